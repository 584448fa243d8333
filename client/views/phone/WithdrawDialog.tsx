import { useLocation } from 'wouter'
import { forgetActingPerson, useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { toast } from '../../ui/toast.tsx'

type WithdrawDialogProps = { open: boolean; onClose: () => void; workshop: string }

/** What the trust card promises: cards, name and open ballots go. */
export function WithdrawDialog({ open, onClose, workshop }: WithdrawDialogProps) {
  const text = useText()
  const [, navigate] = useLocation()
  const { run, busy } = useCommand('withdraw')
  const withdraw = async () => {
    const gone = await run({ params: { w: workshop } })
    if (!gone) return onClose()
    forgetActingPerson(workshop)
    toast(text('board.withdrawn'), { tone: 'success' })
    navigate('/', { replace: true })
  }
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={text('board.withdraw')}
      confirm={text('board.withdrawYes')}
      onConfirm={() => void withdraw()}
      busy={busy}
    >
      {text('board.withdrawAsk')}
    </ConfirmDialog>
  )
}
