import type { Workshop } from '../../../shared/domain/workshop.ts'
import { useText } from '../../i18n/index.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import styles from './JoinCorner.module.css'
import { typedAddress } from './typed-address.ts'

/** Always in the same corner, so that latecomers find it. */
export function JoinCorner({ workshop }: { workshop: Workshop }) {
  const text = useText()
  if (!workshop.doorOpen) return null
  if (workshop.openness === 'invited')
    return (
      <aside className={styles.corner} aria-label={text('projector.inviteJoin')}>
        <span className={styles.address}>{text('entry.byInvitationTitle')}</span>
      </aside>
    )
  return (
    <aside className={styles.corner} aria-label={text('projector.inviteJoin')}>
      <div className={styles.words}>
        <span className={styles.address}>{typedAddress(workshop.join.url)}</span>
        <span className={styles.code}>{workshop.join.code}</span>
      </div>
      <div className={styles.qr}>
        <QrCode value={workshop.join.url} label={text('projector.qr')} />
      </div>
    </aside>
  )
}
