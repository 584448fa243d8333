import type { Subject } from '../permissions/subject.ts'
import { changeAs } from './change-as.ts'
import { done, noteAction } from './in-workshop.ts'
import type { Venue } from './venue.ts'

/** Somebody who was paused after a mass change may go on. */
export async function resumePerson(venue: Venue, who: Subject, person: string): Promise<typeof done> {
  await changeAs(venue, who, (change) => {
    if (!change.public.get('pause', person)) return
    change.public.delete('pause', person)
    noteAction(change, who.person, 'person_resumed', { resumed: person })
  })
  return done
}
