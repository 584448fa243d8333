import { replyIn } from '../../shared/cards/of-step.ts'
import { withText } from '../../shared/document/board-records.ts'
import { laneKey } from '../../shared/document/lanes.ts'
import type { OwnCard } from '../../shared/domain/card.ts'
import { AppError } from '../../shared/errors.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { CheckedRequest } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { ownCard } from './add-card.ts'
import { assertUnlocked } from './assert-unlocked.ts'
import { type CardRow, cardOf, fieldsOf, setFields, stepOfCard, takeOff } from './board-cards.ts'
import { checkedFields, checkedText } from './card-content.ts'
import { changeAs } from './change-as.ts'
import { bindPhotos } from './photos-of-card.ts'
import { shiftCount } from './step-counts.ts'
import type { Venue } from './venue.ts'

/** New words for one's own card, while the step that took it, or one that arranges it, is open. */
export function editCard(
  venue: Venue,
  who: Subject,
  request: CheckedRequest<'editCard'> & { card: string },
): Promise<{ card: OwnCard }> {
  return changeAs(venue, who, async (change) => {
    const row = await cardOf(change, request.card)
    assertOwn(row, who)
    const step = stepOfCard(change, row)
    assertUnlocked(change, who, row.id)
    assertEditable(change, step, row)
    change.sign(who.person)
    const text = checkedText(step, request.text, replyIn(row.from))
    const fields = request.fields ? checkedFields(change, step, request.fields) : fieldsOf(change, row)
    if (request.fields) await bindPhotos(change, who, { card: row.id, step, fields })
    const after = rewrite(change, step, { ...row, text, fields })
    return { card: ownCard(after, text, fields) }
  })
}

export function assertOwn(row: CardRow, who: Subject): void {
  if (row.person !== who.person) throw new AppError('card_not_yours')
}

function assertEditable(change: WorkshopChange, step: Step | null, { id }: CardRow): void {
  if (step === null || step.progress.state === 'open' || isArranged(change, id)) return
  throw new AppError('step_wrong_state', { state: step.progress.state })
}

/** A step that is open puts this card into themes. */
export const isArranged = (change: WorkshopChange, card: string): boolean =>
  change.public
    .all('step')
    .some(
      ({ settings, progress }) =>
        settings.kind === 'cluster' && progress.state === 'open' && progress.sourceIds.includes(card),
    )

/** `row` with its new words. Where cards are read before they are shown, changed words are read again. */
function rewrite(change: WorkshopChange, step: Step | null, row: CardRow): CardRow {
  if (row.state === 'visible' && step?.moderation === 'pre') {
    takeOff(change, row.id)
    shiftCount(change, step, 'pending', 1)
    return keep(change, { ...row, state: 'pending' })
  }
  if (row.state === 'visible') {
    change.board.set(laneKey(row.id, 'text'), withText(row.text ?? ''))
    setFields(change, row.id, row.fields)
    return row
  }
  if (row.state === 'sealed' && step?.moderation === 'pre') {
    shiftCount(change, step, 'sealed', -1)
    shiftCount(change, step, 'pending', 1)
    return keep(change, { ...row, state: 'pending' })
  }
  return keep(change, row)
}

function keep(change: WorkshopChange, row: CardRow): CardRow {
  change.put('cards', row)
  return row
}
