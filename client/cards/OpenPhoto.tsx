import { useState } from 'react'
import { useText } from '../i18n/index.ts'
import { Dialog } from '../ui/index.ts'
import styles from './cards.module.css'
import { Photo } from './Photo.tsx'

/** A small photo that opens large. */
export function OpenPhoto({
  workshop,
  photo,
  label,
}: Omit<Parameters<typeof Photo>[0], 'data' | 'large'> & { label: string }) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={styles.openPhoto}
        aria-label={text('photo.open', { description: photo.description || label })}
        onClick={() => setOpen(true)}
      >
        <Photo workshop={workshop} photo={photo} />
      </button>
      {isOpen && (
        <Dialog open wide onClose={() => setOpen(false)} title={label}>
          <Photo workshop={workshop} photo={photo} large />
        </Dialog>
      )}
    </>
  )
}
