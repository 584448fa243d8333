/** Who sends a request or opens a socket: always from the session's rows, never from what was sent. */
import type { Role } from '../../shared/domain/person.ts'
import type { Caller } from '../permissions/authorize.ts'
import type { Subject } from '../permissions/subject.ts'
import type { Rows } from '../storage/tables.ts'
import { organiserPerson } from './secrets.ts'
import { findSession, signedIn } from './sessions.ts'
import type { Venue } from './venue.ts'

/** `session`: hash of the session's token. */
export type Found = Caller & { session: string | null }

type Ground = Pick<Venue, 'storage' | 'now' | 'secret'>

/** `person`: which of the browser's people acts; without it the one with the highest role. */
export async function findCaller(
  venue: Ground,
  token: string | null,
  workshop: string | null,
  person: string | null,
): Promise<Found> {
  // A cookie whose session was never stored (its first request failed) or has expired counts as none.
  const found = token ? await findSession(venue, token) : null
  if (!found) return { session: null, organiser: null, subject: null }
  const session = found.tokenHash
  const organiser = signedIn(found, venue.now())
  if (!workshop) return { session, organiser, subject: null }
  const own = organiser !== null && (await isOrganiserOf(venue, organiser, workshop))
  const people = await peopleOfBrowser(venue, session, workshop, own)
  const acting = person ? people.find(({ id }) => id === person) : people.sort(byRole)[0]
  return { session, organiser, subject: acting ? subjectOf(acting, own) : null }
}

async function isOrganiserOf(venue: Ground, organiser: string, workshop: string): Promise<boolean> {
  const [row] = await venue.storage.read('workshops', { id: workshop })
  return row?.organiser === organiser
}

/** The people of one workshop that a browser is, without those who have left it. */
export async function peopleOfBrowser(
  venue: Ground,
  session: string,
  workshop: string,
  isOrganiser: boolean,
): Promise<Rows['people'][]> {
  const seats = await venue.storage.read('seats', { session, workshop })
  const ids = new Set(seats.map(({ person }) => person))
  if (isOrganiser) ids.add(organiserPerson(venue.secret, workshop))
  const rows = await Promise.all([...ids].map((id) => venue.storage.read('people', { id })))
  return rows.flat().filter(({ gone }) => gone === 'no')
}

const strength: Record<Role, number> = { facilitator: 0, participant: 1, viewer: 2 }
const byRole = (a: Rows['people'], b: Rows['people']): number =>
  strength[a.role] - strength[b.role] || b.joinedAt - a.joinedAt

const subjectOf = ({ id, workshop, role, group }: Rows['people'], organiser: boolean): Subject => ({
  workshop,
  person: id,
  role,
  group,
  organiser: organiser && role === 'facilitator',
})
