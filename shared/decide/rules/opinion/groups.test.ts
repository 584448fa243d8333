import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjustedRand } from './adjusted-rand.ts'
import { opinionGroups } from './groups.ts'
import { farthestFirst, kMeans, meanSilhouette } from './k-means.ts'
import { centre, principalComponents, project } from './principal-components.ts'
import type { Opinion, OpinionVotes } from './statistics.ts'

type Vote = { participant: string; statement: string; opinion: Opinion }

function votesOf(cast: readonly Vote[]): OpinionVotes {
  const votes = new Map<string, Map<string, Opinion>>()
  for (const { participant, statement, opinion } of cast)
    votes.set(participant, (votes.get(participant) ?? new Map()).set(statement, opinion))
  return {
    participants: [...votes.keys()],
    statements: [...new Set(cast.map(({ statement }) => statement))],
    votes,
  }
}

/** Camps of people who answer alike, except one statement each in turn. */
function camps(sizes: readonly number[], patterns: readonly string[]): Vote[] {
  const opinions: Record<string, Opinion> = { '+': 1, '-': -1, o: 0 }
  return sizes.flatMap((size, camp) =>
    Array.from({ length: size }, (_, person) =>
      [...(patterns[camp] ?? '')].map(
        (sign, at): Vote => ({
          participant: `c${camp}p${person}`,
          statement: `s${at}`,
          opinion: at === (person * 3 + camp) % 10 ? 0 : (opinions[sign] ?? 0),
        }),
      ),
    ).flat(),
  )
}

const patterns = ['++++++----', '----++++++', '++----++--']
const threeCamps = camps([7, 6, 5], patterns)

const membersOf = (result: ReturnType<typeof opinionGroups>) =>
  Object.fromEntries([...result.groups].map(([id, group]) => [id, [...group]]))

describe('opinion groups', () => {
  test('people who answer alike are one group, the largest first', () => {
    const result = opinionGroups(votesOf(threeCamps), 'rembuk-2026')
    expect(result.hiddenBecause).toEqual([])
    const ids = (camp: number, size: number) => Array.from({ length: size }, (_, i) => `c${camp}p${i}`)
    expect(membersOf(result)).toEqual({ A: ids(0, 7), B: ids(1, 6), C: ids(2, 5) })
    expect(result.silhouettes.map(({ k }) => k)).toEqual([2, 3, 4])
  })

  test('the order of votes never matters, and equal input gives equal output', () => {
    const expected = opinionGroups(votesOf(threeCamps), 'x')
    fc.assert(
      fc.property(fc.shuffledSubarray(threeCamps, { minLength: threeCamps.length }), (shuffled) => {
        expect(opinionGroups(votesOf(shuffled), 'x')).toEqual(expected)
      }),
      { numRuns: 10 },
    )
  })

  test('clear camps do not depend on the seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(membersOf(opinionGroups(votesOf(threeCamps), seed))).toEqual(
          membersOf(opinionGroups(votesOf(threeCamps), '')),
        )
      }),
      { numRuns: 10 },
    )
  })

  test('are not shown for few people, few statements or a group of two', () => {
    expect(opinionGroups(votesOf(camps([6, 5], patterns)), '')).toMatchObject({
      hiddenBecause: ['few_people'],
      groups: new Map(),
    })
    const short = patterns.map((pattern) => pattern.slice(0, 7))
    expect(opinionGroups(votesOf(camps([7, 7], short)), '').hiddenBecause).toEqual(['few_statements'])
    expect(opinionGroups(votesOf(camps([10, 2], patterns)), '').hiddenBecause).toEqual(['small_group'])
  })

  test('are not shown where opinions do not fall apart', () => {
    const alike = camps([14], ['++++++++++']).map((vote) => ({ ...vote, opinion: 1 as const }))
    const result = opinionGroups(votesOf(alike), '')
    expect(result).toMatchObject({ hiddenBecause: ['weak_separation'], silhouettes: [], groups: new Map() })
    expect(result.placed.every(({ x, y }) => x === 0 && y === 0)).toBe(true)
  })

  test('of nobody there are none', () => {
    expect(opinionGroups({ participants: [], statements: [], votes: new Map() }, '')).toEqual({
      placed: [],
      silhouettes: [],
      hiddenBecause: ['few_people', 'few_statements', 'weak_separation'],
      groups: new Map(),
    })
  })

  test('who cast fewer than seven votes has no place', () => {
    const late = ['s0', 's1', 's2', 's3', 's4', 's5'].map(
      (statement): Vote => ({
        participant: 'late',
        statement,
        opinion: 1,
      }),
    )
    const { placed } = opinionGroups(votesOf([...threeCamps, ...late]), '')
    expect(placed.map(({ participant }) => participant)).not.toContain('late')
    const seventh: Vote = { participant: 'late', statement: 's6', opinion: -1 }
    const { placed: more } = opinionGroups(votesOf([...threeCamps, ...late, seventh]), '')
    expect(more.map(({ participant }) => participant)).toContain('late')
  })
})

describe('principal components', () => {
  test('find the directions in which points vary most, with a fixed sign', () => {
    const rows = centre([
      [2, 0, 1],
      [-2, 0, 1],
      [0, 1, 1],
      [0, -1, 1],
    ])
    const [first, second, third] = principalComponents(rows, 3)
    expect([...(first ?? [])].map((value) => value + 0)).toEqual([
      expect.closeTo(1, 9),
      expect.closeTo(0, 9),
      expect.closeTo(0, 9),
    ])
    expect(second?.[1]).toBeCloseTo(1, 9)
    expect(third).toBeUndefined()
    expect(project(rows, first!)[0]).toBeCloseTo(2, 9)
  })

  test('what is missing counts as the mean of the others', () => {
    expect(
      centre([
        [1, null],
        [0, null],
        [null, null],
      ]).map((row) => [...row]),
    ).toEqual([
      [0.5, 0],
      [-0.5, 0],
      [0, 0],
    ])
  })

  test('are unit vectors at right angles', () => {
    const vote = fc.constantFrom(1, 0, -1, null)
    const table = fc.array(fc.array(vote, { minLength: 5, maxLength: 5 }), { minLength: 3, maxLength: 9 })
    const dot = (a: Float64Array, b: Float64Array) =>
      a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)
    fc.assert(
      fc.property(table, (rows) => {
        const [first, second] = principalComponents(centre(rows), 2)
        if (first) expect(dot(first, first)).toBeCloseTo(1, 9)
        if (first && second) expect(dot(first, second)).toBeCloseTo(0, 9)
      }),
    )
  })
})

describe('k-means', () => {
  const points = [0, 1, 10, 11, 30].map((x) => ({ x, y: 0 }))

  test('starts with the point nearest the mean, then always the farthest', () => {
    expect(farthestFirst(points, 3)).toEqual([2, 4, 0])
    expect(farthestFirst([], 2)).toEqual([])
  })

  test('settles with each point at the nearest centre', () => {
    const found = kMeans(points, [points[0]!, points[1]!, points[4]!])
    expect(found).toEqual({ labels: [0, 0, 1, 1, 2], inertia: 1 })
    expect(kMeans(points.slice(0, 1), [points[0]!, points[0]!])).toBeNull()
  })

  test('the silhouette compares the own cluster with the nearest other', () => {
    // (0: 1 against 10), (1: 1 against 9), (10: alone)
    expect(meanSilhouette(points.slice(0, 3), [0, 0, 1])).toBeCloseTo((9 / 10 + 8 / 9 + 0) / 3, 12)
    expect(meanSilhouette([points[0]!, points[0]!, points[0]!], [0, 0, 1])).toBe(0)
  })
})

describe('adjusted Rand index', () => {
  test('is 1 for the same groups in any order, and low for groups that cut across', () => {
    const groups = [
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]
    expect(adjustedRand(groups, groups.toReversed())).toBe(1)
    expect(adjustedRand([['a', 'b']], [['a', 'b', 'z']])).toBe(1)
    const across = [
      ['a', 'd'],
      ['b', 'e'],
    ]
    const four = [
      ['a', 'b'],
      ['d', 'e'],
    ]
    // No pair together in both; expected 2·2/6: (0 − 2/3) / (2 − 2/3).
    expect(adjustedRand(four, across)).toBeCloseTo(-0.5, 12)
  })
})
