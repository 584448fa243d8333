import type { Group } from '../../shared/domain/group.ts'
import { useLanguage } from '../i18n/index.ts'
import { GroupMark } from '../ui/index.ts'
import styles from './step.module.css'

/** How many by group: mark, number, and the group's name for those who do not know the mark. */
export function GroupCounts(props: {
  groups: readonly Group[]
  counts: Readonly<Record<string, number>>
  label: string
  /** The names stand beside the numbers; otherwise they are read aloud and shown on hover. */
  named?: boolean
}) {
  const [language] = useLanguage()
  const shown = props.groups.filter((group) => (props.counts[group.id] ?? 0) > 0)
  if (shown.length === 0) return null
  return (
    <ul className={styles.marks} aria-label={props.label}>
      {shown.map((group) => (
        <li key={group.id} title={group.name[language]}>
          <GroupMark group={group} {...(!props.named && { label: group.name[language] })} />
          {props.named && <span>{group.name[language]}</span>}
          <span>{props.counts[group.id]}</span>
        </li>
      ))}
    </ul>
  )
}
