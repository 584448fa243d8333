import { useEffect } from 'react'
import { useText } from '../../i18n/index.ts'
import { Busy } from '../../ui/Busy.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import styles from './RejoinCodeDialog.module.css'
import { useOwnCode } from './use-own-code.ts'

type RejoinCodeDialogProps = { open: boolean; onClose: () => void; workshop: string }

/** One's own code for another device. A new one is made only when somebody asks, and replaces the one before. */
export function RejoinCodeDialog({ open, onClose, workshop }: RejoinCodeDialogProps) {
  const text = useText()
  const { code, ask, problem } = useOwnCode(workshop)
  useEffect(() => {
    if (open) ask()
  }, [open, ask])
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={text('board.rejoinCode')}
      description={text('board.rejoinCodeText')}
    >
      {problem && <ProblemNotice problem={problem} onRetry={ask} />}
      {!problem && !code && <Busy />}
      {code && (
        <div className={styles.row}>
          <output className={styles.code}>{code}</output>
          <CopyButton value={code} label={text('board.rejoinCode')} />
        </div>
      )}
      <p className={styles.hint}>
        {text('phone.rejoinWhere', { address: `${window.location.host}/rejoin` })}
      </p>
    </Dialog>
  )
}
