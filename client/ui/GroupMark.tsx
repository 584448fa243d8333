import type { Group } from '../../shared/domain/group.ts'
import type { GroupMark as Mark } from '../../shared/domain/group-marks.ts'
import { useLanguage } from '../i18n/index.ts'
import { classes } from './classes.ts'
import styles from './GroupMark.module.css'
import { markPaths } from './mark-paths.ts'

type Marked = Pick<Group, 'mark'>

/**
 * A group's mark in its colour. Without `label` it is decoration beside the group's name. `size`: CSS px
 * or any length; by default as high as the text.
 */
export function GroupMark({
  group,
  size = '0.9em',
  label,
}: {
  group: Marked
  size?: number | string
  label?: string
}) {
  const drawing = (
    <svg
      aria-hidden="true"
      className={classes(styles.mark, markClass(group.mark))}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="currentColor"
    >
      <path fillRule="evenodd" d={markPaths[group.mark]} />
    </svg>
  )
  if (!label) return drawing
  return (
    <span role="img" aria-label={label}>
      {drawing}
    </span>
  )
}

/** Mark and name, in the reader's language. */
export function GroupName({ group }: { group: Pick<Group, 'mark' | 'name'> }) {
  const [language] = useLanguage()
  return (
    <span className={styles.name}>
      <GroupMark group={group} />
      <span>{group.name[language]}</span>
    </span>
  )
}

/** The class that sets a group's colour as `color`, right in light, dark and forced colours. */
export const markClass = (mark: Mark): string | undefined => styles[mark]
