import { lazy, Suspense, useState } from 'react'
import type { MessageKey } from '../../../shared/i18n/catalogue.ts'
import type { UnshownRecord } from '../../canvas/types.ts'
import { type NotKept, useConnectionStatus, useServerNow } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, Notice } from '../../ui/index.ts'
import { TroubleNotice } from '../workshop/Trouble.tsx'
import styles from './board.module.css'
import { downloadJson } from './download-json.ts'
import { OffersBanner } from './OffersDialog.tsx'

const PauseNotices = lazy(() => import('../../facilitation/order/PauseNotices.tsx'))

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
      <Paused here={here} />
      <BoardNotices here={here} />
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

/** To facilitators, as long as it may matter: what happened to the board itself. */
function BoardNotices({ here }: { here: Here }) {
  const text = useText()
  const now = useServerNow(60_000)
  const isRecent = here.view.notices.some(({ at }) => now - at < noticeMs)
  if (here.role !== 'facilitator' || !isRecent) return null
  return (
    <Notice tone="warning" title={text('notice.boardRebuilt')}>
      {text('notice.boardRebuiltText')}
    </Notice>
  )
}

const noticeMs = 24 * 3_600_000

/** To facilitators: who was paused, and what to do. To the person: that it is so, and why. */
function Paused({ here }: { here: Here }) {
  const text = useText()
  const { pauses } = here.view
  if (pauses.size === 0) return null
  if (here.role === 'facilitator') {
    return (
      <Suspense fallback={null}>
        <PauseNotices here={here} />
      </Suspense>
    )
  }
  if (!here.me || !pauses.has(here.me.id)) return null
  return (
    <Notice tone="warning" title={text('pause.you')}>
      {text('pause.youText')}
    </Notice>
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
