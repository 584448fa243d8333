import { AppError } from '../../shared/errors.ts'
import type { Subject } from '../permissions/subject.ts'
import { cardOf, fieldsOf, showCards, stepOfCard, takeOff, textOf } from './board-cards.ts'
import { changeAs } from './change-as.ts'
import { done, noteAction } from './in-workshop.ts'
import { offerAsSource } from './source-items.ts'
import { shiftCount } from './step-counts.ts'
import type { Venue } from './venue.ts'

/** Off everybody's board, kept for facilitators, who can show it again. */
export async function hideCard(venue: Venue, who: Subject, card: string): Promise<typeof done> {
  await changeAs(venue, who, async (change) => {
    const row = await cardOf(change, card)
    if (row.state !== 'visible') throw new AppError('card_unknown')
    const [text, fields] = [textOf(change, row), fieldsOf(change, row)]
    change.sign(who.person)
    takeOff(change, card)
    change.put('cards', { ...row, state: 'hidden', text, fields })
    noteAction(change, who.person, 'card_hidden', { card })
  })
  return done
}

/** Back onto the board: what was hidden or rejected, and what only facilitators have seen. */
export async function showCard(venue: Venue, who: Subject, card: string): Promise<typeof done> {
  await changeAs(venue, who, async (change) => {
    const row = await cardOf(change, card)
    const step = stepOfCard(change, row)
    const isForFacilitators = row.state === 'sealed' && step?.seal === 'facilitators_only'
    if (row.state !== 'hidden' && row.state !== 'rejected' && !isForFacilitators)
      throw new AppError('card_unknown')
    if (step && isForFacilitators) shiftCount(change, step, 'sealed', -1)
    showCards(change, step, [row])
    offerAsSource(change, card)
    noteAction(change, who.person, 'card_shown', { card })
  })
  return done
}
