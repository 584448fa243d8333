import { DoorOpen } from 'lucide-react'
import { useState } from 'react'
import { useWaiting } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, classes } from '../../ui/index.ts'
import styles from '../facilitation.module.css'
import { WaitingDialog } from './WaitingDialog.tsx'

/** How many wait at the door; there only where people are let in one by one. */
export function WaitingButton({ here }: { here: Here }) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const isApproved = here.view.workshop.openness === 'approved'
  const waiting = useWaiting(here.workshop, isApproved).data?.waiting ?? []
  if (!isApproved) return null
  const count = waiting.length
  return (
    <>
      <Button
        variant="quiet"
        className={classes(styles.door, count > 0 && styles.waiting)}
        icon={<DoorOpen size={18} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {text('entry.atDoor')}
        {count > 0 && (
          <span className={styles.badge} aria-hidden="true">
            {count}
          </span>
        )}
        <span className="visually-hidden" role="status">
          {text('entry.waitingCount', { count })}
        </span>
      </Button>
      {isOpen && <WaitingDialog here={here} waiting={waiting} onClose={() => setOpen(false)} />}
    </>
  )
}
