import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { Snapshot } from '../../../shared/wire/history.ts'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, ConfirmDialog, toast } from '../../ui/index.ts'
import styles from './history.module.css'
import { useSnapshotWords } from './snapshot-words.ts'

type RestoreButtonProps = {
  here: Here
  snapshot: Snapshot
  /** Null: the whole board. */
  records: readonly string[] | null
  onRestored?: () => void
}

/** Asks once, says what will happen to whom, and afterwards what has happened. */
export function RestoreButton({ here, snapshot, records, onRestored }: RestoreButtonProps) {
  const text = useText()
  const [asking, setAsking] = useState(false)
  const restore = useCommand('restoreSnapshot')
  const { when } = useSnapshotWords(here.view)(snapshot)
  const count = records?.length ?? 0
  const label = records ? text('history.restoreChosen', { count }) : text('history.restoreAll')
  const confirm = async () => {
    const params = { w: here.workshop, p: snapshot.id }
    const done = await restore.run({ params, body: { records: records ? [...records] : null } })
    setAsking(false)
    if (!done) return
    toast(text('history.restored', { count: done.changed }), { tone: 'success' })
    onRestored?.()
  }
  return (
    <div className={styles.restore}>
      <Button
        variant="primary"
        icon={<RotateCcw size={18} aria-hidden="true" />}
        disabled={records !== null && count === 0}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={label}
        confirm={text('history.restoreYes')}
        busy={restore.busy}
        onConfirm={() => void confirm()}
      >
        {records
          ? text('history.restoreChosenAsk', { count, when })
          : text('history.restoreAllAsk', { when })}
      </ConfirmDialog>
    </div>
  )
}
