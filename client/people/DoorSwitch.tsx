import { DoorClosed, DoorOpen } from 'lucide-react'
import { useCommand } from '../api/index.ts'
import { useText } from '../i18n/index.ts'
import { Button } from '../ui/index.ts'
import type { Here } from './here.ts'
import styles from './people.module.css'

/** Whether anybody new can come in. */
export function DoorSwitch({ here }: { here: Here }) {
  const text = useText()
  const setDoor = useCommand('setDoor')
  const { doorOpen } = here.view.workshop
  const Icon = doorOpen ? DoorOpen : DoorClosed
  return (
    <div className={styles.door}>
      <div>
        <p>
          <strong>{text(doorOpen ? 'facilitation.doorOpen' : 'facilitation.doorClosed')}</strong>
        </p>
        <p className={styles.group}>
          {text(doorOpen ? 'facilitation.doorOpenHint' : 'facilitation.doorClosedHint')}
        </p>
      </div>
      <Button
        icon={<Icon size={18} aria-hidden="true" />}
        busy={setDoor.busy}
        onClick={() => void setDoor.run({ params: { w: here.workshop }, body: { open: !doorOpen } })}
      >
        {text(doorOpen ? 'facilitation.closeDoor' : 'facilitation.openDoor')}
      </Button>
    </div>
  )
}
