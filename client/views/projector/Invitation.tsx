import type { Step } from '../../../shared/steps/step.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { classes } from '../../ui/classes.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import styles from './Invitation.module.css'
import { typedAddress } from './typed-address.ts'

/** An empty room fills through its phones: three things to do, and the code as large as it fits. */
export function Invitation({ here, step }: { here: Here; step: Step | null }) {
  const text = useText()
  const { workshop } = here.view
  if (workshop.openness === 'invited' && workshop.doorOpen)
    return (
      <div className={classes(styles.invitation, styles.alone)}>
        <div className={styles.words}>
          <h2 className={styles.title}>{text('entry.byInvitationTitle')}</h2>
          <p>{text('entry.byInvitation')}</p>
        </div>
      </div>
    )
  const isOpen = step?.progress.state === 'open'
  return (
    <div className={styles.invitation}>
      <div className={styles.qr}>
        <QrCode value={workshop.join.url} label={text('projector.qr')} />
      </div>
      <div className={styles.words}>
        <h2 className={styles.title}>{text(isOpen ? 'projector.inviteWrite' : 'projector.inviteJoin')}</h2>
        {workshop.doorOpen ? (
          <>
            <p>{text('projector.scan')}</p>
            <p>{text('projector.orType')}</p>
            <p className={styles.address}>{typedAddress(workshop.join.url)}</p>
            <p className={styles.code}>{workshop.join.code}</p>
          </>
        ) : (
          <p>{text('projector.doorClosed')}</p>
        )}
      </div>
    </div>
  )
}
