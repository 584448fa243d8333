import { useText } from '../../i18n/index.ts'
import { GroupCounts } from '../GroupCounts.tsx'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'

/** How many have read it, by group. */
export function ReadCounts({ step, here }: Pick<Scene, 'step' | 'here'>) {
  const text = useText()
  const read = here.view.counts.get(step.id)?.read ?? {}
  const total = Object.values(read).reduce((sum, count) => sum + count, 0)
  return (
    <div className={styles.tight}>
      <p className={styles.quiet}>{text('steps.readCount', { count: total })}</p>
      <GroupCounts groups={here.view.workshop.groups} counts={read} label={text('steps.readByGroup')} named />
    </div>
  )
}
