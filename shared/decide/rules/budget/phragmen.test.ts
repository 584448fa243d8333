import { describe, expect, test } from 'vitest'
import { ratio } from '../../fraction.ts'
import { electionOf, village } from './example-elections.ts'
import { phragmen } from './phragmen.ts'
import { esOrder, lexOrder } from './tie-order.ts'

describe('the village', () => {
  test('buys D at 10 and A at 20, and stops before C', () => {
    expect(phragmen(village(), lexOrder)).toEqual({
      order: ['D', 'A'],
      cost: ratio(80),
      ties: [['A', 'B']],
      loads: [ratio(10), ratio(20)],
    })
  })

  test('buys the cheaper of the tied with the other tie order, and so C as well', () => {
    const { order, cost, loads } = phragmen(village(), esOrder(village()))
    expect([order, cost]).toEqual([['D', 'B', 'C'], ratio(90)])
    expect(loads).toEqual([ratio(10), ratio(20), ratio(25)])
  })
})

test('stops where one of the tied does not fit, though the tie order would take another', () => {
  const election = electionOf(20, { A: 10, B: 10, C: 20 }, ['AC', 'AC', 'BC', 'BC'])
  // A and B at 5 each voter; with A bought, C is at (10 + 20) / 4 and B still at 5.
  expect(phragmen(election, lexOrder).order).toEqual(['A', 'B'])
  const tight = electionOf(10, { A: 6, B: 4, C: 6 }, ['A', 'A', 'A', 'B', 'B', 'C', 'C', 'C'])
  expect(phragmen(tight, lexOrder)).toMatchObject({
    order: ['A'],
    ties: [
      ['A', 'B', 'C'],
      ['B', 'C'],
    ],
  })
})

test('what costs more than the whole budget does not stop the others', () => {
  const election = electionOf(10, { A: 12, B: 5 }, ['A', 'A', 'A', 'A', 'A', 'A', 'B'])
  expect(phragmen(election, lexOrder).order).toEqual(['B'])
})

test('funds nothing without votes, and a free project at once', () => {
  expect(phragmen(electionOf(10, { A: 5 }, ['']), lexOrder).order).toEqual([])
  expect(phragmen(electionOf(10, { A: 5, B: 0, C: 0 }, ['AB']), lexOrder)).toMatchObject({
    order: ['B', 'A'],
    loads: [ratio(0), ratio(5)],
  })
})
