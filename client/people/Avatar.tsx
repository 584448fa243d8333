import type { Group } from '../../shared/domain/group.ts'
import { classes, GroupMark, markClass } from '../ui/index.ts'
import styles from './people.module.css'
import { initials } from './person-name.ts'

/** Initials in the group's colour with its mark: decoration beside a name, or named by `label`. */
export function Avatar({ name, group, label }: { name: string; group: Group; label?: string }) {
  return (
    <span
      className={classes(styles.avatar, markClass(group.mark))}
      {...(label ? { role: 'img', 'aria-label': label, title: label } : { 'aria-hidden': true })}
    >
      <span>{initials(name)}</span>
      <span className={styles.mark}>
        <GroupMark group={group} size={12} />
      </span>
    </span>
  )
}
