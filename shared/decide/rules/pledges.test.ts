import { describe, expect, test } from 'vitest'
import { ratio } from '../fraction.ts'
import { sharePool } from './pledges/matching-pool.ts'
import type { Pledge } from './pledges/standing.ts'
import { countPledges, inKindKey, type PledgeProject } from './pledges.ts'

const pledge = (
  seq: number,
  project: string,
  by: string,
  amount: number,
  over: Partial<Pledge> = {},
): Pledge => ({
  seq,
  at: seq,
  project,
  by,
  group: 'com',
  kind: 'money',
  unit: 'IDR',
  amount: BigInt(amount),
  condition: null,
  ...over,
})

const project = (id: string, goal: number, over: Partial<PledgeProject> = {}): PledgeProject => ({
  id,
  goal: BigInt(goal),
  closesAt: 10,
  minPledgers: 0,
  minGroups: 0,
  mode: 'all_or_nothing',
  match: null,
  ...over,
})

const matched = (n: number, d: number, cap: number) => ({ rate: ratio(n, d), cap: BigInt(cap) })

function count(
  projects: PledgeProject[],
  pledges: Pledge[],
  over: { pool?: bigint; now?: number | null } = {},
) {
  return countPledges({ projects, pledges, pool: 0n, now: null, conversion: new Map(), ...over })
}

describe('the example: three projects and a pool of 200', () => {
  const result = count(
    [
      project('P1', 1000, { minPledgers: 2, minGroups: 2, match: matched(1, 1, 1500) }),
      project('P2', 500, { minPledgers: 2, match: matched(1, 1, 300) }),
      project('P3', 700, { match: matched(1, 2, 1000) }),
    ],
    [
      pledge(1, 'P1', 'a', 600),
      pledge(2, 'P1', 'b', 500, { group: 'biz' }),
      pledge(3, 'P1', 'a', 400),
      pledge(4, 'P2', 'c', 300),
      pledge(5, 'P2', 'd', 250),
      pledge(6, 'P3', 'e', 699, { group: 'biz' }),
      pledge(11, 'P1', 'f', 500, { group: 'gov' }),
    ],
    { pool: 200n },
  )
  const [first, second, third] = result.projects

  test('a later pledge replaces the earlier one, one after the deadline is ignored', () => {
    expect(first).toMatchObject({
      raised: 900n,
      pledgers: 2,
      groups: ['biz', 'com'],
      state: 'failed',
      shortfall: 100n,
    })
    expect(result.leftOut).toEqual([
      { seq: 1, why: 'replaced' },
      { seq: 11, why: 'late' },
    ])
  })

  test('the matching of a funded project is capped, then limited by the pool', () => {
    expect(second).toMatchObject({
      raised: 550n,
      state: 'funded',
      matchDue: 300n,
      match: 200n,
      collected: 550n,
    })
    expect(result).toMatchObject({ totalDue: 300n, poolLeft: 0n })
  })

  test('one short is failed: nothing is collected, nothing matched', () => {
    expect(third).toMatchObject({ state: 'failed', shortfall: 1n, collected: 0n, matchDue: 0n, match: 0n })
  })
})

describe('conditions', () => {
  test('the goal alone does not suffice where people or groups are lacking', () => {
    const alone = [pledge(1, 'P', 'a', 100)]
    const [result] = count([project('P', 100, { minPledgers: 2, minGroups: 3 })], alone).projects
    expect(result).toMatchObject({ state: 'failed', shortfall: 0n, lackingPledgers: 1, lackingGroups: 2 })
  })

  test('before the deadline a project is open or reached; at the deadline a pledge is in time', () => {
    const pledges = [pledge(10, 'P', 'a', 100)]
    const at = (now: number | null) => count([project('P', 100)], pledges, { now }).projects[0]?.state
    expect([at(10), at(11), at(null)]).toEqual(['reached', 'funded', 'funded'])
    expect(count([project('P', 101)], pledges, { now: 5 }).projects[0]?.state).toBe('open')
  })

  test('keep: what was pledged is due though the goal is missed, but not matched', () => {
    const keep = project('P', 100, { mode: 'keep', match: matched(1, 1, 100) })
    const [result] = count([keep], [pledge(1, 'P', 'a', 60)], { pool: 100n }).projects
    expect(result).toMatchObject({ state: 'failed', collected: 60n, matchDue: 0n })
  })

  test('a match is rounded down', () => {
    const half = project('P', 100, { match: matched(1, 3, 1000) })
    expect(count([half], [pledge(1, 'P', 'a', 101)], { pool: 99n }).projects[0]).toMatchObject({
      matchDue: 33n,
      match: 33n,
    })
  })
})

describe('pledges that do not stand', () => {
  test('withdrawn, and made again', () => {
    const pledges = [
      pledge(1, 'P', 'a', 50),
      pledge(2, 'P', 'a', 0),
      pledge(3, 'P', 'b', 50),
      pledge(4, 'P', 'b', 0),
    ]
    const result = count([project('P', 10)], [...pledges, pledge(5, 'P', 'b', 7)])
    expect(result.projects[0]).toMatchObject({ raised: 7n, pledgers: 1 })
    expect(result.leftOut).toEqual([
      { seq: 1, why: 'replaced' },
      { seq: 2, why: 'withdrawn' },
      { seq: 3, why: 'replaced' },
      { seq: 4, why: 'replaced' },
    ])
  })

  test('a withdrawal after the deadline is too late', () => {
    const result = count([project('P', 10)], [pledge(1, 'P', 'a', 50), pledge(11, 'P', 'a', 0)])
    expect(result.projects[0]?.raised).toBe(50n)
  })

  test('less than nothing, and a project that does not exist', () => {
    const result = count([project('P', 10)], [pledge(1, 'P', 'a', -5), pledge(2, 'Q', 'a', 5)])
    expect(result.leftOut.map(({ why }) => why)).toEqual(['negative', 'unknown_project'])
  })

  test('who moves to another group counts for the group of the pledge that stands', () => {
    const pledges = [pledge(1, 'P', 'a', 5, { group: 'biz' }), pledge(2, 'P', 'a', 6, { group: 'gov' })]
    expect(count([project('P', 6)], pledges).projects[0]).toMatchObject({ groups: ['gov'], raised: 6n })
  })
})

describe('in kind', () => {
  const hours = { kind: 'time', unit: 'hours' } as const
  const pledges = [
    pledge(1, 'P', 'a', 100),
    pledge(2, 'P', 'a', 3, hours),
    pledge(3, 'P', 'b', 4, hours),
    pledge(4, 'P', 'b', 20, { kind: 'goods', unit: 'chairs', condition: 'to be fetched' }),
    pledge(5, 'P', 'a', 5, hours),
  ]

  test('is listed by unit, does not count towards the goal, and does not take back money', () => {
    const result = countPledges({
      projects: [project('P', 101, { minPledgers: 2 })],
      pledges,
      pool: 0n,
      now: null,
      conversion: new Map([[inKindKey('time', 'hours'), ratio(25, 2)]]),
    })
    expect(result.projects[0]).toMatchObject({ raised: 100n, pledgers: 1, state: 'failed' })
    expect(result.projects[0]?.inKind).toEqual([
      { kind: 'goods', unit: 'chairs', amount: 20n, pledgers: 1, worth: null },
      { kind: 'time', unit: 'hours', amount: 9n, pledgers: 2, worth: ratio(225, 2) },
    ])
    expect(result.projects[0]?.standing.find(({ seq }) => seq === 4)?.condition).toBe('to be fetched')
  })
})

describe('sharing the pool', () => {
  const share = (pool: bigint, dues: Record<string, bigint>) =>
    Object.fromEntries(sharePool(pool, new Map(Object.entries(dues))))

  test('in full where it suffices', () => {
    expect(share(9n, { a: 5n, b: 4n })).toEqual({ a: 5n, b: 4n })
  })

  test('pro rata, what is left to the largest remainder', () => {
    expect(share(4n, { a: 5n, b: 3n, c: 1n })).toEqual({ a: 2n, b: 1n, c: 1n })
  })

  test('equal remainders go by project id, not by place', () => {
    expect(share(2n, { z: 1n, y: 1n, x: 1n })).toEqual({ z: 0n, y: 1n, x: 1n })
  })

  test('an empty pool gives nothing', () => {
    expect(share(0n, { a: 3n, b: 0n })).toEqual({ a: 0n, b: 0n })
  })
})
