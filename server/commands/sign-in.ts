import { AppError } from '../../shared/errors.ts'
import type { CheckedRequest } from '../../shared/wire/http.ts'
import type { Write } from '../storage/storage.ts'
import { isPassphrase } from './passphrase.ts'
import { newSessionToken, sessionRow } from './sessions.ts'
import { normaliseEmail, publicOrganiser, type SignedIn } from './set-up.ts'
import type { Venue } from './venue.ts'

/**
 * Begins a new session, so that a cookie planted beforehand is worth nothing; the places this browser
 * already has in workshops move with it.
 */
export async function signIn(
  venue: Venue,
  request: CheckedRequest<'signIn'> & { address: string; before: string | null },
): Promise<SignedIn> {
  const email = normaliseEmail(request.email)
  await venue.attempts.beforePassphrase(request.address, email)
  const [organiser] = await venue.storage.read('organisers', { email })
  const stored = organiser?.passphraseHash ?? null
  const right = await isPassphrase(request.passphrase, stored, venue.passphraseCost)
  if (!organiser || !right) throw new AppError('wrong_passphrase')
  await venue.attempts.rightPassphrase(request.address, email)
  const token = newSessionToken(venue.random)
  const session = sessionRow(token, venue.now(), organiser.id)
  await venue.storage.commit([
    { table: 'sessions', put: session },
    ...(request.before ? await moveSeats(venue, request.before, session.tokenHash) : []),
  ])
  return { organiser: publicOrganiser(organiser), token }
}

async function moveSeats(venue: Venue, from: string, to: string): Promise<Write[]> {
  const seats = await venue.storage.read('seats', { session: from })
  return [
    { table: 'seats', remove: { session: from } },
    { table: 'sessions', remove: { tokenHash: from } },
    ...seats.map((seat): Write => ({ table: 'seats', put: { ...seat, session: to } })),
  ]
}
