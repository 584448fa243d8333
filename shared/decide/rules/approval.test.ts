import { describe, expect, test } from 'vitest'
import { ratio } from '../fraction.ts'
import { type ApprovalInput, countApproval } from './approval.ts'

const ballot = (id: string, approved: string, group = 'g') => ({ id, group, approved: [...approved] })

const rules = {
  options: ['A', 'B', 'C'],
  min: null,
  max: null,
  seats: 1,
  threshold: ratio(1, 2),
  lot: ['C', 'A', 'B'],
}
const count = (ballots: ApprovalInput['ballots'], over: Partial<ApprovalInput> = {}) =>
  countApproval({ ...rules, ballots, ...over })

describe('the example: one seat, two options with two approvals', () => {
  const result = count([ballot('v1', 'AB'), ballot('v2', 'B'), ballot('v3', 'AC'), ballot('v4', '')])

  test('shares are of the ballots cast, abstentions left out', () => {
    expect(result).toMatchObject({ cast: 3, abstained: 1 })
    expect(Object.fromEntries(result.share)).toEqual({ A: ratio(2, 3), B: ratio(2, 3), C: ratio(1, 3) })
  })

  test('the tie for the last seat is shown; until it is settled nobody is secure', () => {
    expect(result).toMatchObject({
      boundaryTie: ['A', 'B'],
      secure: [],
      winners: ['A'],
      order: ['A', 'B', 'C'],
    })
  })

  test('the threshold is compared exactly, with the distance to it', () => {
    expect(result.aboveThreshold).toEqual(['A', 'B'])
    expect(Object.fromEntries(result.overThreshold)).toEqual({
      A: ratio(1, 6),
      B: ratio(1, 6),
      C: ratio(-1, 6),
    })
  })
})

test('reaching the threshold exactly is enough', () => {
  const result = count([ballot('v1', 'A'), ballot('v2', 'B'), ballot('v3', 'BC')], { threshold: ratio(1, 3) })
  expect(result.aboveThreshold).toEqual(['A', 'B', 'C'])
  expect(count([ballot('v1', 'A')], { threshold: null }).aboveThreshold).toEqual([])
})

test('a tie that ends with the last seat is no boundary tie', () => {
  const ballots = [ballot('v1', 'AB'), ballot('v2', 'AB'), ballot('v3', 'C')]
  expect(count(ballots, { seats: 2 })).toMatchObject({
    boundaryTie: [],
    winners: ['A', 'B'],
    secure: ['A', 'B'],
  })
})

test('winners before the tied ones are secure', () => {
  const ballots = [ballot('v1', 'A'), ballot('v2', 'AB'), ballot('v3', 'C')]
  expect(count(ballots, { seats: 2 })).toMatchObject({
    secure: ['A'],
    boundaryTie: ['B', 'C'],
    winners: ['A', 'C'],
  })
})

test('what nobody approves never wins, however many seats there are', () => {
  expect(count([ballot('v1', 'B')], { seats: 3 })).toMatchObject({ winners: ['B'], boundaryTie: [] })
})

test('limits: too few, too many, unknown; an option named twice counts once', () => {
  const result = count(
    [ballot('a', 'A'), ballot('b', 'ABC'), ballot('c', 'AZ'), ballot('d', 'AAB'), ballot('e', '')],
    {
      min: 2,
      max: 2,
    },
  )
  expect(result.refused).toEqual([
    { ballot: 'a', reason: 'too_few' },
    { ballot: 'b', reason: 'too_many' },
    { ballot: 'c', reason: 'unknown_option' },
  ])
  expect(Object.fromEntries(result.approvals)).toEqual({ A: 1, B: 1, C: 0 })
  expect(result).toMatchObject({ cast: 1, abstained: 1 })
})

test('nobody voted: no ranking, no shares, nobody above the threshold', () => {
  const result = count([ballot('v1', '')])
  expect(result).toMatchObject({ order: [], winners: [], aboveThreshold: [], boundaryTie: [], cast: 0 })
  expect(result.share.size).toBe(0)
})

test('groups are counted in full, in order of their ids', () => {
  const result = count([ballot('v1', 'A', 'gov'), ballot('v2', 'AB', 'biz'), ballot('v3', '', 'com')])
  expect([...result.byGroup.keys()]).toEqual(['biz', 'gov'])
  expect(Object.fromEntries(result.byGroup.get('biz') ?? [])).toEqual({ A: 1, B: 1, C: 0 })
})
