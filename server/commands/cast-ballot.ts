import type { CheckedRequest } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import type { Venue } from './venue.ts'

type Request = CheckedRequest<'castBallot'> & { step: string }

/** One person, one ballot, changeable until the step closes. */
export const castBallot = (venue: Venue, who: Subject, request: Request): Promise<{ revision: number }> =>
  venue.ballotBoxes.cast(who.workshop, { ...request, person: who.person })
