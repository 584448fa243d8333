import { describe, expect, test } from 'vitest'
import { ratio } from '../../fraction.ts'
import { equalShares } from './equal-shares.ts'
import { electionOf, village } from './example-elections.ts'
import {
  betterForMost,
  compareOutcomes,
  effectiveSupport,
  outcomeFigures,
  spendingOfVoters,
  withEnoughSupport,
} from './outcome.ts'
import { lexOrder } from './tie-order.ts'

describe('the village', () => {
  test('A and B leave two of five without anything', () => {
    const { votes } = village()
    const groups = new Map([
      ['north', votes.slice(0, 3)],
      ['south', votes.slice(3)],
      ['east', []],
    ])
    expect(outcomeFigures(village(), ['A', 'B'], groups)).toEqual({
      cost: ratio(100),
      spent: ratio(1),
      averageWinners: ratio(1),
      excluded: { voters: 2, of: 5, ratio: ratio(2, 5) },
      excludedByGroup: new Map([
        ['north', { voters: 0, of: 3, ratio: ratio(0) }],
        ['south', { voters: 2, of: 2, ratio: ratio(1) }],
        ['east', { voters: 0, of: 0, ratio: null }],
      ]),
    })
  })

  test('A and C leave nobody out', () => {
    expect(outcomeFigures(village(), ['A', 'C'])).toMatchObject({
      spent: ratio(9, 10),
      averageWinners: ratio(1),
      excluded: { voters: 0 },
    })
  })

  test('two outcomes are compared voter by voter', () => {
    expect(compareOutcomes(village(), ['A', 'C'], ['A', 'B'])).toEqual({
      moreInFirst: 2,
      moreInSecond: 2,
      equal: 1,
    })
  })

  test('supporters had this much, and have this much left', () => {
    const support = effectiveSupport(village(), equalShares(village(), 'cost', lexOrder))
    expect(support.get('A')).toEqual({ cost: ratio(60), most: ratio(1), left: ratio(0) })
    expect(support.get('B')).toEqual({ cost: ratio(40), most: ratio(1), left: ratio(0) })
    expect(support.get('D')).toEqual({ cost: ratio(20), most: ratio(2), left: ratio(10) })
  })

  test('how much voters spent, from the least', () => {
    expect(spendingOfVoters(equalShares(village(), 'cost', lexOrder).receipts())).toEqual([
      { spent: ratio(15), voters: 2 },
      { spent: ratio(20), voters: 3 },
    ])
  })
})

test('greedy is taken only where strictly more voters are better off', () => {
  const shares = { order: ['A', 'C'] }
  expect(betterForMost(village(), shares, { order: ['A', 'B'] })).toBe('equal_shares')
  expect(betterForMost(village(), { order: ['C'] }, { order: ['A'] })).toBe('greedy')
})

test('a project needs votes in proportion to its cost', () => {
  // The whole budget needs a third of the 4 voters, so 2; two thirds of the budget need 8/9 of a voter, so 1.
  const election = electionOf(30, { A: 30, B: 30, C: 20, D: 1 }, ['AB', 'AC', '', ''])
  expect(withEnoughSupport(election)).toEqual(['A', 'C'])
})

test('figures of nothing are empty, not wrong', () => {
  expect(outcomeFigures(electionOf(0, { A: 0 }, []), [])).toMatchObject({
    spent: null,
    averageWinners: null,
    excluded: { voters: 0, of: 0, ratio: null },
  })
  const free = electionOf(10, { A: 0 }, ['A'])
  expect(effectiveSupport(free, equalShares(free, 'cost', lexOrder)).get('A')?.most).toBeNull()
})
