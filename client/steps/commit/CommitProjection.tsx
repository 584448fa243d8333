import { stateOf } from '../../../shared/domain/commitment-states.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import { BigCount } from '../BigCount.tsx'
import styles from '../projection.module.css'
import type { Projected } from '../scene.ts'

/** Accepted commitments first: who does what by when. */
export function CommitProjection({ step, view }: Projected) {
  const text = useText()
  const formats = useFormats()
  const commitments = view.commitments.filter((one) => one.step === step.id && one.status !== 'declined')
  const accepted = commitments.filter((one) => one.status === 'accepted')
  const listed = [...accepted, ...commitments.filter((one) => one.status === 'proposed')]
  return (
    <div className={styles.stack}>
      {step.progress.state === 'open' && <p className={styles.invite}>{text('steps.projectCommit')}</p>}
      <BigCount count={accepted.length} label={text('steps.projectAccepted', { count: accepted.length })} />
      <ul className={styles.columns}>
        {listed.map((one) => (
          <li key={one.id} className={styles.tile}>
            <span className={styles.tileTitle}>{one.title}</span>
            <span>
              {one.owner.name}, {one.owner.organisation}
            </span>
            <span className={styles.quiet}>
              {text('steps.dueOn', { date: formats.date(one.due) })} · {text(`commit.state.${stateOf(one)}`)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
