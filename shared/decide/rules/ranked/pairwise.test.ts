import { expect, test } from 'vitest'
import { countDuels } from './pairwise.ts'
import { readElection } from './read-election.ts'

test('a ballot prefers what it ranks to what it ranks lower or leaves out, and nothing inside a tie', () => {
  const duels = countDuels(readElection('a b c d', '2 a > b = c', '2 b > c', '1 c'))
  expect(duels.counts).toEqual([
    [0, 2, 2, 2],
    [2, 0, 2, 4],
    [3, 1, 0, 5],
    [0, 0, 0, 0],
  ])
  expect(duels.ballots).toBe(5)
})

test('abstentions are in no duel', () => {
  expect(countDuels(readElection('a b', '3', '1 b'))).toEqual({
    candidates: ['a', 'b'],
    counts: [
      [0, 0],
      [1, 0],
    ],
    ballots: 1,
  })
})

test('nobody, or nothing to choose from', () => {
  expect(countDuels(readElection('a b')).counts).toEqual([
    [0, 0],
    [0, 0],
  ])
  expect(countDuels({ candidates: [], ballots: [] })).toEqual({ candidates: [], counts: [], ballots: 0 })
})
