import { undisclosedGroup } from '../../shared/domain/default-groups.ts'
import type { Role } from '../../shared/domain/person.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import type { CheckedRequest, ResponseOf } from '../../shared/wire/http.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { isOver } from './dates.ts'
import { peopleOfBrowser } from './find-caller.ts'
import { workshopOf } from './in-workshop.ts'
import { findInvite, type Invite } from './invites.ts'
import { type PersonRow, putPerson } from './people.ts'
import { type Browser, sessionMs, signedIn } from './sessions.ts'
import type { Venue } from './venue.ts'
import { tidyLine } from './words.ts'

export type JoinRequest = CheckedRequest<'join'> & { address: string; browser: Browser }

/** Comes in with a link or a code; the same browser comes back as the person it was. */
export async function join(venue: Venue, request: JoinRequest): Promise<ResponseOf<'join'>> {
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
async function assertStillValid(change: WorkshopChange, { id }: Invite): Promise<void> {
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
  const seats = await change.read('seats', { session: browser.session, workshop: change.workshop })
  const rows = (await Promise.all(seats.map(({ person }) => change.read('people', { id: person })))).flat()
  const same = rows.filter((row) => row.role === role)
  if (
    same.some(({ gone }) => gone === 'removed') &&
    !(await isAlsoSomebodyElse(venue, change, role, browser))
  )
    throw new AppError('person_removed')
  return another ? null : (same.find(({ gone }) => gone === 'no') ?? null)
}

/** A facilitator who tried the link, or people who share a device: they stay when one of them is removed. */
async function isAlsoSomebodyElse(
  venue: Venue,
  change: WorkshopChange,
  role: Role,
  { session }: Browser,
): Promise<boolean> {
  const [signIn] = await change.read('sessions', { tokenHash: session })
  const [workshop] = await change.read('workshops', { id: change.workshop })
  const isOwn = workshop !== undefined && signedIn(signIn ?? null, change.now) === workshop.organiser
  const people = await peopleOfBrowser(venue, session, change.workshop, isOwn)
  return people.some((person) => person.role === 'facilitator' || person.role === role)
}

function newcomer(venue: Venue, change: WorkshopChange, role: Role, request: JoinRequest): PersonRow {
  const workshop = workshopOf(change)
  if (!workshop.doorOpen && role !== 'facilitator') throw new AppError('door_closed')
  const consents = role !== 'viewer'
  if (consents) assertConsent(workshop, request.consentVersion)
  return {
    id: newId(venue.random),
    workshop: workshop.id,
    role,
    name: nameFor(venue, change, role, request),
    group: role === 'viewer' ? undisclosedGroup.id : groupFor(workshop, role, request.group),
    language: request.language,
    joinedAt: change.now,
    consentVersion: consents ? request.consentVersion : null,
    consentAt: consents ? change.now : null,
    rejoinCodeHash: null,
    gone: 'no',
  }
}

function assertConsent({ trustCard }: Workshop, version: number | null): void {
  if (version === null) throw new AppError('consent_missing')
  if (version !== trustCard.version) throw new AppError('consent_outdated')
}

/** Who may stay nameless is numbered in the order of coming in. */
function nameFor(venue: Venue, change: WorkshopChange, role: Role, request: JoinRequest): string {
  const name = tidyLine(request.name)
  if (name) return name
  if (role === 'participant' && workshopOf(change).openness === 'registered')
    throw new AppError('name_missing')
  const number = change.public.all('person').filter((person) => person.role === role).length + 1
  return venue.localise(request.language, `error.guest.${role}`, { number })
}

function groupFor({ openness, groups }: Workshop, role: Role, group: string): string {
  if (groups.some(({ id }) => id === group)) return group
  const mayStayOpen = openness === 'open_link' || role === 'facilitator'
  if (mayStayOpen && (group === '' || group === undisclosedGroup.id)) return undisclosedGroup.id
  throw new AppError(group === '' ? 'group_missing' : 'group_unknown')
}

export async function takeSeat(
  change: WorkshopChange,
  { browser, person, invite }: { browser: Browser; person: string; invite: string | null },
): Promise<void> {
  if (browser.isNew)
    change.put('sessions', {
      tokenHash: browser.session,
      organiser: null,
      createdAt: change.now,
      expiresAt: change.now + sessionMs,
    })
  const seat = { session: browser.session, person, workshop: change.workshop, invite, createdAt: change.now }
  change.put('seats', seat)
}
