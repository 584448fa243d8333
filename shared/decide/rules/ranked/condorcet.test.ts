import { describe, expect, test } from 'vitest'
import { condorcetLoser, condorcetWinner, copelandDoubled, smithSet } from './condorcet.ts'
import { countDuels } from './pairwise.ts'
import { readElection } from './read-election.ts'

const duelsOf = (candidates: string, ...ballots: string[]) => countDuels(readElection(candidates, ...ballots))

test('who beats all and who is beaten by all', () => {
  const duels = duelsOf(
    'C K M N',
    '42 M > N > C > K',
    '26 N > C > K > M',
    '15 C > K > N > M',
    '17 K > C > N > M',
  )
  expect(condorcetWinner(duels)).toBe('N')
  expect(condorcetLoser(duels)).toBe('M')
  expect(smithSet(duels)).toEqual(['N'])
  expect(Object.fromEntries(copelandDoubled(duels))).toEqual({ C: 4, K: 2, M: 0, N: 6 })
})

test('a circle of three above a fourth: nobody beats all, the three are the Smith set', () => {
  const duels = duelsOf('d a b c', '1 a > b > c > d', '1 b > c > a > d', '1 c > a > b > d')
  expect(condorcetWinner(duels)).toBeNull()
  expect(condorcetLoser(duels)).toBe('d')
  expect(smithSet(duels)).toEqual(['a', 'b', 'c'])
  expect(Object.fromEntries(copelandDoubled(duels))).toEqual({ a: 4, b: 4, c: 4, d: 0 })
})

test('an even duel counts half, and keeps both in the Smith set', () => {
  const duels = duelsOf('a b c d', '2 a > b = c', '2 b > c', '1 c')
  expect(Object.fromEntries(copelandDoubled(duels))).toEqual({ a: 3, b: 5, c: 4, d: 0 })
  expect(smithSet(duels)).toEqual(['a', 'b', 'c'])
})

describe('edges', () => {
  test('nobody voted: nobody wins, nobody loses, nobody stands out', () => {
    const duels = duelsOf('a b', '7')
    expect([condorcetWinner(duels), condorcetLoser(duels), smithSet(duels)]).toEqual([null, null, ['a', 'b']])
    expect(condorcetWinner(duelsOf('a'))).toBeNull()
  })

  test('one option wins and does not lose', () => {
    const duels = duelsOf('a', '1 a')
    expect([condorcetWinner(duels), condorcetLoser(duels), smithSet(duels)]).toEqual(['a', null, ['a']])
  })

  test('no options', () => {
    const duels = countDuels({ candidates: [], ballots: [] })
    expect([condorcetWinner(duels), condorcetLoser(duels), smithSet(duels)]).toEqual([null, null, []])
  })
})
