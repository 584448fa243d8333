import { Minus, Plus } from 'lucide-react'
import { useText } from '../../../../i18n/index.ts'
import { IconButton } from '../../../../ui/index.ts'
import styles from '../../../step.module.css'
import ballot from '../../ballot.module.css'
import type { Option } from '../../options.ts'
import type { BallotProps } from '../scale.ts'
import { changeDot, type DotRule, type Dots, dotsLeft, mayAddDot, mayRemoveDot, onlyOffered } from './dots.ts'

/** Plus and minus on each option; how many dots are left stays in sight. */
export function DotsBallot({ scale: rule, options, choice, onCast, under }: BallotProps<'dots'>) {
  const text = useText()
  const dots = onlyOffered(
    choice.dots,
    options.map((option) => option.id),
  )
  const change = (option: string, by: 1 | -1) => {
    const next = changeDot(dots, option, by, rule)
    if (next !== dots) onCast({ type: 'dots', dots: { ...next } })
  }
  return (
    <div className={styles.tight}>
      <div className={ballot.left} aria-live="polite">
        <strong>{text('steps.dotsLeft', { left: dotsLeft(dots, rule), total: rule.total })}</strong>
        {rule.cap < rule.total && (
          <span className={styles.quiet}>{text('steps.dotsCap', { cap: rule.cap })}</span>
        )}
      </div>
      <ul className={styles.list}>
        {options.map((option) => (
          <li key={option.id} className={styles.item}>
            <span className={styles.words}>{option.label}</span>
            <Row option={option} dots={dots} rule={rule} onChange={change} />
            {under(option)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Row(props: {
  option: Option
  dots: Dots
  rule: DotRule
  onChange: (option: string, by: 1 | -1) => void
}) {
  const { option, dots, rule, onChange } = props
  const text = useText()
  const count = dots[option.id] ?? 0
  return (
    <div className={ballot.dotRow}>
      <IconButton
        variant="plain"
        label={text('steps.removeDot', { option: option.label })}
        aria-disabled={!mayRemoveDot(dots, option.id)}
        onClick={() => onChange(option.id, -1)}
      >
        <Minus size={20} aria-hidden="true" />
      </IconButton>
      <Given count={count} cap={rule.cap} />
      <IconButton
        variant="plain"
        label={text('steps.addDot', { option: option.label })}
        aria-disabled={!mayAddDot(dots, option.id, rule)}
        onClick={() => onChange(option.id, 1)}
      >
        <Plus size={20} aria-hidden="true" />
      </IconButton>
    </div>
  )
}

/** More dots than this are told by the number alone. */
const drawnDots = 10

function Given({ count, cap }: { count: number; cap: number }) {
  const text = useText()
  const places = Array.from({ length: Math.min(cap, drawnDots) }, (_, place) => place)
  return (
    <span className={ballot.given}>
      <span className={ballot.number}>{count}</span>
      {cap <= drawnDots && (
        <span className={ballot.dots} aria-hidden="true">
          {places.map((place) => (
            <span key={place} className={place < count ? ballot.full : ballot.hollow} />
          ))}
        </span>
      )}
      <span className="visually-hidden">{text('steps.dotsOn', { count })}</span>
    </span>
  )
}
