import type { Snapshot } from '../../../shared/wire/history.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { classes } from '../../ui/index.ts'
import styles from './history.module.css'
import { useSnapshotWords } from './snapshot-words.ts'

type SnapshotListProps = {
  here: Here
  /** Newest first. */
  snapshots: readonly Snapshot[]
  chosen: string | null
  onChoose: (snapshot: string) => void
}

export function SnapshotList({ here, snapshots, chosen, onChoose }: SnapshotListProps) {
  const text = useText()
  const words = useSnapshotWords(here.view)
  return (
    <ol className={styles.list} aria-label={text('history.list')}>
      {snapshots.map((snapshot) => {
        const { title, about } = words(snapshot)
        return (
          <li key={snapshot.id}>
            <button
              type="button"
              className={classes(styles.state, snapshot.id === chosen && styles.chosen)}
              aria-current={snapshot.id === chosen}
              onClick={() => onChoose(snapshot.id)}
            >
              <span className={styles.stateTitle}>{title}</span>
              <span className={styles.quiet}>{about}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
