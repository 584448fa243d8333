/** Approval voting, `approval/1`: Brams and Fishburn 1978, APSR 72. */
import { ratio } from '../../decide/fraction.ts'
import type { Figures } from '../../domain/tally.ts'
import { AppError } from '../../errors.ts'
import { fundByBudget } from '../budget/fund.ts'
import { budgetBounds, budgetMethod, withoutCosts } from '../budget/terms.ts'
import { rankByScore } from '../rank-by-score.ts'
import type { ScaleKind } from '../scale.ts'

const approvalsOf = (figures: Figures | undefined): number => figures?.approvals ?? 0

export const approve: ScaleKind<'approve'> = {
  empty: { type: 'approve', approved: [] },
  isEmpty: (choice) => choice.approved.length === 0,
  named: (choice) => choice.approved,
  only: (choice, known) => ({ ...choice, approved: choice.approved.filter((id) => known.has(id)) }),
  problemOf(choice, { min, max }) {
    const count = new Set(choice.approved).size
    if (count > max) return new AppError('ballot_too_many', { max })
    return count < min ? new AppError('ballot_too_few', { min }) : null
  },
  isWithin: (choice, { max }) => new Set(choice.approved).size <= max,
  settled: (choice) => ({ ...choice, approved: [...new Set(choice.approved)].sort() }),
  some: ({ min, max }, options, below) => ({
    type: 'approve',
    approved: options.slice(0, Math.max(min, below(max + 1))),
  }),

  fresh: { type: 'approve', min: 0, max: 3 },
  planned: withoutCosts,
  bounds: ({ min, max, budget }) => [
    { field: 'max', value: max, min: 1, max: 500 },
    { field: 'min', value: min, min: 0, max },
    ...budgetBounds(budget),
  ],

  method: ({ budget }) => (budget ? budgetMethod(budget) : 'approval/1'),
  primary: 'approvals',
  zero: { approvals: 0 },
  read: (choice) => [...new Set(choice.approved)].map((option) => [option, { approvals: 1 }]),
  voters: (_, castInGroup) => castInGroup,
  share: (figures, _, castInGroup) => (castInGroup > 0 ? ratio(approvalsOf(figures), castInGroup) : null),
  rank(counting) {
    const { settings, ballots } = counting
    if (settings.budget)
      return fundByBudget({
        ...counting,
        terms: settings.budget,
        utility: 'cost',
        given: ballots.map(({ group, choice }) => ({
          group,
          gives: new Map(choice.approved.map((id) => [id, 1n])),
        })),
      })
    return rankByScore(counting, {
      isSupported: ({ figures }) => approvalsOf(figures) > 0,
      first: ({ figures }) => ({ product: ratio(approvalsOf(figures)), root: 1 }),
      second: null,
    })
  },
  used: null,

  rule: ({ min, max, budget }) => ({
    key: budget ? 'budget.rule.ballot.approve' : 'decide.rule.approve',
    params: { min, max },
  }),
  lead: (tally, { label, figures }) => ({
    key: 'decide.leadApprove',
    params: { label, ...figures, cast: tally.electorate.cast },
  }),
  numbers: (tally, { figures }) => ({
    key: 'decide.optionApprove',
    params: { ...figures, cast: tally.electorate.cast },
  }),
  short: (_, { figures }, last) => ({
    key: 'decide.optionShort.approve',
    params: { missing: approvalsOf(last.figures) - approvalsOf(figures) },
  }),
  isFor(tally, { byGroup }, group) {
    const cast = tally.electorate.byGroup.find((entry) => entry.group === group)?.cast ?? 0
    return approvalsOf(byGroup[group]) * 2 > cast
  },
  columns: ['approvals'],
  of: null,
  parts: null,
  comparison: null,
}
