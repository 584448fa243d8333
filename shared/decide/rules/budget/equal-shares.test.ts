import { describe, expect, test } from 'vitest'
import { ratio } from '../../fraction.ts'
import { equalShares } from './equal-shares.ts'
import { electionOf, village } from './example-elections.ts'
import { esOrder, lexOrder } from './tie-order.ts'

describe('the village with the cost as utility', () => {
  test('buys A, and C of the two that are tied', () => {
    const result = equalShares(village(), 'cost', lexOrder)
    expect(result).toMatchObject({
      order: ['A', 'C'],
      cost: ratio(90),
      share: ratio(20),
      ties: [['C', 'D']],
      leftover: ratio(10),
    })
    expect(result.steps).toEqual([
      { project: 'A', rho: ratio(1, 3), tied: ['A'], maxPayment: ratio(20), effectiveVotes: ratio(3) },
      { project: 'C', rho: ratio(1, 2), tied: ['C', 'D'], maxPayment: ratio(15), effectiveVotes: ratio(2) },
    ])
  })

  test('buys D instead with the other tie order, and leaves more', () => {
    const { order, cost, leftover } = equalShares(village(), 'cost', esOrder(village()))
    expect([order, cost, leftover]).toEqual([['A', 'D'], ratio(80), ratio(20)])
  })

  test('tells every voter what they paid and what they have left', () => {
    const receipts = equalShares(village(), 'cost', lexOrder).receipts()
    expect(receipts.map(({ supports, voters, left }) => [supports.join(''), voters, left])).toEqual([
      ['AB', 2, ratio(0)],
      ['A', 1, ratio(0)],
      ['CD', 2, ratio(5)],
    ])
    expect(receipts.map(({ paid }) => [...paid])).toEqual([
      [['A', ratio(20)]],
      [['A', ratio(20)]],
      [['C', ratio(15)]],
    ])
  })
})

test('whoever has less than an equal part pays all, and the others share the rest', () => {
  // Shares of 10. A takes 8 of each of two voters; then B needs 2 + 2 + 8.
  const election = electionOf(30, { A: 16, B: 12 }, ['AB', 'AB', 'B'])
  const { steps, receipts } = equalShares(election, 'cardinality', lexOrder)
  expect(steps).toMatchObject([
    { project: 'B', rho: ratio(4), maxPayment: ratio(4), effectiveVotes: ratio(3) },
  ])
  expect(receipts().map(({ left }) => left)).toEqual([ratio(6), ratio(6)])
  const byCost = equalShares(election, 'cost', lexOrder)
  expect(byCost.order).toEqual(['B'])
  const poor = equalShares(electionOf(30, { A: 16, B: 12 }, ['AB', 'A', 'B']), 'cost', lexOrder)
  expect(poor.steps).toMatchObject([
    { project: 'A', maxPayment: ratio(8), tied: ['A', 'B'] },
    { project: 'B', maxPayment: ratio(10), rho: ratio(5, 6), effectiveVotes: ratio(6, 5) },
  ])
})

test('with points, who gives more pays more, up to their share', () => {
  const election = electionOf(30, { A: 15, B: 15 }, [{ A: 4 }, { A: 1, B: 1 }, { B: 1 }])
  const { steps, receipts } = equalShares(election, 'points', lexOrder)
  // A: at ρ = 3 the first voter would pay 12 of their 10, so the second pays the other 5. For B the second has 5
  // left, so the third pays 10.
  expect(steps).toMatchObject([
    { project: 'A', rho: ratio(5), tied: ['A'], maxPayment: null, effectiveVotes: null },
    { project: 'B', rho: ratio(10), tied: ['B'] },
  ])
  expect(receipts().map(({ paid }) => [...paid])).toEqual([
    [
      ['A', ratio(5)],
      ['B', ratio(5)],
    ],
    [['A', ratio(10)]],
    [['B', ratio(10)]],
  ])
})

test('money that is just enough is enough', () => {
  const { order, leftover } = equalShares(electionOf(30, { A: 20, B: 10 }, ['A', 'A', 'B']), 'cost', lexOrder)
  expect([order.sort(), leftover]).toEqual([['A', 'B'], ratio(0)])
})

test('a share other than the equal one is spent the same way', () => {
  const result = equalShares(village(), 'cost', lexOrder, ratio(25))
  expect(result).toMatchObject({ order: ['A', 'C', 'D'], cost: ratio(110), leftover: ratio(15) })
})

test('funds nothing without votes, without money or without projects', () => {
  expect(equalShares(electionOf(100, { A: 10 }, []), 'cost', lexOrder)).toMatchObject({ order: [], ties: [] })
  expect(equalShares(electionOf(100, { A: 10 }, ['', '']), 'cost', lexOrder).leftover).toEqual(ratio(100))
  expect(equalShares(electionOf(0, { A: 10 }, ['A']), 'cost', lexOrder).order).toEqual([])
  expect(equalShares(electionOf(100, {}, ['']), 'points', lexOrder).order).toEqual([])
})

test('a free project is funded at a price of nothing, if somebody wants it', () => {
  const election = electionOf(10, { A: 0, B: 10, C: 0 }, ['AB'])
  for (const utility of ['cost', 'cardinality', 'points'] as const)
    expect(equalShares(election, utility, lexOrder).order).toEqual(['A', 'B'])
  expect(equalShares(electionOf(0, { A: 0 }, ['A']), 'cost', lexOrder).steps[0]).toMatchObject({
    rho: ratio(0),
    effectiveVotes: null,
  })
})

test('refuses votes for unknown projects and two projects with one id', () => {
  expect(() => equalShares(electionOf(9, { A: 9 }, ['X']), 'cost', lexOrder)).toThrow('no project "X"')
  const [project] = electionOf(9, { A: 9 }, []).projects
  const twice = { ...electionOf(9, {}, []), projects: [project, project].flatMap((one) => one ?? []) }
  expect(() => equalShares(twice, 'cost', lexOrder)).toThrow('same id')
})
