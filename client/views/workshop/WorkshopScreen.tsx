import { lazy, Suspense } from 'react'
import { WorkshopConnection } from '../../connection/index.ts'
import { Busy } from '../../ui/Busy.tsx'
import type { Acting } from './acting.ts'
import { phoneQuery, screenFor } from './screen-for.ts'
import { useMedia } from './use-media.ts'

const screens = {
  board: lazy(() => import('../board/BoardPage.tsx')),
  phone: lazy(() => import('../phone/PhonePage.tsx')),
  projector: lazy(() => import('../projector/ProjectorPage.tsx')),
  summary: lazy(() => import('../summary/SummaryPage.tsx')),
  invitations: lazy(() => import('../invitations/InvitationsPage.tsx')),
  settings: lazy(() => import('../settings/SettingsPage.tsx')),
} as const

/** `entrance`: the screen that fits the person and the device. */
export type Wanted = 'entrance' | 'projector' | 'summary' | 'settings' | 'invitations'

/** One connection per tab, whichever screen stands on it. */
export function WorkshopScreen({ acting, wanted }: { acting: Acting; wanted: Wanted }) {
  const isPhone = useMedia(phoneQuery)
  const screen = wanted === 'entrance' ? screenFor(acting.role, isPhone) : wanted
  const Shown = screens[screen]
  return (
    <WorkshopConnection {...acting} needsBoard={screen !== 'settings' && screen !== 'invitations'}>
      <Suspense fallback={<Busy />}>
        <Shown {...acting} />
      </Suspense>
    </WorkshopConnection>
  )
}
