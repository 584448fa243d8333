import { laneKey } from '../../shared/document/lanes.ts'
import { wholeBoard } from '../../shared/domain/order.ts'
import { AppError } from '../../shared/errors.ts'
import type { Subject } from '../permissions/subject.ts'
import { changeAs } from './change-as.ts'
import { done, noteAction } from './in-workshop.ts'
import type { Venue } from './venue.ts'

/** Keeps participants from a card, from a frame with everything inside it, or from the whole board; or lets them again. */
export async function setLock(
  venue: Venue,
  who: Subject,
  { target, locked }: { target: string; locked: boolean },
): Promise<typeof done> {
  await changeAs(venue, who, (change) => {
    const isThere = target === wholeBoard || change.board.get(laneKey(target, 'place')) !== undefined
    if (locked && !isThere) throw new AppError('card_unknown')
    if (locked) change.public.set('lock', target, { target, by: who.person, at: change.now })
    else change.public.delete('lock', target)
    noteAction(change, who.person, locked ? 'locked' : 'unlocked', { target })
  })
  return done
}
