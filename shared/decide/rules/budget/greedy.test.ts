import { describe, expect, test } from 'vitest'
import { ratio } from '../../fraction.ts'
import { electionOf, village } from './example-elections.ts'
import { greedy } from './greedy.ts'
import { esOrder, lexOrder, lotTieOrder } from './tie-order.ts'

describe('greedy by votes', () => {
  test('takes the most wanted first, skips what does not fit, and lists the tie', () => {
    expect(greedy(village(), 'votes', lexOrder)).toEqual({
      order: ['A', 'B'],
      cost: ratio(100),
      ties: [['B', 'C', 'D']],
    })
  })

  test('takes the cheapest of the tied where the tie order says so', () => {
    const { order, cost } = greedy(village(), 'votes', esOrder(village()))
    expect([order, cost]).toEqual([['A', 'D'], ratio(80)])
  })

  test('settles a tie by the lot', () => {
    const election = electionOf(10, { A: 10, B: 10, C: 10 }, ['ABC'])
    for (const lot of ['CAB', 'BCA', 'ABC'])
      expect(greedy(election, 'votes', lotTieOrder([...lot])).order).toEqual([lot[0]])
  })

  test('stops at the first that does not fit where skipping is not allowed', () => {
    const election = electionOf(100, { A: 60, B: 50, C: 30 }, ['ABC', 'AB', 'A'])
    expect(greedy(election, 'votes', lexOrder).order).toEqual(['A', 'C'])
    expect(greedy(election, 'votes', lexOrder, { noSkip: true }).order).toEqual(['A'])
  })

  test('goes on from what is funded already', () => {
    const result = greedy(village(), 'votes', lexOrder, { from: ['C', 'D'] })
    expect([result.order, result.cost]).toEqual([['C', 'D', 'B'], ratio(90)])
  })

  test('never funds what nobody voted for, even where money is left', () => {
    expect(greedy(electionOf(100, { A: 10, B: 10 }, ['A', '']), 'votes', lexOrder).order).toEqual(['A'])
  })

  test('funds nothing where nobody voted, or where nothing fits', () => {
    const nothing = { order: [], cost: ratio(0), ties: [] }
    expect(greedy(electionOf(100, { A: 10 }, []), 'votes', lexOrder)).toEqual(nothing)
    expect(greedy(electionOf(9, { A: 10 }, ['A']), 'votes', lexOrder)).toEqual(nothing)
    expect(greedy(electionOf(100, {}, ['']), 'votes', lexOrder)).toEqual(nothing)
  })

  test('refuses a vote for a project that is not in the election', () => {
    expect(() => greedy(electionOf(100, { A: 10 }, ['X']), 'votes', lexOrder)).toThrow('no project "X"')
  })
})

test('greedy by votes per cost takes the cheap first', () => {
  for (const tie of [lexOrder, esOrder(village())])
    expect(greedy(village(), 'votes_per_cost', tie)).toEqual({
      order: ['D', 'C', 'B'],
      cost: ratio(90),
      ties: [['A', 'B']],
    })
})

test('a free project is worth more per cost than any other, and two of them are not tied by cost', () => {
  const election = electionOf(10, { A: 1, B: 0, C: 0 }, ['ABC', 'AC', 'A'])
  expect(greedy(election, 'votes_per_cost', lexOrder).order).toEqual(['C', 'B', 'A'])
})

test('greedy by points adds up what voters gave, and per cost divides it', () => {
  const election = electionOf(100, { A: 90, B: 40, C: 10 }, [
    { A: 5, B: 1 },
    { B: 3, C: 1 },
    { A: 1, C: 1 },
  ])
  expect(greedy(election, 'points', lexOrder).order).toEqual(['A', 'C'])
  expect(greedy(election, 'points_per_cost', lexOrder).order).toEqual(['C', 'B'])
  expect(greedy(election, 'votes', lexOrder).ties).toEqual([['A', 'B', 'C']])
})

test('points below zero count against a project', () => {
  const election = electionOf(100, { A: 10, B: 10 }, [
    { A: 5, B: -1 },
    { A: -6, B: 2 },
  ])
  expect(greedy(election, 'points', lexOrder).order).toEqual(['B'])
})
