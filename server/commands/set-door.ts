import type { Subject } from '../permissions/subject.ts'
import { changeAs } from './change-as.ts'
import { done, noteAction, workshopOf } from './in-workshop.ts'
import type { Venue } from './venue.ts'
import { turnAwayWaiting } from './waiting.ts'

/** A closed door keeps newcomers out; whoever already is somebody here comes and goes. */
export async function setDoor(venue: Venue, who: Subject, open: boolean): Promise<typeof done> {
  await changeAs(venue, who, async (change) => {
    change.public.set('workshop', who.workshop, { ...workshopOf(change), doorOpen: open })
    if (!open) await turnAwayWaiting(change)
    noteAction(change, who.person, open ? 'door_opened' : 'door_closed')
  })
  return done
}
