import type { Step } from '../../../shared/steps/step.ts'
import { useServerNow } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { ClockBar } from '../../ui/ClockBar.tsx'
import { clockText } from '../../ui/clock-text.ts'
import styles from './PhoneHead.module.css'

/** The thin bar, and the time in figures at its end. */
export function StepClock({ step }: { step: Step }) {
  const text = useText()
  const now = useServerNow(1_000)
  const { endsAt, openedAt, state } = step.progress
  if (endsAt === null || state !== 'open') return null
  const left = endsAt - now
  return (
    <div className={styles.clock}>
      <ClockBar endsAt={endsAt} openedAt={openedAt} now={now} />
      <span className={styles.time} aria-hidden="true">
        {left > 0 ? text('common.timeLeft', { time: clockText(left) }) : text('common.timeOver')}
      </span>
    </div>
  )
}
