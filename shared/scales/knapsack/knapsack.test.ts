import { expect, test } from 'vitest'
import type { Ballot } from '../../domain/tally.ts'
import { checkChoice, countBallots } from '../../tally/index.ts'
import type { ScaleOf } from '../schemas.ts'
import { stillFits } from './spending.ts'

const scale: ScaleOf<'knapsack'> = {
  type: 'knapsack',
  budget: {
    amount: '100',
    currency: 'Rp',
    rule: 'greedy',
    completion: 'add1e',
    costField: null,
    costs: { A: '60', B: '40', C: '39.99', D: '0.01' },
  },
}
const chosen = (ids: string) => ({ type: 'knapsack' as const, chosen: [...ids] })

test.each([
  ['AB', undefined],
  ['ACD', undefined],
  ['ABD', 'ballot_over_budget'],
  ['E', 'ballot_no_cost'],
  ['', undefined],
  ['Z', 'option_unknown'],
])('the ballot %j is answered with %s', (ids, code) => {
  expect(checkChoice(scale, [...'ABCDE'], chosen(ids))?.code).toBe(code)
})

test('what still fits is known to the cent', () => {
  expect(['B', 'C', 'D'].map((id) => stillFits(scale.budget, ['A'], id))).toEqual([true, true, true])
  expect(stillFits(scale.budget, ['A', 'C'], 'D')).toBe(true)
  expect(stillFits(scale.budget, ['A', 'B'], 'D')).toBe(false)
})

test('the most chosen that fit are funded, and Equal Shares stands beside it', () => {
  const ballots = ['AB', 'A', 'B', 'B', 'C', 'C'].map(
    (ids, at): Ballot => ({ id: `b${at}`, group: 'g', choice: chosen(ids) }),
  )
  const tally = countBallots({
    step: 's',
    run: 1,
    scale,
    seats: 1,
    options: [...'ABCD'].map((id) => ({ id, label: id, cards: [] })),
    ballots,
    eligibleByGroup: { g: 6 },
    presentByGroup: { g: 6 },
    present: 6,
    admittedLate: 0,
    seed: 'seed',
    openedAt: 1,
    closedAt: 2,
  })
  const detail = tally.detail?.kind === 'budget' ? tally.detail : null
  // B has three; C and A two each: C is cheaper and fits, A (60) does not fit into what is left.
  expect([tally.method, detail?.outcome.funded]).toEqual(['knapsack/1', ['B', 'C']])
  expect(detail?.projects.find(({ option }) => option === 'A')).toMatchObject({
    verdict: 'does_not_fit',
    available: { n: '2001', d: '100' },
  })
  expect(detail?.beside.rule).toBe('equal_shares')
})
