import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashPassphrase, isPassphrase } from './passphrase.ts'
import {
  ballotId,
  inviteToken,
  organiserPerson,
  readSigned,
  rejoinHash,
  setupToken,
  signToken,
} from './secrets.ts'

const secret = randomBytes(32)
const other = randomBytes(32)

describe('what is derived from the secret', () => {
  it('repeats, differs by subject and by secret', () => {
    for (const derive of [inviteToken, organiserPerson, rejoinHash]) {
      expect(derive(secret, 'a')).toBe(derive(secret, 'a'))
      expect(derive(secret, 'a')).not.toBe(derive(secret, 'b'))
      expect(derive(secret, 'a')).not.toBe(derive(other, 'a'))
    }
    expect(setupToken(secret)).not.toBe(inviteToken(secret, ''))
    expect(ballotId(secret, 'p1')).not.toBe(ballotId(other, 'p1'))
  })

  it('gives the organiser an id like any other person', () => {
    expect(organiserPerson(secret, 'w')).toMatch(/^[0-9a-z]{16}$/)
  })

  it('signs a token so that nobody else can', () => {
    const signed = signToken(secret, 'token')
    expect(readSigned(secret, signed)).toBe('token')
    for (const forged of [signToken(other, 'token'), `${signed}x`, 'token.', 'token', '', '.'])
      expect(readSigned(secret, forged)).toBeNull()
  })
})

describe('a passphrase', { timeout: 30_000 }, () => {
  it('is known by its hash, which is salted; an unknown account fails like a wrong one', async () => {
    const random = (length: number) => randomBytes(length)
    const [one, two] = [await hashPassphrase('kopi pagi', random), await hashPassphrase('kopi pagi', random)]
    expect(one).not.toBe(two)
    expect(await isPassphrase('kopi pagi', one)).toBe(true)
    expect(await isPassphrase('kopi siang', one)).toBe(false)
    expect(await isPassphrase('', null)).toBe(false)
  })
})
