import type { ReactNode } from 'react'
import { useConnectionStatus } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { type Here, useHere } from '../../people/here.ts'
import { Busy } from '../../ui/Busy.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import { EndedPage } from './EndedPage.tsx'

type WorkshopStateProps = { hasBoard?: boolean; children: (here: Here) => ReactNode }

/** Ended, not arrived yet, or there: no screen has to think about the first two. */
export function WorkshopState({ hasBoard = true, children }: WorkshopStateProps) {
  const text = useText()
  const status = useConnectionStatus()
  const here = useHere()
  if (status.state === 'ended') return <EndedPage reason={status.reason} hasBoard={hasBoard} />
  if (here) return children(here)
  if (status.state !== 'offline') return <Busy label={text('common.connecting')} />
  return (
    <Page title={text('common.product')} titleInside narrow>
      <Empty title={text('common.offlineShort')}>{text('common.offlineFirst')}</Empty>
    </Page>
  )
}
