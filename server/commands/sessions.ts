/** A browser's session: one row, found by the hash of the cookie's token. */
import type { RandomBytes } from '../../shared/ids.ts'
import type { Rows } from '../storage/tables.ts'
import { sha256 } from './secrets.ts'
import type { Venue } from './venue.ts'

const dayMs = 86_400_000
/** How long a browser is remembered: longer than most retention dates, since returning must be easy. */
export const sessionMs = 180 * dayMs
/** After that an organiser signs in again; the places in workshops stay. */
export const signInMs = 30 * dayMs

/** The session that a request came with, or a fresh one that it may begin. */
export type Browser = { session: string; isNew: boolean }

const tokenBytes = 32
export const newSessionToken = (random: RandomBytes): string =>
  Buffer.from(random(tokenBytes)).toString('base64url')

export const sessionRow = (token: string, now: number, organiser: string | null): Rows['sessions'] => ({
  tokenHash: sha256(token),
  organiser,
  createdAt: now,
  expiresAt: now + sessionMs,
})

/** The living session of a token. */
export async function findSession(
  venue: Pick<Venue, 'storage' | 'now'>,
  token: string,
): Promise<Rows['sessions'] | null> {
  const [session] = await venue.storage.read('sessions', { tokenHash: sha256(token) })
  return session && session.expiresAt > venue.now() ? session : null
}

/** Who is signed in with this session, while the sign-in is fresh. */
export const signedIn = (session: Rows['sessions'] | null, now: number): string | null =>
  session && session.createdAt + signInMs > now ? session.organiser : null
