import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { useText } from '../i18n/index.ts'
import { classes } from './classes.ts'
import styles from './Dialog.module.css'
import { dialogPlace } from './dialog-place.ts'
import { IconButton } from './IconButton.tsx'

export type DialogProps = {
  open: boolean
  onClose: () => void
  title: string
  description?: ReactNode
  children?: ReactNode
  /** Buttons, the main one last. */
  actions?: ReactNode
  /** `very`: for two columns beside each other. */
  wide?: boolean | 'very'
}

/** On a phone it rises from the bottom edge. Escape and the scrim close it; whoever opened it stands there again. */
export function Dialog({ open, onClose, title, description, children, actions, wide }: DialogProps) {
  const text = useText()
  const opener = useRef<Element | null>(null)
  return (
    <Primitive.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Primitive.Portal container={dialogPlace()}>
        <Primitive.Overlay className={styles.scrim}>
          <Primitive.Content
            className={classes(styles.dialog, wide && styles.wide, wide === 'very' && styles.veryWide)}
            onOpenAutoFocus={() => {
              opener.current = document.activeElement
            }}
            onCloseAutoFocus={(event) => {
              // Its own way back leads to a trigger, which these dialogs have not.
              if (!(opener.current instanceof HTMLElement) || !opener.current.isConnected) return
              event.preventDefault()
              opener.current.focus()
            }}
            {...(description ? {} : { 'aria-describedby': undefined })}
          >
            <div className={styles.head}>
              <Primitive.Title className={styles.title}>{title}</Primitive.Title>
              <IconButton label={text('common.close')} onClick={onClose}>
                <X size={20} aria-hidden="true" />
              </IconButton>
            </div>
            {description && (
              <Primitive.Description className={styles.description}>{description}</Primitive.Description>
            )}
            {children}
            {actions && <div className={styles.actions}>{actions}</div>}
          </Primitive.Content>
        </Primitive.Overlay>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
