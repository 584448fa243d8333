import type { UnshownRecord } from '../../canvas/types.ts'
import { useConnectionStatus } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { Button, Notice } from '../../ui/index.ts'
import styles from './board.module.css'
import { downloadJson } from './download-json.ts'
import { OffersBanner } from './OffersDialog.tsx'

type BannersProps = {
  unshown: readonly UnshownRecord[]
  /** The name of the person whose view is followed. */
  following: string | null
  onStopFollowing: () => void
}

/** What everybody should know about this screen right now, above the board. */
export function Banners({ unshown, following, onStopFollowing }: BannersProps) {
  const text = useText()
  return (
    <div className={styles.banners}>
      <OfflineNotice />
      <OffersBanner />
      {following !== null && (
        <Notice action={<Button onClick={onStopFollowing}>{text('board.stopFollowing')}</Button>}>
          {text('board.following', { name: following })}
        </Notice>
      )}
      {unshown.length > 0 && (
        <Notice
          tone="warning"
          action={
            <Button onClick={() => downloadJson('rembuk-objects.json', unshown)}>
              {text('board.quarantineDownload')}
            </Button>
          }
        >
          {text('board.quarantine', { count: unshown.length })}
        </Notice>
      )}
    </div>
  )
}

function OfflineNotice() {
  const text = useText()
  const status = useConnectionStatus()
  if (status.state !== 'offline') return null
  return <Notice tone="warning">{text(status.notKept ? 'board.offlineNotKept' : 'board.offline')}</Notice>
}
