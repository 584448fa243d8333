import { useText } from '../i18n/index.ts'
import styles from './ClockBar.module.css'
import { classes } from './classes.ts'
import { clockText, shareLeft } from './clock-text.ts'

/** From here on the bar changes its colour. */
const soonMs = 60_000

export type ClockBarProps = {
  endsAt: number
  openedAt: number | null
  /** The server's time: `useServerNow()`. Passed in, so that a page without a workshop needs no connection. */
  now: number
}

/** Time as a thin bar that empties; the exact time is its text for screen readers. */
export function ClockBar({ endsAt, openedAt, now }: ClockBarProps) {
  const text = useText()
  const left = endsAt - now
  const share = shareLeft(now, openedAt, endsAt)
  return (
    <div
      className={styles.bar}
      role="timer"
      aria-label={left > 0 ? text('common.timeLeft', { time: clockText(left) }) : text('common.timeOver')}
    >
      <div
        className={classes(styles.left, left < soonMs && styles.soon, left <= 0 && styles.over)}
        style={{ transform: `scaleX(${left <= 0 ? 1 : share})` }}
      />
    </div>
  )
}
