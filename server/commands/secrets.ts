/** Everything that is derived from the server's secret, each under a label of its own. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { RandomBytes } from '../../shared/ids.ts'
import type { Storage } from '../storage/storage.ts'

const secretBytes = 32

/** The server's secret; made at the first start. Without it no link and no session would stay valid. */
export async function openSecret(storage: Storage, random: RandomBytes): Promise<Uint8Array> {
  const [fact] = await storage.read('facts', { name: 'secret' })
  if (fact) return Buffer.from(fact.value, 'hex')
  const secret = random(secretBytes)
  await storage.commit([
    { table: 'facts', put: { name: 'secret', value: Buffer.from(secret).toString('hex') } },
  ])
  return secret
}

/** Lower-case hex of SHA-256: how tokens are kept. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const mac = (secret: Uint8Array, label: string, text: string): Buffer =>
  createHmac('sha256', secret).update(`${label}:${text}`).digest()

/** The token of a link: derived, so that the link can be shown again, and looked up by its hash. */
export const inviteToken = (secret: Uint8Array, invite: string): string =>
  mac(secret, 'invite', invite).toString('base64url')

export const setupToken = (secret: Uint8Array): string => mac(secret, 'setup', '').toString('base64url')

/** A rejoin code has 50 bits only, so it is hashed with the secret: the table alone does not give it away. */
export const rejoinHash = (secret: Uint8Array, code: string): string =>
  mac(secret, 'rejoin', code).toString('hex')

const idLetters = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Who the organiser is in a workshop: the same person from every browser the organiser signs in on. */
export const organiserPerson = (secret: Uint8Array, workshop: string): string =>
  [...mac(secret, 'organiser', workshop).subarray(0, 16)]
    .map((byte) => idLetters[byte % idLetters.length])
    .join('')

/** A cookie's value: the session's token and a signature over it. */
export const signToken = (secret: Uint8Array, token: string): string =>
  `${token}.${mac(secret, 'session', token).toString('base64url')}`

/** The token of a signed value, or null where the signature is not ours. */
export function readSigned(secret: Uint8Array, value: string): string | null {
  const [token = '', signature = ''] = value.split('.')
  return token && sameText(signToken(secret, token), `${token}.${signature}`) ? token : null
}

/** Takes the same time wherever the texts differ. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest()]
  return timingSafeEqual(left, right)
}

/** While a step is open its ballots have these ids; without the key nobody can tell whose they are. */
export const ballotId = (key: Uint8Array, person: string): string =>
  createHmac('sha256', key).update(person).digest('hex')
