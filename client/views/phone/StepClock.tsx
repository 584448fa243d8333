import type { Step } from '../../../shared/steps/step.ts'
import { useServerNow } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { ClockBar } from '../../ui/ClockBar.tsx'
import { clockText } from '../../ui/clock-text.ts'
import styles from './PhoneHead.module.css'

/** The time as a thin bar along the edge. */
export function StepClock({ step }: { step: Step }) {
  const now = useServerNow(1_000)
  const { endsAt, openedAt, state } = step.progress
  if (endsAt === null || state !== 'open') return null
  return <ClockBar endsAt={endsAt} openedAt={openedAt} now={now} />
}

/** The same time in figures; the bar reads it aloud. */
export function StepTime({ step }: { step: Step }) {
  const text = useText()
  const now = useServerNow(1_000)
  const { endsAt, state } = step.progress
  if (endsAt === null || state !== 'open') return null
  const left = endsAt - now
  return (
    <span className={styles.time} aria-hidden="true">
      {' · '}
      {left > 0 ? text('phone.timeLeft', { time: clockText(left) }) : text('common.timeOver')}
    </span>
  )
}
