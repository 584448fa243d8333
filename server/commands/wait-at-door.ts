import { undisclosedGroup } from '../../shared/domain/default-groups.ts'
import { AppError } from '../../shared/errors.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { isOver } from './dates.ts'
import { workshopOf } from './in-workshop.ts'
import { personRow, takeSeat } from './newcomer.ts'
import { putPerson } from './people.ts'
import { sha256 } from './secrets.ts'
import type { Browser } from './sessions.ts'
import type { Venue } from './venue.ts'
import type { WaitingRow } from './waiting.ts'

type Answer = ResponseOf<'waitAtDoor'>
/** `browser` begins a session, so it is asked for only once somebody is let in. */
type Asking = { ticket: string; browser: () => Browser }

/** How long a ticket still leads in after it did: for an answer that was lost on its way. */
const lostAnswerMs = 120_000

/** Asked again and again by who waits. Once they are let in, the answer is their seat. */
export async function waitAtDoor(venue: Venue, { ticket, browser }: Asking): Promise<Answer> {
  const [row] = await venue.storage.read('waiting', { ticketHash: sha256(ticket) })
  if (!row || row.expiresAt <= venue.now()) return told('expired')
  const isLetIn = row.state === 'admitted' || row.state === 'entered' || (await isDoorFree(venue, row))
  if (!isLetIn) return row.state === 'waiting' ? told('waiting') : toldOff(row)
  return venue.rooms.change(row.workshop, (change) => enter(venue, change, { id: row.id, browser }))
}

const told = (state: Answer['state'], message = ''): Answer => ({ state, message, place: null })
const toldOff = ({ state, message }: WaitingRow): Answer =>
  told(state === 'declined' ? 'declined' : 'closed', message)

/** A facilitator may set, while people wait, that nobody has to. */
async function isDoorFree(venue: Venue, { state, workshop: id }: WaitingRow): Promise<boolean> {
  if (state !== 'waiting') return false
  const workshop = await venue.rooms.look(id, (view) => view.public.get('workshop', id))
  return workshop?.doorOpen === true && workshop.openness !== 'approved'
}

async function enter(
  venue: Venue,
  change: WorkshopChange,
  { id, browser }: { id: string; browser: () => Browser },
): Promise<Answer> {
  const [row] = await change.read('waiting', { id })
  if (!row || row.state === 'declined' || row.state === 'closed') return row ? toldOff(row) : told('expired')
  const workshop = workshopOf(change)
  if (isOver(workshop.trustCard.retentionDate, change.now)) throw new AppError('workshop_ended')
  const [invite] = await change.read('invites', { id: row.invite })
  if (invite?.revokedAt !== null) return told('closed')
  // Set anew while this waited for its turn: nobody has let them in yet.
  if (row.state === 'waiting' && workshop.openness === 'approved') return told('waiting')
  // Personal links alone lead in by now, and this person has none.
  if (row.state === 'waiting' && workshop.openness === 'invited') return told('closed')
  const person = row.person ? await whoEntered(change, row.person) : comeIn(venue, change, row)
  await takeSeat(change, { browser: browser(), person, invite: row.invite })
  return { state: 'in', message: '', place: { workshop: change.workshop, person, role: 'participant' } }
}

function comeIn(venue: Venue, change: WorkshopChange, row: WaitingRow): string {
  const { groups } = workshopOf(change)
  const group = groups.some(({ id }) => id === row.group) ? row.group : undisclosedGroup.id
  const person = personRow(venue, change, 'participant', { ...row, group }, row.askedAt)
  putPerson(change, person)
  const entered = { person: person.id, name: '', expiresAt: change.now + lostAnswerMs }
  change.put('waiting', { ...row, ...entered, state: 'entered' })
  return person.id
}

async function whoEntered(change: WorkshopChange, id: string): Promise<string> {
  const [person] = await change.read('people', { id })
  if (person?.gone !== 'no') throw new AppError('person_removed')
  return id
}
