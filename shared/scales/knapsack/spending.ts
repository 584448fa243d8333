/** A ballot that spends the budget: what is chosen must fit together. Exact, whatever the decimals. */
import { add, compare, type Ratio, ratio } from '../../decide/fraction.ts'
import type { BudgetTerms } from '../budget/schema.ts'
import { moneyOf } from '../budget/terms.ts'

type Terms = Pick<BudgetTerms, 'amount' | 'costs'>

const zero = ratio(0)

export const amountOf = ({ amount }: Terms): Ratio => moneyOf(amount) ?? zero

/** What these options cost together; those without a cost cost nothing, and must not be chosen. */
export const spentOn = ({ costs }: Terms, chosen: Iterable<string>): Ratio =>
  [...new Set(chosen)].reduce((sum, id) => add(sum, moneyOf(costs[id]) ?? zero), zero)

export const isOverBudget = (terms: Terms, chosen: readonly string[]): boolean =>
  compare(spentOn(terms, chosen), amountOf(terms)) > 0

export const hasCost = ({ costs }: Terms, option: string): boolean => (moneyOf(costs[option])?.n ?? 0n) > 0n

/** May it be added to what is chosen already? */
export const stillFits = (terms: Terms, chosen: readonly string[], option: string): boolean =>
  hasCost(terms, option) && !isOverBudget(terms, [...chosen, option])
