import type { Step } from '../../../shared/steps/step.ts'
import { useServerNow } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { classes } from '../../ui/classes.ts'
import { clockText } from '../../ui/clock-text.ts'
import styles from './BigClock.module.css'

/** The last minute is told apart by colour and by weight. */
const soonMs = 60_000

export function BigClock({ step }: { step: Step }) {
  const text = useText()
  const now = useServerNow(1_000)
  const { endsAt, state } = step.progress
  if (endsAt === null || state !== 'open') return null
  const left = endsAt - now
  if (left <= 0) return <p className={styles.over}>{text('common.timeOver')}</p>
  const time = clockText(left)
  return (
    <p
      className={classes(styles.clock, left < soonMs && styles.soon)}
      role="timer"
      aria-label={text('common.timeLeft', { time })}
    >
      {time}
    </p>
  )
}
