import type { RandomBytes } from '../../shared/ids.ts'
import type { Storage } from '../storage/storage.ts'
import { hashPassphrase } from './passphrase.ts'
import { normaliseEmail } from './set-up.ts'

/** Ends every sign-in of the account; the browsers keep their places in workshops. False: no such account. */
export async function resetPassphrase(
  storage: Storage,
  { email, passphrase, random }: { email: string; passphrase: string; random: RandomBytes },
): Promise<boolean> {
  const [organiser] = await storage.read('organisers', { email: normaliseEmail(email) })
  if (!organiser) return false
  const sessions = await storage.read('sessions', { organiser: organiser.id })
  await storage.commit([
    { table: 'organisers', put: { ...organiser, passphraseHash: await hashPassphrase(passphrase, random) } },
    ...sessions.map((session) => ({ table: 'sessions', put: { ...session, organiser: null } }) as const),
  ])
  return true
}
