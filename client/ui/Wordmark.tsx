import { Link } from 'wouter'
import type { GroupMark as Mark } from '../../shared/domain/group-marks.ts'
import { useText } from '../i18n/index.ts'
import { classes } from './classes.ts'
import groupStyles from './GroupMark.module.css'
import { markPaths } from './mark-paths.ts'
import styles from './Wordmark.module.css'

/** Six groups around an empty middle: people in deliberation, seen from above. */
const circle: readonly Mark[] = ['square', 'circle', 'triangle', 'diamond', 'cross', 'pentagon']

export function Wordmark() {
  const text = useText()
  return (
    <Link href="/" className={styles.wordmark}>
      <Emblem size={28} />
      {text('common.product')}
    </Link>
  )
}

export function Emblem({ size }: { size: number | string }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 96 96">
      {circle.map((mark, index) => (
        <g
          key={mark}
          className={classes(groupStyles.mark, groupStyles[mark])}
          transform={`translate(${48 + 34 * Math.sin((index * Math.PI) / 3)} ${48 - 34 * Math.cos((index * Math.PI) / 3)}) scale(1.15) translate(-12 -12)`}
        >
          <path d={markPaths[mark]} fill="currentColor" />
        </g>
      ))}
    </svg>
  )
}
