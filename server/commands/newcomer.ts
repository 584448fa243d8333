/** Who comes in for the first time: what is asked of them, and the seat that they take. */
import { undisclosedGroup } from '../../shared/domain/default-groups.ts'
import type { Language } from '../../shared/domain/language.ts'
import { mayStayNameless } from '../../shared/domain/openness.ts'
import type { Role } from '../../shared/domain/person.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { workshopOf } from './in-workshop.ts'
import type { PersonRow } from './people.ts'
import { type Browser, sessionMs } from './sessions.ts'
import type { Venue } from './venue.ts'
import { tidyLine } from './words.ts'

/** What somebody said of themselves at the door. */
export type Introduction = {
  name: string
  group: string
  language: Language
  /** The version of the trust card that they agreed to. */
  consentVersion: number | null
}

/** A closed door keeps newcomers out; facilitators have to be able to open it. */
export function assertDoorOpen({ doorOpen }: Workshop, role: Role): void {
  if (!doorOpen && role !== 'facilitator') throw new AppError('door_closed')
}

/** Everything that is asked of a newcomer of this role; throws what is missing. */
export function introduced(
  venue: Venue,
  change: WorkshopChange,
  role: Role,
  said: Introduction,
): Introduction {
  const workshop = workshopOf(change)
  if (role === 'viewer')
    return {
      ...said,
      name: nameFor(venue, change, role, said),
      group: undisclosedGroup.id,
      consentVersion: null,
    }
  assertConsent(workshop, said.consentVersion)
  return { ...said, name: nameFor(venue, change, role, said), group: groupFor(workshop, role, said.group) }
}

/** `agreedAt`: when they agreed to the trust card. */
export function personRow(
  venue: Venue,
  { workshop, now }: WorkshopChange,
  role: Role,
  { consentVersion, name, group, language }: Introduction,
  agreedAt = now,
): PersonRow {
  return {
    id: newId(venue.random),
    workshop,
    role,
    name,
    group,
    language,
    joinedAt: now,
    consentVersion,
    consentAt: consentVersion === null ? null : agreedAt,
    rejoinCodeHash: null,
    gone: 'no',
  }
}

function assertConsent({ trustCard }: Workshop, version: number | null): void {
  if (version === null) throw new AppError('consent_missing')
  if (version !== trustCard.version) throw new AppError('consent_outdated')
}

/** Who may stay nameless is numbered in the order of coming in. */
function nameFor(venue: Venue, change: WorkshopChange, role: Role, said: Introduction): string {
  const name = tidyLine(said.name)
  if (name) return name
  if (role === 'participant' && !mayStayNameless(workshopOf(change).openness))
    throw new AppError('name_missing')
  const number = change.public.all('person').filter((person) => person.role === role).length + 1
  return venue.localise(said.language, `error.guest.${role}`, { number })
}

function groupFor({ openness, groups }: Workshop, role: Role, group: string): string {
  if (groups.some(({ id }) => id === group)) return group
  const mayStayOpen = mayStayNameless(openness) || role === 'facilitator'
  if (mayStayOpen && (group === '' || group === undisclosedGroup.id)) return undisclosedGroup.id
  throw new AppError(group === '' ? 'group_missing' : 'group_unknown')
}

/** `invite`: the link that the seat hangs on; the seat ends with it. */
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
