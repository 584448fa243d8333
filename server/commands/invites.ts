/** Links and codes of a workshop: one living invite per role. */
import { type Role, roles } from '../../shared/domain/roles.ts'
import { AppError } from '../../shared/errors.ts'
import { newId, newReadableCode, normaliseCode } from '../../shared/ids.ts'
import type { Links } from '../../shared/wire/http.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import type { Rows } from '../storage/tables.ts'
import { inviteToken, sha256 } from './secrets.ts'
import type { Venue } from './venue.ts'

export type Invite = Rows['invites']

/** 32^6: about 10⁹ codes. */
const codeLength = 6
const paths: Record<Role, string> = { facilitator: 'f', participant: 'j', viewer: 'v' }

/** Only participants have a typed code: the other roles are worth more than thirty bits. */
export async function newInvite(
  venue: Pick<Venue, 'secret' | 'random' | 'storage'>,
  workshop: string,
  role: Role,
  now: number,
): Promise<Invite> {
  const id = newId(venue.random)
  const tokenHash = sha256(inviteToken(venue.secret, id))
  const code = role === 'participant' ? await freeCode(venue) : null
  return { id, workshop, role, tokenHash, code, createdAt: now, revokedAt: null }
}

async function freeCode(venue: Pick<Venue, 'random' | 'storage'>): Promise<string> {
  const code = newReadableCode(venue.random, codeLength)
  return (await venue.storage.count('invites', { code })) === 0 ? code : freeCode(venue)
}

export const linkOf = (venue: Pick<Venue, 'secret' | 'baseUrl'>, { id, role }: Invite): string =>
  `${venue.baseUrl()}/${paths[role]}#${inviteToken(venue.secret, id)}`

export function linksOf(venue: Venue, invites: readonly Invite[]): Links {
  const living = (role: Role): Invite => {
    const found = invites.find((invite) => invite.role === role && invite.revokedAt === null)
    if (!found) throw new AppError('not_found')
    return found
  }
  return {
    facilitator: linkOf(venue, living('facilitator')),
    participant: linkOf(venue, living('participant')),
    viewer: linkOf(venue, living('viewer')),
    code: living('participant').code ?? '',
  }
}

/** What everybody in the room may see of it: how to come in as a participant. */
export function showJoin(venue: Venue, change: WorkshopChange, participant: Invite): void {
  const workshop = change.public.get('workshop', change.workshop)
  const join = { code: participant.code ?? '', url: linkOf(venue, participant) }
  if (workshop && (workshop.join.url !== join.url || workshop.join.code !== join.code))
    change.public.set('workshop', workshop.id, { ...workshop, join })
}

export const newInvites = (
  venue: Pick<Venue, 'secret' | 'random' | 'storage'>,
  workshop: string,
  now: number,
): Promise<Invite[]> => Promise.all(roles.map((role) => newInvite(venue, workshop, role, now)))

/** The living invite of a token or a typed code. Only wrong codes count as attempts: tokens cannot be guessed. */
export async function findInvite(
  venue: Venue,
  key: { token?: string | undefined; code?: string | undefined },
  address: string,
): Promise<Invite> {
  const invite = key.token ? await byToken(venue, key.token) : await byCode(venue, key.code ?? '', address)
  if (!invite) throw new AppError('invite_invalid')
  if (invite.revokedAt !== null) throw new AppError('invite_revoked')
  return invite
}

async function byToken(venue: Venue, token: string): Promise<Invite | undefined> {
  return (await venue.storage.read('invites', { tokenHash: sha256(token) }))[0]
}

async function byCode(venue: Venue, typed: string, address: string): Promise<Invite | undefined> {
  await venue.attempts.beforeCode(address)
  const code = normaliseCode(typed)
  const [invite] = code ? await venue.storage.read('invites', { code }) : []
  if (!invite || invite.revokedAt !== null) await venue.attempts.wrongCode(address)
  return invite
}
