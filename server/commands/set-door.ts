import type { Subject } from '../permissions/subject.ts'
import { changeAs } from './change-as.ts'
import { done, noteAction, workshopOf } from './in-workshop.ts'
import type { Venue } from './venue.ts'

/** A closed door keeps newcomers out; whoever already is somebody here comes and goes. */
export async function setDoor(venue: Venue, who: Subject, open: boolean): Promise<typeof done> {
  await changeAs(venue, who, (change) => {
    change.public.set('workshop', who.workshop, { ...workshopOf(change), doorOpen: open })
    noteAction(change, who.person, open ? 'door_opened' : 'door_closed')
  })
  return done
}
