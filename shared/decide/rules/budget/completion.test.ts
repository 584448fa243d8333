import { describe, expect, test } from 'vitest'
import { ratio } from '../../fraction.ts'
import {
  type Completion,
  completeEqualShares,
  defaultIncrement,
  perMilleIncrement,
  shareRuns,
} from './completion.ts'
import type { BudgetElection } from './election.ts'
import { electionOf, village } from './example-elections.ts'
import { esOrder, lexOrder, type TieOrder } from './tie-order.ts'

const add1e: Completion = { stop: 'exhaustive', increment: ratio(1), thenGreedy: false }
const add1: Completion = { ...add1e, stop: 'next_infeasible_only' }

function complete(election: BudgetElection, completion: Completion, tie: TieOrder = lexOrder) {
  const steps = completeEqualShares(election, 'cost', tie, completion)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

describe('the village', () => {
  test('add1e stops at once, as nothing fits into the rest', () => {
    expect(complete(village(), add1e)).toMatchObject({
      order: ['A', 'C'],
      increments: 0,
      share: ratio(20),
      stoppedBecause: 'exhaustive',
      tiedRounds: 1,
    })
  })

  test('add1 raises the share to 24, as 25 would overspend', () => {
    expect(complete(village(), add1)).toMatchObject({
      order: ['A', 'C'],
      increments: 4,
      initialShare: ratio(20),
      share: ratio(24),
      stoppedBecause: 'next_infeasible',
      tiedRounds: 5,
    })
    expect(complete(village(), add1, esOrder(village())).order).toEqual(['A', 'D'])
  })
})

test('the two stop rules can fund different projects', () => {
  // With 3 each only B is affordable; 3 are left, so add1e stops. With 4 each A and B are tied and A goes first,
  // after which B's supporters have 4.5. With 5 each both would be bought.
  const election = electionOf(9, { A: 7, B: 6 }, ['A', 'AB', 'B'])
  expect(complete(election, add1e)).toMatchObject({ order: ['B'], share: ratio(3) })
  expect(complete(election, add1)).toMatchObject({ order: ['A'], share: ratio(4) })
  expect(complete(election, add1, esOrder(election))).toMatchObject({ order: ['B'], share: ratio(4) })
})

test('with every wanted project funded, add1 is complete and add1e exhaustive', () => {
  const election = electionOf(100, { A: 30, B: 20, C: 50 }, ['A', 'B', 'AB'])
  expect(complete(election, add1)).toMatchObject({ stoppedBecause: 'complete', cost: ratio(50) })
  expect(complete(election, add1e)).toMatchObject({ stoppedBecause: 'exhaustive', cost: ratio(50) })
})

test('greedy spends what is left, and what it added is named', () => {
  // With 5 each A is bought; with 7 each B would come to it, 11 in all. Of what is left, C fits.
  const election = electionOf(10, { A: 4, B: 7, C: 6 }, ['A', 'BC'])
  const bySteps: Completion = { ...add1e, increment: ratio(2) }
  expect(complete(election, bySteps)).toMatchObject({ order: ['A'], added: [], cost: ratio(4) })
  expect(complete(election, { ...bySteps, thenGreedy: true })).toMatchObject({
    order: ['A', 'C'],
    added: ['C'],
    cost: ratio(10),
    increments: 0,
    stoppedBecause: 'next_infeasible',
  })
})

test('nobody voted: nothing is funded and nothing raised', () => {
  for (const completion of [add1, add1e])
    expect(complete(electionOf(100, { A: 10 }, []), completion)).toMatchObject({ order: [], increments: 0 })
})

test('a project beyond the budget ends the completion before it is bought', () => {
  const result = complete(electionOf(10, { A: 4, B: 25 }, ['A', 'B']), add1)
  expect(result).toMatchObject({ order: ['A'], stoppedBecause: 'next_infeasible', share: ratio(24) })
})

test('an increment of nothing is refused', () => {
  expect(() => complete(village(), { ...add1, increment: ratio(0) })).toThrow('more than nothing')
})

test('a step is told for every run that fits', () => {
  const told = [...completeEqualShares(village(), 'cost', lexOrder, add1)]
  expect(told).toEqual([20, 21, 22, 23, 24].map((share, increments) => ({ share: ratio(share), increments })))
})

test('completions that share their runs come to the same results', () => {
  const runs = shareRuns(village(), 'cost')
  for (const tie of [lexOrder, esOrder(village())])
    for (const completion of [add1, add1e]) {
      const steps = completeEqualShares(village(), 'cost', tie, completion, runs)
      let step = steps.next()
      while (!step.done) step = steps.next()
      const { receipts, ...shared } = step.value
      const { receipts: own, ...alone } = complete(village(), completion, tie)
      expect(shared).toEqual(alone)
      expect(receipts()).toEqual(own())
    }
})

test('the default increment is one unit, or whole units of about a thousandth of the share', () => {
  expect(defaultIncrement(village())).toEqual(ratio(1))
  const rupiah = electionOf(100_000_000, { A: 1 }, ['A', 'A', 'A'])
  expect(defaultIncrement(rupiah)).toEqual(ratio(33_334))
  expect(perMilleIncrement(village())).toEqual(ratio(1, 50))
  expect(defaultIncrement(electionOf(100, {}, []))).toEqual(ratio(1))
})

test('a kept run serves every tie order where nothing was tied, and its own where something was', () => {
  const { run } = shareRuns(village(), 'cost')
  const es = esOrder(village())
  expect(run(ratio(1), lexOrder)).toBe(run(ratio(1), es))
  expect(run(ratio(20), lexOrder)).toBe(run(ratio(20), lexOrder))
  expect(run(ratio(20), lexOrder)).not.toEqual(run(ratio(20), es))
})
