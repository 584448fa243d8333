import { History } from 'lucide-react'
import { useState } from 'react'
import { useSnapshots } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Busy, classes, Dialog, Empty, ProblemNotice } from '../../ui/index.ts'
import styles from './history.module.css'
import { KeepState } from './KeepState.tsx'
import { SnapshotList } from './SnapshotList.tsx'
import { SnapshotView } from './SnapshotView.tsx'

/** States of the board: to look at, and to bring back whole or card by card. Facilitators only. */
export default function HistoryDialog({ here, onClose }: { here: Here; onClose: () => void }) {
  const text = useText()
  const asked = useSnapshots(here.workshop)
  const [chosen, setChosen] = useState<string | null>(null)
  const snapshots = asked.data?.snapshots ?? []
  const snapshot = snapshots.find((one) => one.id === chosen) ?? null
  return (
    <Dialog
      open
      wide="very"
      onClose={onClose}
      title={text('history.title')}
      description={text('history.about')}
    >
      {asked.isPending && <Busy />}
      {asked.error && <ProblemNotice problem={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.data && (
        <div className={classes(styles.history, snapshot && styles.opened)}>
          <div className={styles.side}>
            <KeepState here={here} onKept={setChosen} />
            {snapshots.length === 0 ? (
              <Empty title={text('history.empty')}>{text('history.emptyHint')}</Empty>
            ) : (
              <SnapshotList here={here} snapshots={snapshots} chosen={chosen} onChoose={setChosen} />
            )}
          </div>
          <div className={styles.main}>
            {snapshot ? (
              <SnapshotView
                key={snapshot.id}
                here={here}
                snapshot={snapshot}
                onBack={() => setChosen(null)}
              />
            ) : (
              snapshots.length > 0 && (
                <Empty icon={<History size={32} aria-hidden="true" />} title={text('history.choose')} />
              )
            )}
          </div>
        </div>
      )}
    </Dialog>
  )
}
