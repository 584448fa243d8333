import { describe, expect, test } from 'vitest'
import { checkRanking, indexBallots, joinRankings } from './ballots.ts'
import { readElection } from './read-election.ts'

const free = { requireStrict: false, requireComplete: false }

describe('a ranking is checked before it is stored', () => {
  test('ties and options left out are allowed, and so is ranking nothing', () => {
    expect(checkRanking(['a', 'b', 'c'], [['a', 'b']], free)).toBeNull()
    expect(checkRanking(['a', 'b', 'c'], [], { requireStrict: true, requireComplete: true })).toBeNull()
  })

  test('what is unknown, twice there or empty is refused', () => {
    expect(checkRanking(['a'], [['z']], free)).toEqual({ problem: 'option_unknown', option: 'z' })
    expect(checkRanking(['a', 'b'], [['a'], ['b', 'a']], free)).toEqual({
      problem: 'option_twice',
      option: 'a',
    })
    expect(checkRanking(['a', 'b'], [['a'], []], free)).toEqual({ problem: 'group_empty' })
  })

  test('a step may ask for strict or complete rankings', () => {
    expect(checkRanking(['a', 'b'], [['a', 'b']], { ...free, requireStrict: true })).toEqual({
      problem: 'tie_refused',
    })
    expect(checkRanking(['a', 'b'], [['a']], { ...free, requireComplete: true })).toEqual({
      problem: 'incomplete',
    })
    expect(checkRanking(['a', 'b'], [['a', 'b']], { ...free, requireComplete: true })).toBeNull()
  })
})

test('equal rankings are joined, whatever the order of cast ballots and of options in a tie', () => {
  const cast = [[['b']], [['a', 'c'], ['b']], [['c', 'a'], ['b']], []]
  const joined = [
    { count: 1, groups: [] },
    { count: 2, groups: [['a', 'c'], ['b']] },
    { count: 1, groups: [['b']] },
  ]
  expect(joinRankings(cast)).toEqual(expect.arrayContaining(joined))
  expect(joinRankings(cast)).toHaveLength(3)
  expect(joinRankings([...cast].reverse())).toEqual(joinRankings(cast))
})

describe('what cannot be a stored ballot stops the count', () => {
  test.each([
    ['an unknown option', readElection('a b', '1 z')],
    ['an option twice', readElection('a b', '1 a > b = a')],
    ['no ballots in a line', readElection('a b', '0 a')],
    ['half a ballot', { candidates: ['a'], ballots: [{ count: 0.5, groups: [['a']] }] }],
    ['a candidate twice', readElection('a a', '1 a')],
    ['an empty group', { candidates: ['a'], ballots: [{ count: 1, groups: [[]] }] }],
    ['more than can be counted', readElection('a', `${2 ** 53 - 1} a`, '1 a')],
  ])('%s', (_, election) => expect(() => indexBallots(election)).toThrow(RangeError))
})
