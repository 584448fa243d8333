import { newReadableCode } from '../../shared/ids.ts'
import type { Subject } from '../permissions/subject.ts'
import { personHere } from './people.ts'
import { rejoinHash } from './secrets.ts'
import type { Venue } from './venue.ts'

/** 50 bits: cannot be guessed at the rate at which wrong codes are let through. */
const codeLength = 10

/** Shown once, kept hashed; a new one replaces the old. */
export async function newRejoinCode(venue: Venue, { workshop, person }: Subject): Promise<{ code: string }> {
  const { code, hash } = newCodeOf(venue)
  await venue.rooms.change(workshop, async (change) => {
    const row = await personHere(change, person)
    change.put('people', { ...row, rejoinCodeHash: hash })
  })
  return { code }
}

/** As it is shown, and as it is kept. */
export function newCodeOf({ random, secret }: Pick<Venue, 'random' | 'secret'>): {
  code: string
  hash: string
} {
  const code = newReadableCode(random, codeLength)
  return { code: `${code.slice(0, 5)}-${code.slice(5)}`, hash: rejoinHash(secret, code) }
}
