import { lazy, Suspense } from 'react'
import { useText } from '../i18n/index.ts'
import styles from './amendments.module.css'

/** The comparison comes only where a wording has changed. */
const WordDiff = lazy(() => import('./WordDiff.tsx'))

/** What changed in the wording of a text, and how to read that. */
export function Amended({ before, after }: { before: string; after: string }) {
  const text = useText()
  return (
    <div className={styles.amended}>
      <p className={styles.legend}>{text('amend.how')}</p>
      <Suspense fallback={<p className={styles.diff}>{after}</p>}>
        <WordDiff before={before} after={after} />
      </Suspense>
    </div>
  )
}
