import { budgetOf } from '../../../../shared/scales/budget/terms.ts'
import type { Scale } from '../../../../shared/scales/schemas.ts'
import { useText } from '../../../i18n/index.ts'
import styles from '../../step.module.css'

/** What an option costs, or why it cannot be funded. Nothing where options cost nothing. */
export function OptionCost({ scale, option }: { scale: Scale; option: string }) {
  const text = useText()
  const budget = budgetOf(scale)
  if (!budget) return null
  const cost = budget.costs[option]
  const { currency } = budget
  const isTooDear = cost !== undefined && Number(cost) > Number(budget.amount)
  return (
    <p className={styles.quiet}>
      {cost === undefined || Number(cost) === 0
        ? text('budget.noCost')
        : text(isTooDear ? 'budget.tooDear' : 'budget.cost', { currency, cost: Number(cost) })}
    </p>
  )
}

/** How much there is to spend, above a ballot. */
export function BudgetLine({ scale }: { scale: Scale }) {
  const text = useText()
  const budget = budgetOf(scale)
  if (!budget) return null
  return (
    <p>
      <strong>
        {text('budget.available', { currency: budget.currency, amount: Number(budget.amount) })}
      </strong>
    </p>
  )
}

/** The field of a card that says its cost: it is told with the option already. */
export const costField = (scale: Scale): string | null => budgetOf(scale)?.costField?.field ?? null
