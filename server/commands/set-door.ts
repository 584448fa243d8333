import type { Subject } from '../permissions/subject.ts'
import { done, noteAction, workshopOf } from './in-workshop.ts'
import type { Venue } from './venue.ts'

/** A closed door keeps newcomers out; whoever already is somebody here comes and goes. */
export async function setDoor(venue: Venue, who: Subject, open: boolean): Promise<typeof done> {
  await venue.rooms.change(who.workshop, (change) => {
    change.public.set('workshop', who.workshop, { ...workshopOf(change), doorOpen: open })
    noteAction(change, who.person, open ? 'door_opened' : 'door_closed')
  })
  return done
}
