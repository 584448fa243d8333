import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import type { CheckedRequest, ResponseOf } from '../../shared/wire/http.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { done, workshopOf } from './in-workshop.ts'
import { findInvite, type Invite } from './invites.ts'
import { assertNotRemoved, assertStillValid } from './join.ts'
import { assertDoorOpen, type Introduction, introduced } from './newcomer.ts'
import { sha256 } from './secrets.ts'
import { newSessionToken } from './sessions.ts'
import type { Venue } from './venue.ts'
import { forgetExpired, isWaiting } from './waiting.ts'

type AskRequest = CheckedRequest<'askToJoin'> & { address: string; session: string | null }

/**
 * Asks to be let in. The ticket that comes back is all that who waits holds: no session, no seat, nothing of the
 * workshop beyond its door.
 */
export async function askToJoin(venue: Venue, request: AskRequest): Promise<ResponseOf<'askToJoin'>> {
  const invite = await findInvite(venue, request, request.address)
  if (invite.role !== 'participant') throw new AppError('forbidden')
  await venue.attempts.beforeAsk(request.address)
  const ticket = newSessionToken(venue.random)
  await venue.rooms.change(invite.workshop, async (change) => {
    await assertStillValid(change, invite)
    const workshop = workshopOf(change)
    assertDoorOpen(workshop, 'participant')
    if (workshop.openness === 'invited') throw new AppError('invitation_needed')
    if (request.session)
      await assertNotRemoved(venue, change, { role: 'participant', session: request.session })
    const said = introduced(venue, change, 'participant', request)
    await assertRoomToWait(change)
    putRequest(venue, change, { invite, said, ticket })
  })
  return { ticket, workshop: invite.workshop }
}

async function assertRoomToWait(change: WorkshopChange): Promise<void> {
  const waiting = (await forgetExpired(change)).filter((row) => isWaiting(row, change.now))
  if (waiting.length >= limits.waitingPerWorkshop)
    throw new AppError('waiting_full', { max: limits.waitingPerWorkshop })
}

type Asked = { invite: Invite; said: Introduction; ticket: string }

function putRequest(venue: Venue, change: WorkshopChange, { invite, said, ticket }: Asked): void {
  const { name, group, language, consentVersion } = said
  change.put('waiting', {
    id: newId(venue.random),
    workshop: change.workshop,
    invite: invite.id,
    ticketHash: sha256(ticket),
    name,
    group,
    language,
    consentVersion,
    askedAt: change.now,
    state: 'waiting',
    message: '',
    person: null,
    expiresAt: change.now + limits.waitingMs,
  })
}

/** Who does not want to wait any longer leaves no name behind. */
export async function leaveDoor(venue: Venue, ticket: string): Promise<typeof done> {
  const [row] = await venue.storage.read('waiting', { ticketHash: sha256(ticket) })
  if (row)
    await venue.rooms.change(row.workshop, (change) => {
      change.remove('waiting', { id: row.id })
    })
  return done
}
