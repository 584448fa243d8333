import type { CheckedRequest } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import { changeAs } from './change-as.ts'
import { done } from './in-workshop.ts'
import { personHere, putPerson } from './people.ts'
import type { Venue } from './venue.ts'

export async function editMe(
  venue: Venue,
  who: Subject,
  request: CheckedRequest<'editMe'>,
): Promise<typeof done> {
  await changeAs(venue, who, async (change) => {
    const row = await personHere(change, who.person)
    putPerson(change, { ...row, language: request.language })
  })
  return done
}
