import { useText } from '../i18n/index.ts'
import { Dialog } from '../ui/index.ts'
import { LinkList } from '../views/settings/LinkList.tsx'
import { DoorSwitch } from './DoorSwitch.tsx'
import type { Here } from './here.ts'
import { PersonalLinks } from './PersonalLinks.tsx'
import styles from './people.module.css'

/** Everything that brings people in: links, code, QR, and whether the door is open at all. */
export function LinksDialog({ here, onClose }: { here: Here; onClose: () => void }) {
  const text = useText()
  return (
    <Dialog open wide onClose={onClose} title={text('facilitation.linksTitle')}>
      <div className={styles.dialogStack}>
        <DoorSwitch here={here} />
        <PersonalLinks workshop={here.view.workshop} />
        <LinkList workshop={here.workshop} />
      </div>
    </Dialog>
  )
}
