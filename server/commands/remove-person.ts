import { AppError } from '../../shared/errors.ts'
import type { Subject } from '../permissions/subject.ts'
import { changeAs } from './change-as.ts'
import { endPart } from './end-part.ts'
import { done, noteAction } from './in-workshop.ts'
import { forgetContacts } from './match-rows.ts'
import { personHere } from './people.ts'
import { organiserPerson } from './secrets.ts'
import type { Venue } from './venue.ts'

/** Ends somebody's part: connections close at once, the same browser is not let in again. Cards stay. */
export async function removePerson(venue: Venue, who: Subject, person: string): Promise<typeof done> {
  if (person === who.person || person === organiserPerson(venue.secret, who.workshop))
    throw new AppError('forbidden')
  await changeAs(venue, who, async (change) => {
    await endPart(change, await personHere(change, person), 'removed')
    await forgetContacts(change, person)
    noteAction(change, who.person, 'person_removed', { removed: person })
  })
  venue.ballotBoxes.forget(who.workshop)
  return done
}
