import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesOf, inAnyOrder } from '../../../test/support/any-order.ts'
import { ratio } from '../fraction.ts'
import { sharePool } from './pledges/matching-pool.ts'
import type { Pledge } from './pledges/standing.ts'
import { countPledges, type PledgeInput } from './pledges.ts'

const groups = ['aca', 'biz', 'com', 'gov']
const group = fc.constantFrom(...groups)

const pledges = fc
  .array(
    fc.record({
      project: fc.constantFrom('P', 'Q', 'R', 'gone'),
      by: fc.constantFrom('a', 'b', 'c', 'd'),
      group,
      at: fc.integer({ min: 1, max: 14 }),
      kind: fc.constantFrom('money' as const, 'money' as const, 'time' as const),
      amount: fc.bigInt({ min: -2n, max: 90n }),
    }),
    { maxLength: 20 },
  )
  .map((made) =>
    made.map(
      (own, seq): Pledge => ({
        ...own,
        seq,
        unit: own.kind === 'money' ? 'IDR' : 'hours',
        condition: null,
      }),
    ),
  )
const rate = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 3 }))
const projects = fc.tuple(rate, rate, rate, fc.bigInt({ min: 1n, max: 80n })).map(([p, q, r, goal]) =>
  Object.entries({ P: p, Q: q, R: r }).map(([id, [n, d]]) => ({
    id,
    goal,
    closesAt: 10,
    minPledgers: 1,
    minGroups: id === 'R' ? 2 : 0,
    mode: id === 'Q' ? ('keep' as const) : ('all_or_nothing' as const),
    match: { rate: ratio(n, d), cap: 100n },
  })),
)
const pool = fc.bigInt({ min: 0n, max: 200n })
const inputOf = (own: PledgeInput['projects'], made: Pledge[], common: bigint) => ({
  projects: own,
  pledges: made,
  pool: common,
  now: null,
  conversion: new Map(),
})

test('only the sequence counts, not the order of the list', () => {
  fc.assert(
    fc.property(projects, inAnyOrder(pledges), pool, (own, [made, shuffled], common) => {
      expect(entriesOf(countPledges(inputOf(own, shuffled, common)))).toEqual(
        entriesOf(countPledges(inputOf(own, made, common))),
      )
    }),
  )
})

test('the matching is never more than the pool, a due, a cap, or for a project that failed', () => {
  fc.assert(
    fc.property(projects, pledges, pool, (own, made, common) => {
      const result = countPledges(inputOf(own, made, common))
      const given = result.projects.reduce((sum, { match }) => sum + match, 0n)
      expect(given + result.poolLeft).toBe(common)
      expect(result.poolLeft).toBeGreaterThanOrEqual(0n)
      for (const project of result.projects) {
        expect(project.match).toBeLessThanOrEqual(project.matchDue)
        expect(project.matchDue).toBeLessThanOrEqual(100n)
        if (project.state === 'failed') expect(project.match).toBe(0n)
      }
      if (result.totalDue >= common) expect(result.poolLeft).toBe(0n)
    }),
    { numRuns: 300 },
  )
})

test('every pledge either stands or is listed with what became of it, never both', () => {
  fc.assert(
    fc.property(projects, pledges, pool, (own, made, common) => {
      const result = countPledges(inputOf(own, made, common))
      const standing = result.projects.flatMap((project) => project.standing.map(({ seq }) => seq))
      const accounted = [...standing, ...result.leftOut.map(({ seq }) => seq)].sort((a, b) => a - b)
      expect(accounted).toEqual(made.map(({ seq }) => seq))
    }),
  )
})

test('shares of a pool differ from the exact ones by less than one', () => {
  const dues = fc.dictionary(fc.constantFrom('P', 'Q', 'R', 'S'), fc.bigInt({ min: 0n, max: 10n ** 20n }))
  fc.assert(
    fc.property(dues, fc.bigInt({ min: 0n, max: 10n ** 20n }), (due, common) => {
      const owed = new Map(Object.entries(due))
      const total = [...owed.values()].reduce((sum, amount) => sum + amount, 0n)
      const shares = sharePool(common, owed)
      const given = [...shares.values()].reduce((sum, amount) => sum + amount, 0n)
      expect(given).toBe(total < common ? total : common)
      for (const [id, share] of shares) {
        if (total <= common) expect(share).toBe(owed.get(id))
        else {
          const distance = share * total - common * (owed.get(id) ?? 0n)
          expect(distance < total && distance > -total).toBe(true)
        }
      }
    }),
  )
})
