import { describe, expect, test } from 'vitest'
import { countDuels } from './pairwise.ts'
import { readElection } from './read-election.ts'
import { type Strength, schulze, schulzeOrder } from './schulze.ts'

const duelsOf = (candidates: string, ...ballots: string[]) => countDuels(readElection(candidates, ...ballots))
const rankingOf = (strength: Strength, candidates: string, ...ballots: string[]) =>
  schulze(duelsOf(candidates, ...ballots), strength).ranking

/** The example of 45 voters in Schulze's paper (2011). */
const paper = [
  '5 A > C > B > E > D',
  '5 A > D > E > C > B',
  '8 B > E > D > A > C',
  '3 C > A > B > E > D',
  '7 C > A > E > B > D',
  '2 C > B > A > D > E',
  '7 D > C > E > B > A',
  '8 E > B > A > D > C',
]

describe('the widest paths', () => {
  test('of the example in the paper, by winning votes', () => {
    const result = schulze(duelsOf('A B C D E', ...paper), 'winning_votes')
    expect(result.paths).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ])
    expect(result.ranking).toEqual([['E'], ['A'], ['C'], ['B'], ['D']])
    expect(result.winners).toEqual(['E'])
  })

  test('of complete ballots give one ranking by either strength', () => {
    expect(rankingOf('margins', 'A B C D E', ...paper)).toEqual([['E'], ['A'], ['C'], ['B'], ['D']])
  })
})

test('the declared strength can decide who wins', () => {
  // a:b 6 to 5, b:c 7 to 4, c:a 4 to 2. Weakest in the circle: c:a with 4 votes, but a:b with a margin of 1.
  const ballots = ['2 a > b > c', '5 b > c = a', '4 c > a']
  expect(rankingOf('winning_votes', 'a b c', ...ballots)).toEqual([['a'], ['b'], ['c']])
  expect(rankingOf('margins', 'a b c', ...ballots)).toEqual([['b'], ['c'], ['a']])
})

test('ties stay ties: nobody voted, everybody equal, a circle', () => {
  for (const strength of ['winning_votes', 'margins'] as const) {
    expect(rankingOf(strength, 'a b', '4')).toEqual([['a', 'b']])
    expect(rankingOf(strength, 'a b', '1 a > b', '1 b > a')).toEqual([['a', 'b']])
    expect(rankingOf(strength, 'a b c', '1 a > b > c', '1 b > c > a', '1 c > a > b')).toEqual([
      ['a', 'b', 'c'],
    ])
    expect(schulze(countDuels({ candidates: [], ballots: [] }), strength)).toMatchObject({
      winners: [],
      ranking: [],
    })
  }
})

describe('one order of all', () => {
  const orderOf = (lot: string[], candidates: string, ...ballots: string[]) => {
    const duels = duelsOf(candidates, ...ballots)
    return schulzeOrder(schulze(duels, 'winning_votes'), duels, lot)
  }

  test('needs no lot where nothing is tied', () => {
    expect(orderOf(['D', 'A', 'B', 'C', 'E'], 'A B C D E', ...paper)).toEqual({
      order: ['E', 'A', 'C', 'B', 'D'],
      ties: [],
    })
  })

  test('a tie goes by the duels won inside it, then by the lot', () => {
    // Every duel is 2 to 1, so all four are tied. b beats c and d, c beats d and a, a beats b, d beats a.
    const { order, ties } = orderOf(
      ['d', 'c', 'b', 'a'],
      'a b c d',
      '1 b > c > d > a',
      '1 c > a > b > d',
      '1 d > a > b > c',
    )
    expect(order).toEqual(['c', 'b', 'd', 'a'])
    expect(ties.map(({ options, settledBy }) => [[...options].sort().join(''), settledBy])).toEqual([
      ['abcd', 'duels'],
      ['bc', 'lot'],
      ['ad', 'lot'],
    ])
  })

  test('duels with options outside the tie do not count', () => {
    // a and b are level, and so are b and c; a beats c 2 to 0, which c's place shows but not the tie.
    const { order, ties } = orderOf(['b', 'a', 'c'], 'a b c', '1 a > c > b', '1 b > a > c')
    expect(order).toEqual(['b', 'a', 'c'])
    expect(ties).toEqual([{ options: ['b', 'a'], settledBy: 'lot' }])
  })
})
