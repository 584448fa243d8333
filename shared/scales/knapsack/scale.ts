/** Knapsack voting, `knapsack/1`: everybody spends the budget; then the most chosen that fit are funded. */
import type { Figures } from '../../domain/tally.ts'
import { AppError } from '../../errors.ts'
import { approve } from '../approve/scale.ts'
import { fundByBudget } from '../budget/fund.ts'
import { budgetBounds } from '../budget/terms.ts'
import type { ScaleKind } from '../scale.ts'
import { hasCost, isOverBudget, stillFits } from './spending.ts'

export const knapsack: ScaleKind<'knapsack'> = {
  empty: { type: 'knapsack', chosen: [] },
  isEmpty: ({ chosen }) => chosen.length === 0,
  named: ({ chosen }) => chosen,
  only: (choice, known) => ({ ...choice, chosen: choice.chosen.filter((id) => known.has(id)) }),
  problemOf({ chosen }, { budget }) {
    if (chosen.some((id) => !hasCost(budget, id))) return new AppError('ballot_no_cost')
    const { amount, currency } = budget
    return isOverBudget(budget, chosen) ? new AppError('ballot_over_budget', { amount, currency }) : null
  },
  isWithin: (choice, settings) => knapsack.problemOf(choice, settings) === null,
  settled: (choice) => ({ ...choice, chosen: [...new Set(choice.chosen)].sort() }),
  some({ budget }, options, below) {
    const chosen: string[] = []
    for (const option of options) if (below(2) === 1 && stillFits(budget, chosen, option)) chosen.push(option)
    return { type: 'knapsack', chosen }
  },

  planned: (settings) => ({ ...settings, budget: { ...settings.budget, costs: {} } }),
  fresh: {
    type: 'knapsack',
    budget: { amount: '', currency: 'Rp', rule: 'greedy', completion: 'add1e', costField: null, costs: {} },
  },
  bounds: ({ budget }) => budgetBounds(budget),

  method: () => 'knapsack/1',
  primary: 'approvals',
  zero: { approvals: 0 },
  read: ({ chosen }) => [...new Set(chosen)].map((option): [string, Figures] => [option, { approvals: 1 }]),
  voters: (_, castInGroup) => castInGroup,
  share: (figures, ofGroup, castInGroup) => approve.share(figures, ofGroup, castInGroup, approve.fresh),
  rank: (counting) =>
    fundByBudget({
      ...counting,
      terms: { ...counting.settings.budget, rule: 'greedy' },
      utility: 'cost',
      given: counting.ballots.map(({ group, choice }) => ({
        group,
        gives: new Map(choice.chosen.map((id) => [id, 1n])),
      })),
    }),
  used: null,

  rule: ({ budget: { amount, currency } }) => ({
    key: 'budget.rule.ballot.knapsack',
    params: { amount: Number(amount), currency },
  }),
  lead: approve.lead,
  numbers: approve.numbers,
  short: approve.short,
  isFor: approve.isFor,
  columns: ['approvals'],
  of: null,
  parts: null,
  comparison: null,
}
