import { replyIn } from '../../shared/cards/of-step.ts'
import type { CardState, OwnCard } from '../../shared/domain/card.ts'
import type { CardFields } from '../../shared/domain/card-form.ts'
import { undisclosedGroup } from '../../shared/domain/default-groups.ts'
import { AppError } from '../../shared/errors.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { CheckedRequest } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import { cardsLeft } from '../rooms/cards-left.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { assertUnlocked } from './assert-unlocked.ts'
import { type CardRow, fieldsOf, showCards, textOf } from './board-cards.ts'
import { checkedFields, checkedReply, checkedText } from './card-content.ts'
import { changeAs } from './change-as.ts'
import { assertFor, assertState, stepOfKind, workshopOf } from './in-workshop.ts'
import { bindPhotos } from './photos-of-card.ts'
import { shiftCount } from './step-counts.ts'
import type { Venue } from './venue.ts'

type Request = CheckedRequest<'addCard'> & { step: string }

/** Adds a card under the id the client made, so that sending it again changes nothing. */
export function addCard(venue: Venue, who: Subject, request: Request): Promise<{ card: OwnCard }> {
  return changeAs(venue, who, async (change) => {
    const [known] = await change.read('cards', { id: request.id, workshop: who.workshop })
    if (known) return { card: sameCard(change, known, who) }
    const step = stepOfKind(change, request.step, 'collect')
    assertState(step, 'open')
    assertFor(step, who)
    assertUnlocked(change, who, step.progress.frame)
    // The id is the client's: it must not be that of a region, a theme or a drawing.
    if (change.board.get(request.id) !== undefined) throw new AppError('card_not_yours')
    const group = groupFor(change, who, request)
    const text = checkedText(step, request.text, request.reply)
    const fields = checkedFields(change, step, request.fields)
    const from = await checkedReply(change, step, who, { reply: request.reply, text })
    await assertLimits(change, step, who)
    await bindPhotos(change, who, { card: request.id, step, fields })
    change.sign(who.person)
    const row = newRow(change, step, who, { ...request, group, text, fields, from })
    placeNewCard(change, step, row)
    return { card: ownCard(row, text, fields) }
  })
}

function sameCard(change: WorkshopChange, known: CardRow, who: Subject): OwnCard {
  if (known.person !== who.person) throw new AppError('card_not_yours')
  return ownCard(known, textOf(change, known), fieldsOf(change, known))
}

/** What stands on paper counts for the group of who wrote it; only facilitators copy paper. */
function groupFor(change: WorkshopChange, who: Subject, { channel, group }: Request): string {
  if (channel !== 'paper') return who.group
  if (who.role !== 'facilitator') throw new AppError('forbidden')
  const isKnown = (id: string) => workshopOf(change).groups.some((one) => one.id === id)
  if (group !== undefined && !isKnown(group)) throw new AppError('group_unknown')
  return group ?? undisclosedGroup.id
}

async function assertLimits(change: WorkshopChange, step: Step, who: Subject): Promise<void> {
  const { perPerson, perGroup } = step.limits
  if (perPerson === null && perGroup === null) return
  const rows = await change.read('cards', { workshop: who.workshop, step: step.id, run: step.progress.run })
  const left = cardsLeft(rows, step, who)
  if (left.person <= 0) throw new AppError('card_limit_person', { max: perPerson ?? 0 })
  if (left.group <= 0) throw new AppError('card_limit_group', { max: perGroup ?? 0 })
}

/** Where a card of this step waits, if anywhere. */
export function stateFor(step: Step): CardState {
  if (step.moderation === 'pre') return 'pending'
  return afterModeration(step)
}

/** What was revealed once is no longer sealed. */
export function afterModeration(step: Step): CardState {
  const { state } = step.progress
  if (step.seal === 'facilitators_only') return 'sealed'
  const isShown = step.seal === 'open' || state === 'revealed' || state === 'frozen'
  return isShown ? 'visible' : 'sealed'
}

function newRow(
  change: WorkshopChange,
  step: Step,
  who: Subject,
  written: Pick<CardRow, 'id' | 'channel' | 'group' | 'text' | 'fields' | 'from'>,
): CardRow {
  return {
    ...written,
    workshop: who.workshop,
    step: step.id,
    run: step.progress.run,
    person: who.person,
    at: change.now,
    state: stateFor(step),
  }
}

export function placeNewCard(change: WorkshopChange, step: Step, row: CardRow): void {
  if (row.state === 'visible') showCards(change, step, [row])
  else {
    change.put('cards', row)
    shiftCount(change, step, row.state === 'pending' ? 'pending' : 'sealed', 1)
  }
}

export const ownCard = (row: CardRow, text: string, fields: CardFields | null): OwnCard => ({
  id: row.id,
  step: row.step ?? '',
  run: row.run,
  text,
  fields: fields ?? {},
  reply: replyIn(row.from),
  state: row.state,
  at: row.at,
})
