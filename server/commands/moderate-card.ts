import { AppError } from '../../shared/errors.ts'
import type { CheckedRequest } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import { afterModeration } from './add-card.ts'
import { cardOf, showCards, stepOfCard } from './board-cards.ts'
import { changeAs } from './change-as.ts'
import { done, noteAction } from './in-workshop.ts'
import { offerAsSource } from './source-items.ts'
import { shiftCount } from './step-counts.ts'
import type { Venue } from './venue.ts'

/** Lets a waiting card through, or not. A rejected one keeps its words for facilitators and its author. */
export async function moderateCard(
  venue: Venue,
  who: Subject,
  { card, verdict }: CheckedRequest<'moderateCard'> & { card: string },
): Promise<typeof done> {
  await changeAs(venue, who, async (change) => {
    const row = await cardOf(change, card)
    const step = stepOfCard(change, row)
    if (row.state !== 'pending' || !step) throw new AppError('card_unknown')
    shiftCount(change, step, 'pending', -1)
    const state = verdict === 'reject' ? 'rejected' : afterModeration(step)
    if (state === 'visible') {
      showCards(change, step, [row])
      offerAsSource(change, card)
    } else change.put('cards', { ...row, state })
    if (state === 'sealed') shiftCount(change, step, 'sealed', 1)
    noteAction(change, who.person, `card_${verdict}ed`, { card })
  })
  return done
}
