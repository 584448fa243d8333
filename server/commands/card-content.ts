/** What a card says: its words, its fields, and what it answers. Judged before anything is kept. */
import { checkFields } from '../../shared/cards/check-fields.ts'
import { inLanguage } from '../../shared/cards/field-words.ts'
import { formOf, replyIn, replyKindsOf } from '../../shared/cards/of-step.ts'
import type { CardFields, Reply } from '../../shared/domain/card-form.ts'
import { charsOf } from '../../shared/domain/chars-of.ts'
import { needsWords } from '../../shared/domain/reply-kinds.ts'
import { AppError } from '../../shared/errors.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import type { CardRow } from './board-cards.ts'
import { workshopOf } from './in-workshop.ts'
import { tidyLine, tidyText } from './words.ts'

/** Cards without any words are taken where a reply says enough by its kind. */
export function checkedText(step: Step | null, typed: string, reply: Reply | null): string {
  const text = tidyText(typed)
  if (text === '' && (reply === null || needsWords(reply.kind))) throw new AppError('card_text_empty')
  const max = step?.limits.maxChars ?? 2_000
  if (charsOf(text) > max) throw new AppError('card_text_too_long', { max })
  return text
}

/** Null where nothing was filled in. */
export function checkedFields(
  change: WorkshopChange,
  step: Step | null,
  typed: CardFields,
): CardFields | null {
  const form = formOf(step)
  const fields: CardFields = {}
  for (const [id, value] of Object.entries(typed)) {
    const tidy = tidyLine(value)
    if (tidy !== '') fields[id] = tidy
  }
  const [wrong] = checkFields(form, fields)
  if (wrong) {
    const [language = 'en'] = workshopOf(change).languages
    const label = form.find(({ id }) => id === wrong.field)?.label
    const field = label === undefined ? wrong.field : inLanguage(label, language)
    throw new AppError(wrong.problem === 'missing' ? 'card_field_missing' : 'card_field_invalid', { field })
  }
  return Object.keys(fields).length > 0 ? fields : null
}

/** Only where the step asks for answers, only to what it asks about, only in the ways it offers. */
export async function checkedReply(
  change: WorkshopChange,
  step: Step,
  who: Subject,
  { reply, text }: { reply: Reply | null; text: string },
): Promise<CardRow['from']> {
  const kinds = replyKindsOf(step)
  if (kinds === null && reply !== null) throw new AppError('reply_unknown')
  if (kinds === null) return []
  if (reply === null) throw new AppError('reply_missing')
  if (!kinds.includes(reply.kind) || !step.progress.sourceIds.includes(reply.item))
    throw new AppError('reply_unknown')
  if (text.trim() === '') await assertFirst(change, step, who, reply)
  // Who and when stand in the card's own origin, as far as the names policy shows them.
  return [{ item: reply.item, how: 'answers', by: null, at: null, kind: reply.kind }]
}

/** Saying the same again without words adds nothing but a number. */
async function assertFirst(change: WorkshopChange, step: Step, who: Subject, reply: Reply): Promise<void> {
  if (who.role === 'facilitator') return
  const rows = await change.read('cards', { workshop: who.workshop, person: who.person })
  const isSame = (row: CardRow): boolean => {
    const said = replyIn(row.from)
    return said?.item === reply.item && said.kind === reply.kind
  }
  const living = rows.filter(
    ({ state, run, ...row }) =>
      row.step === step.id && run === step.progress.run && state !== 'withdrawn' && state !== 'rejected',
  )
  if (living.some(isSame)) throw new AppError('reply_twice')
}
