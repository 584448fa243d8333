import { useText } from '../../i18n/index.ts'
import { BigCount } from '../BigCount.tsx'
import styles from '../projection.module.css'
import type { Projected } from '../scene.ts'

export function BriefProjection({ step, view }: Projected) {
  const text = useText()
  if (step.settings.kind !== 'brief') return null
  const read = Object.values(view.counts.get(step.id)?.read ?? {}).reduce((sum, count) => sum + count, 0)
  return (
    <div className={styles.stack}>
      {step.settings.body && <p className={styles.body}>{step.settings.body}</p>}
      {step.settings.mustRead && <BigCount count={read} label={text('steps.projectRead', { count: read })} />}
    </div>
  )
}
