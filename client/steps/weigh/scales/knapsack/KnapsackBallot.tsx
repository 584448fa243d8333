import { amountOf, hasCost, spentOn, stillFits } from '../../../../../shared/scales/knapsack/spending.ts'
import { useText } from '../../../../i18n/index.ts'
import { Checkbox } from '../../../../ui/index.ts'
import styles from '../../../step.module.css'
import ballot from '../../ballot.module.css'
import type { BallotProps } from '../scale.ts'

/** One box per option that fits; what is spent and what is left stay in sight. */
export function KnapsackBallot({ scale, options, choice, onCast, under }: BallotProps<'knapsack'>) {
  const text = useText()
  const { budget } = scale
  const offered = new Set(options.map(({ id }) => id))
  const chosen = choice.chosen.filter((id) => offered.has(id))
  const [spent, amount] = [spentOn(budget, chosen), amountOf(budget)].map(({ n, d }) => Number(n) / Number(d))
  const toggle = (option: string) => {
    const next = chosen.includes(option) ? chosen.filter((id) => id !== option) : [...chosen, option]
    onCast({ type: 'knapsack', chosen: next })
  }
  return (
    <fieldset className={styles.tight}>
      <legend className={styles.heading}>{text('budget.knapsackAsk')}</legend>
      <div className={ballot.left} aria-live="polite">
        <strong>
          {text('budget.knapsackLeft', {
            currency: budget.currency,
            left: (amount ?? 0) - (spent ?? 0),
            spent: spent ?? 0,
          })}
        </strong>
      </div>
      <ul className={styles.list}>
        {options.map((option) => {
          const isChosen = chosen.includes(option.id)
          const isOut = !isChosen && !stillFits(budget, chosen, option.id)
          return (
            <li key={option.id} className={styles.item}>
              <Checkbox
                label={<span className={styles.words}>{option.label}</span>}
                hint={isOut && hasCost(budget, option.id) ? text('budget.knapsackFull') : undefined}
                checked={isChosen}
                disabled={isOut}
                onChange={() => toggle(option.id)}
              />
              {under(option)}
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
