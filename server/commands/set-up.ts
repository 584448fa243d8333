import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import type { CheckedRequest, ResponseOf } from '../../shared/wire/http.ts'
import type { Rows } from '../storage/tables.ts'
import { hashPassphrase } from './passphrase.ts'
import { sameText, setupToken } from './secrets.ts'
import { newSessionToken, sessionRow } from './sessions.ts'
import type { Venue } from './venue.ts'

/** What opens a session besides its answer. */
export type SignedIn = ResponseOf<'signIn'> & { token: string }

export const isSetUp = async (venue: Pick<Venue, 'storage'>): Promise<boolean> =>
  (await venue.storage.count('organisers', {})) > 0

/** Makes the organiser's account from the link that the console shows, once. */
export async function setUp(venue: Venue, request: CheckedRequest<'setUp'>): Promise<SignedIn> {
  if (await isSetUp(venue)) throw new AppError('setup_done')
  if (!sameText(request.token, setupToken(venue.secret))) throw new AppError('setup_link_invalid')
  const organiser = {
    id: newId(venue.random),
    name: request.name,
    email: normaliseEmail(request.email),
    passphraseHash: await hashPassphrase(request.passphrase, venue.random, venue.passphraseCost),
    createdAt: venue.now(),
  }
  // Hashing took a while: somebody else may have used the link meanwhile.
  if (await isSetUp(venue)) throw new AppError('setup_done')
  const token = newSessionToken(venue.random)
  await venue.storage.commit([
    { table: 'organisers', put: organiser },
    { table: 'sessions', put: sessionRow(token, venue.now(), organiser.id) },
  ])
  venue.log.info({ organiser: organiser.id }, 'set up')
  return { organiser: publicOrganiser(organiser), token }
}

export const normaliseEmail = (email: string): string => email.trim().toLowerCase()

export const publicOrganiser = ({ id, name, email }: Rows['organisers']) => ({ id, name, email })
