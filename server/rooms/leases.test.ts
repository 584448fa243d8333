import { expect, test } from 'vitest'
import { seededBytes } from '../../test/support/seeded-random.ts'
import type { Guest } from './guest.ts'
import { Leases } from './leases.ts'

const guestOf = (person: string) => ({ subject: { person } }) as Guest

function openLeases(written: Record<string, number[]> = {}) {
  return new Leases({
    random: seededBytes(1),
    clientsOf: (person) => written[person] ?? [],
    mayUse: (client, person) =>
      !Object.entries(written).some(([holder, ids]) => holder !== person && ids.includes(client)),
  })
}

test('R14 an id that somebody wrote under is lent to the same person again, once no connection holds it', () => {
  const leases = openLeases({ budi: [77], sari: [88] })
  const [laptop, phone] = [guestOf('budi'), guestOf('budi')]
  expect(leases.lend(laptop)).toBe(77)
  expect(leases.lend(laptop), 'asking twice changes nothing').toBe(77)
  const other = leases.lend(phone)
  expect([77, 88]).not.toContain(other)
  leases.giveBack(laptop)
  expect(leases.lend(guestOf('budi'))).toBe(77)
})

test('R14 who holds an id is known, so that nobody else may write under it first', () => {
  const leases = openLeases()
  const laptop = guestOf('budi')
  const client = leases.lend(laptop)
  expect(leases.holderOf(client)).toBe('budi')
  leases.giveBack(laptop)
  expect(leases.holderOf(client)).toBeUndefined()
})

test('R14 what was never lent can be given back', () => {
  expect(() => openLeases().giveBack(guestOf('budi'))).not.toThrow()
})
