import type { ReactNode } from 'react'
import { useText } from '../i18n/index.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

export type ConfirmDialogProps = {
  open: boolean
  onClose: () => void
  title: string
  /** What happens, to whom, and whether it can be undone. */
  children: ReactNode
  /** The verb on the button, never "OK". */
  confirm: string
  onConfirm: () => void
  busy?: boolean
}

/** The one question before something that cannot be undone. */
export function ConfirmDialog({
  open,
  onClose,
  title,
  children,
  confirm,
  onConfirm,
  busy,
}: ConfirmDialogProps) {
  const text = useText()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      description={children}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {text('common.cancel')}
          </Button>
          <Button variant="danger" busy={busy ?? false} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    />
  )
}
