import { describe, expect, test } from 'vitest'
import { type Ratio, ratio } from '../../fraction.ts'
import { instantRunoff, type RunoffRound } from './instant-runoff.ts'
import { readElection } from './read-election.ts'

const shown = (share: Ratio) => (share.d === 1n ? Number(share.n) : `${share.n}/${share.d}`)
const tallyOf = ({ tally }: RunoffRound) =>
  Object.fromEntries([...tally].map(([id, share]) => [id, shown(share)]))
const run = (overvote: 'split' | 'exhaust', lot: string, candidates: string, ...ballots: string[]) =>
  instantRunoff(readElection(candidates, ...ballots), { overvote, lot: lot.split(' ') })

test('the lowest goes until somebody has more than half', () => {
  const { winner, rounds } = run(
    'split',
    'C N M K',
    'C K M N',
    '42 M > N > C > K',
    '26 N > C > K > M',
    '15 C > K > N > M',
    '17 K > C > N > M',
  )
  expect(winner).toBe('K')
  expect(rounds.map(tallyOf)).toEqual([
    { C: 15, K: 17, M: 42, N: 26 },
    { K: 32, M: 42, N: 26 },
    { K: 58, M: 42 },
  ])
  expect(rounds.map(({ eliminated }) => eliminated)).toEqual(['C', 'N', null])
})

test('a majority in the first round ends it; exactly half does not', () => {
  expect(run('split', 'a b', 'a b', '3 a', '2 b').rounds).toHaveLength(1)
  expect(run('split', 'a b c', 'a b c', '2 a', '1 b', '1 c > b').rounds.map(tallyOf)).toEqual([
    { a: 2, b: 1, c: 1 },
    { a: 2, b: 2 },
    { a: 2 },
  ])
})

test('the majority is of the ballots that still name somebody', () => {
  const { winner, rounds } = run('split', 'a b c', 'a b c', '4 a', '3 b', '2 c')
  expect(winner).toBe('a')
  expect(rounds.at(-1)?.exhausted).toEqual(ratio(2))
})

describe('a ballot that ties its highest options', () => {
  const ballots = ['1 a = b > c', '2 c', '1 b > a', '1 a'] as const

  test('is split exactly and goes whole to the one who is left', () => {
    const { rounds } = run('split', 'a b c d', 'a b c d', '1 a = b = c > d', '4 d', '3 a', '3 b > c', '2 c')
    expect(rounds.map(tallyOf).slice(0, 2)).toEqual([
      { a: '10/3', b: '10/3', c: '7/3', d: 4 },
      { a: '7/2', b: '7/2', d: 4 },
    ])
  })

  test('is put aside by the rule of public elections, until one of the tied is left', () => {
    const { rounds } = run('exhaust', 'c a b', 'a b c', ...ballots)
    expect(rounds.map(tallyOf)).toEqual([
      { a: 1, b: 1, c: 2 },
      { a: 3, c: 2 },
    ])
    expect(rounds.map(({ exhausted }) => shown(exhausted))).toEqual([1, 0])
  })
})

describe('several lowest', () => {
  test('the latest earlier round in which they differ decides, without a lot', () => {
    // d goes and gives c a third ballot: b and c are level with 3, but c had 2 before.
    const { rounds } = run('split', 'c b a d', 'a b c d', '5 a', '3 b > a', '2 c > a', '1 d > c')
    expect(rounds[1]).toMatchObject({ eliminated: 'c', tied: ['b', 'c'], byLot: [], isFinalTie: false })
  })

  test('the latest round goes before earlier ones that say otherwise', () => {
    // b : c is 4 : 5, then 6 : 5 with the ballots of e, then 6 : 6 with one of d: c was behind last.
    const { rounds } = run(
      'split',
      'c b a d e',
      'a b c d e',
      '7 a',
      '4 b',
      '5 c',
      '1 d > c',
      '2 d > a',
      '2 e > b',
    )
    expect(rounds.map(({ eliminated }) => eliminated).slice(0, 3)).toEqual(['e', 'd', 'c'])
    expect(rounds[2]).toMatchObject({ tied: ['b', 'c'], byLot: [] })
  })

  test('the lot decides among those whom no round tells apart: the last drawn goes', () => {
    const first = run('split', 'b c a', 'a b c', '3 a', '2 b', '2 c').rounds[0]
    expect(first).toMatchObject({ eliminated: 'c', tied: ['b', 'c'], byLot: ['b', 'c'] })
    expect(run('split', 'c b a', 'a b c', '3 a', '2 b', '2 c').rounds[0]?.eliminated).toBe('b')
  })

  test('an earlier round can take some of the tied out of the lot', () => {
    // After e is gone b, c and d have 3 each; b had 3 before, c and d had 2: the lot is between c and d.
    const { rounds } = run(
      'split',
      'd c b a e',
      'a b c d e',
      '6 a',
      '3 b',
      '2 c',
      '2 d',
      '1 e > c = d > a',
      '1 e = c = d',
    )
    expect(rounds[0]?.eliminated).toBe('e')
    expect(rounds[1]).toMatchObject({ tied: ['b', 'c', 'd'], byLot: ['c', 'd'], eliminated: 'c' })
  })

  test('two are left and level: the same rule, and it is said', () => {
    const { winner, rounds } = run('split', 'c d a b', 'a b c d', '2 a > b = c', '2 b > c', '1 c')
    expect(winner).toBe('a')
    expect(rounds.map(({ eliminated }) => eliminated)).toEqual(['d', 'c', 'b', null])
    expect(rounds[2]).toMatchObject({ tied: ['a', 'b'], byLot: ['a', 'b'], isFinalTie: true })
    expect(rounds.map(({ exhausted }) => shown(exhausted))).toEqual([0, 0, 1, 3])
  })
})

describe('edges', () => {
  test('nobody voted: no round, nobody wins', () => {
    expect(run('split', 'a b', 'a b', '3')).toEqual({ winner: null, rounds: [] })
    expect(instantRunoff({ candidates: [], ballots: [] }, { overvote: 'split', lot: [] }).winner).toBeNull()
  })

  test('one option', () => expect(run('split', 'a', 'a', '1 a').winner).toBe('a'))

  test('all on one tied ballot', () => {
    expect(run('split', 'b a', 'a b', '1 a = b').winner).toBe('b')
    expect(run('exhaust', 'b a', 'a b', '1 a = b').winner).toBe('b')
  })
})
