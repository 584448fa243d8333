import { Circle, CircleCheck, CircleDot } from 'lucide-react'
import type { Milestone } from '../../../shared/domain/commitment.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import styles from '../step.module.css'
import look from './commit.module.css'

const icons = { not_started: Circle, limited: CircleDot, substantial: CircleDot, complete: CircleCheck }

/** The parts of the way, as far as the owner says each is. */
export function Milestones({ milestones }: { milestones: readonly Milestone[] }) {
  const text = useText()
  const formats = useFormats()
  if (milestones.length === 0) return null
  return (
    <ul className={look.steps} aria-label={text('commit.milestones')}>
      {milestones.map(({ id, title, due, status }) => {
        const Icon = icons[status]
        return (
          <li key={id} className={styles.state}>
            <Icon size={14} aria-hidden="true" />
            <span>
              {title}
              {due && ` · ${text('steps.dueOn', { date: formats.date(due) })}`}
              {` · ${text(`commit.completion.${status}`)}`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
