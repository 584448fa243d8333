import type { CardState, OwnCard } from '../../shared/domain/card.ts'
import { charsOf } from '../../shared/domain/chars-of.ts'
import { AppError } from '../../shared/errors.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { CheckedRequest } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import { cardsLeft } from '../rooms/cards-left.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { assertUnlocked } from './assert-unlocked.ts'
import { type CardRow, showCards, textOf } from './board-cards.ts'
import { changeAs } from './change-as.ts'
import { assertFor, assertState, stepOfKind } from './in-workshop.ts'
import { shiftCount } from './step-counts.ts'
import type { Venue } from './venue.ts'
import { tidyText } from './words.ts'

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
    const text = checkedText(step, request.text)
    await assertLimits(change, step, who)
    change.sign(who.person)
    const row = newRow(change, step, who, { ...request, text })
    placeNewCard(change, step, row)
    return { card: ownCard(row, text) }
  })
}

function sameCard(change: WorkshopChange, known: CardRow, who: Subject): OwnCard {
  if (known.person !== who.person) throw new AppError('card_not_yours')
  return ownCard(known, textOf(change, known))
}

export function checkedText(step: Step | null, typed: string): string {
  const text = tidyText(typed)
  if (text === '') throw new AppError('card_text_empty')
  const max = step?.limits.maxChars ?? 2_000
  if (charsOf(text) > max) throw new AppError('card_text_too_long', { max })
  return text
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
  { id, channel, text }: { id: string; channel: CardRow['channel']; text: string },
): CardRow {
  return {
    id,
    workshop: who.workshop,
    step: step.id,
    run: step.progress.run,
    person: who.person,
    group: who.group,
    channel,
    at: change.now,
    state: stateFor(step),
    text,
    from: [],
  }
}

export function placeNewCard(change: WorkshopChange, step: Step, row: CardRow): void {
  if (row.state === 'visible') showCards(change, step, [row])
  else {
    change.put('cards', row)
    shiftCount(change, step, row.state === 'pending' ? 'pending' : 'sealed', 1)
  }
}

export const ownCard = (row: CardRow, text: string): OwnCard => ({
  id: row.id,
  step: row.step ?? '',
  run: row.run,
  text,
  state: row.state,
  at: row.at,
})
