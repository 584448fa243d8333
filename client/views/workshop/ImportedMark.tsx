import { FileInput } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { classes } from '../../ui/classes.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { ImportNotice } from '../../ui/ImportNotice.tsx'
import styles from './ImportedMark.module.css'

/** In everybody's sight where the workshop came from a file; what that means is one press away. */
export function ImportedMark({ here, className }: { here: Here; className?: string | undefined }) {
  const text = useText()
  const [isOpen, setIsOpen] = useState(false)
  const { imported } = here.view.workshop
  if (!imported) return null
  return (
    <>
      <button type="button" className={classes(styles.mark, className)} onClick={() => setIsOpen(true)}>
        <FileInput size={16} aria-hidden="true" />
        {text('archive.mark')}
      </button>
      <Dialog open={isOpen} onClose={() => setIsOpen(false)} title={text('archive.mark')}>
        <ImportNotice imported={imported} />
      </Dialog>
    </>
  )
}
