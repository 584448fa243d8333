import { describe, expect, test } from 'vitest'
import { ratio } from '../fraction.ts'
import {
  costOfNextVote,
  countQuadratic,
  creditsSpent,
  defaultCredits,
  type QuadraticInput,
} from './quadratic.ts'

const ballot = (id: string, points: Record<string, number>) => ({
  id,
  group: 'g',
  points: new Map(Object.entries(points)),
})

const rules = { options: ['A', 'B', 'C'], credits: 16, allowNegative: true, lot: ['C', 'A', 'B'] }
const count = (ballots: QuadraticInput['ballots'], over: Partial<QuadraticInput> = {}) =>
  countQuadratic({ ...rules, ballots, ...over })

describe('the example: 16 credits, votes against allowed', () => {
  const result = count([
    ballot('v1', { A: 3, B: 2, C: 1 }),
    ballot('v2', { B: -2, C: 3 }),
    ballot('v3', { A: 1, B: 3, C: 2 }),
    ballot('v4', { A: 4, B: 1 }),
  ])

  test('the ballot of 17 credits is refused, the others add up', () => {
    expect(result.refused).toEqual([{ ballot: 'v4', reason: 'over_credits' }])
    expect(Object.fromEntries(result.votes)).toEqual({ A: 4, B: 3, C: 6 })
    expect(Object.fromEntries(result.spent)).toEqual({ v1: 14, v2: 13, v3: 14 })
  })

  test('supporters and opponents are people, the ranking is by votes', () => {
    expect(Object.fromEntries(result.supporters)).toEqual({ A: 2, B: 2, C: 3 })
    expect(Object.fromEntries(result.opponents)).toEqual({ A: 0, B: 1, C: 0 })
    expect(result.order).toEqual(['C', 'A', 'B'])
    expect(result.leads[0]).toEqual({ option: 'C', place: 1, next: 'A', by: 'votes', margin: ratio(2) })
  })
})

test('votes against are refused where they are not allowed, and so are parts of a vote', () => {
  const result = count([ballot('a', { B: -1 }), ballot('b', { B: 1.5 }), ballot('c', { Q: 1 })], {
    allowNegative: false,
  })
  expect(result.refused.map(({ reason }) => reason)).toEqual(['negative', 'not_whole', 'unknown_option'])
  expect(result).toMatchObject({ cast: 0, order: [] })
})

test('an option may end below zero, and then ranks below one that nobody touched', () => {
  const result = count([ballot('a', { A: -3 }), ballot('b', { A: 1, B: 2 })])
  expect(Object.fromEntries(result.votes)).toEqual({ A: -2, B: 2, C: 0 })
  expect(result.order).toEqual(['B', 'C', 'A'])
})

test('equal votes: more supporters first', () => {
  const result = count([ballot('a', { A: 2, B: 1 }), ballot('b', { B: 1 }), ballot('c', {})])
  expect(result.order).toEqual(['B', 'A', 'C'])
  expect(result.ties).toEqual([{ options: ['B', 'A'], settledBy: 'supporters' }])
  expect(result).toMatchObject({ cast: 2, abstained: 1 })
})

test('the next vote costs 2v + 1; towards zero it gives credits back', () => {
  expect([0, 1, 2, 3].map((votes) => costOfNextVote(votes))).toEqual([1, 3, 5, 7])
  expect(costOfNextVote(-2, -1)).toBe(5)
  expect(costOfNextVote(-2)).toBe(-3)
  expect(costOfNextVote(0, -1)).toBe(1)
})

test('with the default credits nine votes fit and ten do not', () => {
  expect(creditsSpent(new Map([['A', 9]]))).toBeLessThanOrEqual(defaultCredits)
  expect(creditsSpent(new Map([['A', 10]]))).toBeGreaterThan(defaultCredits)
})
