import { useState } from 'react'
import type { PledgeKindName } from '../../../../../shared/scales/pledge/states.ts'
import { useText } from '../../../../i18n/index.ts'
import { TextField } from '../../../../ui/index.ts'
import styles from '../../../step.module.css'
import ballot from '../../ballot.module.css'
import type { BallotProps } from '../scale.ts'
import { kindsOf, readAmount, totalOf, withAmount } from './amounts.ts'

/** An amount of each kind for each option; all pledges together stay in sight. Sent when a field is left. */
export function PledgeBallot({ scale, options, choice, onCast, under }: BallotProps<'pledge'>) {
  const text = useText()
  const { currency, costs } = scale
  const offered = new Set(options.map(({ id }) => id))
  const pledges = Object.fromEntries(Object.entries(choice.pledges).filter(([id]) => offered.has(id)))
  const [money, hours, things] = [
    totalOf(pledges, 'money'),
    totalOf(pledges, 'hours'),
    totalOf(pledges, 'things'),
  ]
  return (
    <div className={styles.tight}>
      <p className={styles.quiet}>{text('pledge.promise')}</p>
      <div className={ballot.left} aria-live="polite">
        <strong>{text('pledge.total', { currency, money, hours, things })}</strong>
      </div>
      <ul className={styles.list}>
        {options.map((option) => (
          <li key={option.id} className={styles.item}>
            <fieldset className={styles.tight}>
              <legend className={styles.words}>{option.label}</legend>
              {costs[option.id] !== undefined && (
                <p className={styles.quiet}>
                  {text('pledge.target', { currency, target: Number(costs[option.id]) })}
                </p>
              )}
              {kindsOf(scale).map((kind) => (
                <Amount
                  key={kind}
                  kind={kind}
                  currency={currency}
                  amount={pledges[option.id]?.[kind] ?? 0}
                  onAmount={(amount) =>
                    onCast({
                      type: 'pledge',
                      pledges: withAmount(pledges, { option: option.id, kind, amount }),
                    })
                  }
                />
              ))}
            </fieldset>
            {under(option)}
          </li>
        ))}
      </ul>
    </div>
  )
}

type AmountProps = {
  kind: PledgeKindName
  currency: string
  amount: number
  onAmount: (amount: number) => void
}

function Amount({ kind, currency, amount, onAmount }: AmountProps) {
  const text = useText()
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? amount : readAmount(typed)
  return (
    <TextField
      label={text(`pledge.amount.${kind}`, { currency })}
      inputMode="numeric"
      value={typed ?? (amount === 0 ? '' : String(amount))}
      error={read === null ? text('pledge.tooMuch') : null}
      onChange={setTyped}
      onBlur={() => {
        if (read === null) return
        if (read !== amount) onAmount(read)
        setTyped(null)
      }}
    />
  )
}
