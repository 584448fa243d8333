/** What a card shows beside its words: the fields of its form, and how it answers. */
import type { TLNoteShape } from 'tldraw'
import { soundFields } from '../../shared/cards/check-fields.ts'
import { type FieldWords, fieldWords } from '../../shared/cards/field-words.ts'
import { formOf, replyIn } from '../../shared/cards/of-step.ts'
import { asValue } from '../../shared/document/lanes.ts'
import type { Origin } from '../../shared/domain/card.ts'
import type { BoardContext } from './board-context.ts'

export function fieldsOf(context: BoardContext, shape: TLNoteShape, origin: Origin | null): FieldWords[] {
  const { steps, language } = context.facts.get()
  const form = formOf(steps.find(({ id }) => id === origin?.step))
  return fieldWords(form, soundFields(form, asValue(shape.meta.fields)), language)
}

/** How it answers; empty where it answers nothing. */
export function kindOf(context: BoardContext, origin: Origin | null): string {
  const reply = replyIn(origin?.from ?? [])
  return reply ? context.facts.get().text(`reply.${reply.kind}`) : ''
}
