import { Link } from 'wouter'
import type { ApiError } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import styles from './Door.module.css'

/** No door behind this link: why, and the two other ways in. `null`: the link had no key at all. */
export function DoorProblem({ problem, onRetry }: { problem: ApiError | null; onRetry: () => void }) {
  const text = useText()
  const passing = problem?.code === 'offline' || problem?.code === 'internal'
  return (
    <>
      <h1 className={styles.title}>{text('door.title')}</h1>
      {problem ? (
        <ProblemNotice problem={problem} {...(passing && { onRetry })} />
      ) : (
        <Notice tone="warning">{text('door.noKey')}</Notice>
      )}
      <OtherWays />
    </>
  )
}

export function OtherWays() {
  const text = useText()
  return (
    <nav className={styles.ways} aria-label={text('home.otherWays')}>
      <Link href="/">{text('door.typeCode')}</Link>
      <Link href="/rejoin">{text('home.rejoin')}</Link>
    </nav>
  )
}
