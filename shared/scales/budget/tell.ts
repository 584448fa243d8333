/** A budget result in sentences: what was funded, by which rule, and why each option was or was not. */
import type { Fraction } from '../../domain/fraction.ts'
import type { Tally } from '../../domain/tally.ts'
import type { Sentence } from '../scale.ts'
import type { BudgetDetail, BudgetTerms } from './schema.ts'

type Project = BudgetDetail['projects'][number]

export const budgetDetailOf = ({ detail }: Pick<Tally, 'detail'>): BudgetDetail | null =>
  detail?.kind === 'budget' ? detail : null

/** For showing only: what decided is exact. */
export const shownMoney = ({ n, d }: Fraction): number => Number(n) / Number(d)

export const tellBudget = (detail: BudgetDetail): Sentence[] => [
  {
    key: 'budget.lead',
    params: {
      funded: detail.outcome.funded.length,
      of: detail.projects.length,
      currency: detail.currency,
      cost: Number(detail.outcome.cost),
      amount: Number(detail.amount),
    },
  },
  ...(detail.everythingFits ? [{ key: 'budget.everythingFits', params: {} } as const] : []),
]

/** How the money is given; what a ballot had to obey is the scale's own sentence. */
export function tellBudgetRule({ rule, completion, amount, currency }: BudgetTerms): Sentence[] {
  const params = { amount: Number(amount), currency }
  if (rule === 'greedy') return [{ key: 'budget.rule.greedy', params }]
  return [
    { key: 'budget.rule.equal_shares', params },
    { key: `budget.rule.completion.${completion}`, params: {} },
  ]
}

/** Null for an option that the detail does not know. */
export function tellVerdict(detail: BudgetDetail, option: string): Sentence | null {
  const project = detail.projects.find((one) => one.option === option)
  return project ? verdictSentence(project, detail.currency) : null
}

function verdictSentence({ verdict, cost, available, paid }: Project, currency: string): Sentence {
  if (verdict === 'funded' && paid)
    return {
      key: 'budget.verdict.fundedPaid',
      params: { payers: paid.payers, most: shownMoney(paid.most), currency },
    }
  const money = { cost: Number(cost ?? 0), available: available ? shownMoney(available) : 0 }
  return { key: `budget.verdict.${verdict}`, params: { ...money, currency } }
}

/** How the shares grew and why that ended. Nothing where no share was needed. */
export function tellShares({ shares, currency }: BudgetDetail): Sentence[] {
  if (!shares) return []
  const params = {
    currency,
    initial: shownMoney(shares.initial),
    final: shownMoney(shares.final),
    left: shownMoney(shares.left),
    increments: shares.increments,
    increment: shownMoney(shares.increment),
  }
  return [
    { key: 'budget.shares', params },
    { key: `budget.stop.${shares.stop}`, params: {} },
  ]
}
