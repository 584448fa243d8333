import type { Openness } from '../../shared/domain/openness.ts'
import type { Role } from '../../shared/domain/person.ts'
import { AppError } from '../../shared/errors.ts'
import type { CheckedRequest, ResponseOf } from '../../shared/wire/http.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { isOver } from './dates.ts'
import { peopleOfBrowser } from './find-caller.ts'
import { workshopOf } from './in-workshop.ts'
import { findInvitation } from './invitations.ts'
import { findInvite, type Invite } from './invites.ts'
import { joinInvited } from './join-invited.ts'
import { assertDoorOpen, introduced, personRow, takeSeat } from './newcomer.ts'
import { type PersonRow, putPerson } from './people.ts'
import { type Browser, signedIn } from './sessions.ts'
import type { Venue } from './venue.ts'

export type JoinRequest = CheckedRequest<'join'> & { address: string; browser: Browser }

/** Comes in with a link or a code; the same browser comes back as the person it was. */
export async function join(venue: Venue, request: JoinRequest): Promise<ResponseOf<'join'>> {
  const invitation = await findInvitation(venue, request.token)
  if (invitation) return joinInvited(venue, invitation, request)
  const invite = await findInvite(venue, request, request.address)
  return venue.rooms.change(invite.workshop, async (change) => {
    await assertStillValid(change, invite)
    const known = await whoTheyWere(venue, change, invite.role, request)
    const person = known ?? newcomer(venue, change, invite.role, request)
    if (!known) putPerson(change, person)
    await takeSeat(change, { browser: request.browser, person: person.id, invite: invite.id })
    return { workshop: invite.workshop, person: person.id, role: person.role }
  })
}

/** The link may have been replaced while this command waited for its turn. */
export async function assertStillValid(change: WorkshopChange, { id }: Pick<Invite, 'id'>): Promise<void> {
  const [invite] = await change.read('invites', { id })
  if (!invite || invite.revokedAt !== null) throw new AppError('invite_revoked')
  if (isOver(workshopOf(change).trustCard.retentionDate, change.now)) throw new AppError('workshop_ended')
}

async function whoTheyWere(
  venue: Venue,
  change: WorkshopChange,
  role: Role,
  { browser, another }: JoinRequest,
): Promise<PersonRow | null> {
  const same = await peopleBefore(change, role, browser.session)
  await assertNotRemoved(venue, change, { role, session: browser.session, same })
  return another ? null : (same.find(({ gone }) => gone === 'no') ?? null)
}

/** Whom this browser has been here, also those who have left. */
async function peopleBefore(change: WorkshopChange, role: Role, session: string): Promise<PersonRow[]> {
  const seats = await change.read('seats', { session, workshop: change.workshop })
  const rows = (await Promise.all(seats.map(({ person }) => change.read('people', { id: person })))).flat()
  return rows.filter((row) => row.role === role)
}

/** Who was removed does not come back by the link for many, nor by asking. */
export async function assertNotRemoved(
  venue: Venue,
  change: WorkshopChange,
  { role, session, same }: { role: Role; session: string; same?: PersonRow[] },
): Promise<void> {
  const before = same ?? (await peopleBefore(change, role, session))
  if (
    before.some(({ gone }) => gone === 'removed') &&
    !(await isAlsoSomebodyElse(venue, change, role, session))
  )
    throw new AppError('person_removed')
}

/** A facilitator who tried the link, or people who share a device: they stay when one of them is removed. */
async function isAlsoSomebodyElse(
  venue: Venue,
  change: WorkshopChange,
  role: Role,
  session: string,
): Promise<boolean> {
  const [signIn] = await change.read('sessions', { tokenHash: session })
  const [workshop] = await change.read('workshops', { id: change.workshop })
  const isOwn = workshop !== undefined && signedIn(signIn ?? null, change.now) === workshop.organiser
  const people = await peopleOfBrowser(venue, session, change.workshop, isOwn)
  return people.some((person) => person.role === 'facilitator' || person.role === role)
}

function newcomer(venue: Venue, change: WorkshopChange, role: Role, request: JoinRequest): PersonRow {
  const workshop = workshopOf(change)
  assertDoorOpen(workshop, role)
  if (role === 'participant') assertWalkIn(workshop.openness)
  return personRow(venue, change, role, introduced(venue, change, role, request))
}

/** Does the link for everybody lead straight in? */
function assertWalkIn(openness: Openness): void {
  switch (openness) {
    case 'open_link':
    case 'registered':
      return
    case 'invited':
      throw new AppError('invitation_needed')
    case 'approved':
      throw new AppError('approval_needed')
  }
}
