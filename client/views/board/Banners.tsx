import { useState } from 'react'
import type { MessageKey } from '../../../shared/i18n/catalogue.ts'
import type { UnshownRecord } from '../../canvas/types.ts'
import { type NotKept, useConnectionStatus } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, Notice } from '../../ui/index.ts'
import { TroubleNotice } from '../workshop/Trouble.tsx'
import styles from './board.module.css'
import { downloadJson } from './download-json.ts'
import { OffersBanner } from './OffersDialog.tsx'

type BannersProps = {
  here: Here
  unshown: readonly UnshownRecord[]
  /** The name of the person whose view is followed. */
  following: string | null
  onStopFollowing: () => void
}

/** What everybody should know about this screen right now, above the board. */
export function Banners({ here, unshown, following, onStopFollowing }: BannersProps) {
  const text = useText()
  return (
    <div className={styles.banners}>
      <TroubleNotice workshop={here.workshop} reader="writes" />
      <KeepingNotice />
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

const notKeptWords = {
  denied: 'board.notKeptDenied',
  full: 'board.notKeptFull',
} as const satisfies Record<NotKept, MessageKey>

/** While all is well: what would happen to one's work if the connection went now. Once read, it is put away. */
function KeepingNotice() {
  const text = useText()
  const { state, saving, notKept } = useConnectionStatus()
  const [read, setRead] = useState<NotKept | null>(null)
  if (state !== 'live' || !saving || notKept === null || notKept === read) return null
  return (
    <Notice action={<Button onClick={() => setRead(notKept)}>{text('board.understood')}</Button>}>
      {text(notKeptWords[notKept])}
    </Notice>
  )
}
