/** Dot voting, `dot/1`: formally cumulative voting with k points. Unused dots are allowed. */
import { ratio } from '../../decide/fraction.ts'
import type { Figures } from '../../domain/tally.ts'
import { AppError } from '../../errors.ts'
import { fundByBudget } from '../budget/fund.ts'
import { budgetBounds, budgetMethod, withoutCosts } from '../budget/terms.ts'
import { rankByScore } from '../rank-by-score.ts'
import type { ScaleKind } from '../scale.ts'

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
const dotsOf = (figures: Figures | undefined): number => figures?.dots ?? 0

export const dots: ScaleKind<'dots'> = {
  empty: { type: 'dots', dots: {} },
  isEmpty: (choice) => sum(Object.values(choice.dots)) === 0,
  named: (choice) => Object.keys(choice.dots),
  only: (choice, known) => ({
    ...choice,
    dots: Object.fromEntries(Object.entries(choice.dots).filter(([id]) => known.has(id))),
  }),
  problemOf(choice, { total, cap }) {
    const counts = Object.values(choice.dots)
    if (counts.some((count) => !Number.isInteger(count) || count < 0))
      return new AppError('invalid_input', { field: 'dots', problem: 'whole_numbers' })
    if (counts.some((count) => count > cap)) return new AppError('ballot_over_cap', { cap })
    return sum(counts) > total ? new AppError('ballot_over_dots', { total }) : null
  },
  isWithin: (choice, settings) => dots.problemOf(choice, settings) === null,
  settled: (choice) => choice,
  some({ total, cap }, options, below) {
    const given: Record<string, number> = {}
    for (let left = total; left > 0 && options.length > 0; left -= 1) {
      const option = options[below(options.length)] ?? ''
      if ((given[option] ?? 0) < cap) given[option] = (given[option] ?? 0) + 1
    }
    return { type: 'dots', dots: given }
  },

  fresh: { type: 'dots', total: 5, cap: 3 },
  planned: withoutCosts,
  bounds: ({ total, cap, budget }) => [
    { field: 'total', value: total, min: 1, max: 100 },
    { field: 'cap', value: cap, min: 1, max: total },
    ...budgetBounds(budget),
  ],

  method: ({ budget }) => (budget ? budgetMethod(budget) : 'dot/1'),
  primary: 'dots',
  zero: { dots: 0, supporters: 0 },
  read: (choice) =>
    Object.entries(choice.dots)
      .filter(([, count]) => count > 0)
      .map(([option, count]) => [option, { dots: count, supporters: 1 }]),
  voters: (_, castInGroup) => castInGroup,
  share: (figures, ofGroup) => (ofGroup.dots ? ratio(dotsOf(figures), ofGroup.dots) : null),
  rank(counting) {
    const { settings, ballots } = counting
    if (settings.budget)
      return fundByBudget({
        ...counting,
        terms: settings.budget,
        utility: 'points',
        given: ballots.map(({ group, choice }) => ({
          group,
          gives: new Map(Object.entries(choice.dots).map(([id, count]) => [id, BigInt(count)])),
        })),
      })
    return rankByScore(counting, {
      isSupported: ({ figures }) => dotsOf(figures) > 0,
      first: ({ figures }) => ({ product: ratio(dotsOf(figures)), root: 1 }),
      second: ({ figures }) => ({ product: ratio(figures.supporters ?? 0), root: 1 }),
    })
  },
  used({ settings, options }, cast) {
    const of = settings.total * cast
    return { unused: of - sum(options.map(({ figures }) => dotsOf(figures))), of }
  },

  rule: ({ total, cap, budget }) => ({
    key: budget ? 'budget.rule.ballot.dots' : 'decide.rule.dots',
    params: { total, cap },
  }),
  lead: (tally, { label, figures }) => ({
    key: 'decide.leadDots',
    params: {
      label,
      ...figures,
      allDots: sum(tally.options.map((option) => dotsOf(option.figures))),
      cast: tally.electorate.cast,
    },
  }),
  numbers: (_, { figures }) => ({ key: 'decide.optionDots', params: { ...figures } }),
  short: (_, { figures }, last) => ({
    key: 'decide.optionShort.dots',
    params: { missing: dotsOf(last.figures) - dotsOf(figures) },
  }),
  isFor: (tally, { byGroup }, group) =>
    tally.options.every((other) => dotsOf(other.byGroup[group]) <= dotsOf(byGroup[group])),
  columns: ['dots', 'supporters'],
  of: null,
  parts: null,
  comparison: null,
}
