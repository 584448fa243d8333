import { Ellipsis, FileText, History, KeyRound, Lock, LockOpen, LogOut } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { wholeBoard } from '../../../shared/domain/order.ts'
import { isSummaryOpen } from '../../../shared/domain/ownership.ts'
import { useLock } from '../../facilitation/order/use-lock.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { personName } from '../../people/person-name.ts'
import { IconButton, Menu, type MenuItem } from '../../ui/index.ts'
import { RejoinCodeDialog } from '../phone/RejoinCodeDialog.tsx'
import { WithdrawDialog } from '../phone/WithdrawDialog.tsx'

const HistoryDialog = lazy(() => import('../../facilitation/history/HistoryDialog.tsx'))

/** What one needs once: the summary, a code for another device, the way out that the trust card promises. */
export function MoreMenu({ here }: { here: Here }) {
  const text = useText()
  const [, go] = useLocation()
  const [asked, setAsked] = useState<'code' | 'withdraw' | 'history' | null>(null)
  const setLock = useLock(here.workshop)
  const { workshop, role } = here
  const isLocked = here.view.locks.has(wholeBoard)
  const items: MenuItem[] = [{ heading: personName(here.me, text) }]
  if (role === 'facilitator' || isSummaryOpen(here.view.workshop)) {
    items.push({
      label: text('board.summary'),
      icon: <FileText size={18} aria-hidden="true" />,
      onSelect: () => go(`/w/${workshop}/summary`),
    })
  }
  items.push({
    label: text('board.rejoinCode'),
    icon: <KeyRound size={18} aria-hidden="true" />,
    onSelect: () => setAsked('code'),
  })
  if (role === 'facilitator') {
    const LockIcon = isLocked ? LockOpen : Lock
    items.push(
      'line',
      {
        label: text('history.title'),
        icon: <History size={18} aria-hidden="true" />,
        onSelect: () => setAsked('history'),
      },
      {
        label: text(isLocked ? 'lock.unlockBoard' : 'lock.lockBoard'),
        icon: <LockIcon size={18} aria-hidden="true" />,
        onSelect: () => void setLock(wholeBoard, !isLocked),
      },
    )
  } else {
    items.push('line', {
      label: text('board.withdraw'),
      icon: <LogOut size={18} aria-hidden="true" />,
      danger: true,
      onSelect: () => setAsked('withdraw'),
    })
  }
  return (
    <>
      <Menu
        trigger={
          <IconButton label={text('board.menu')}>
            <Ellipsis size={20} aria-hidden="true" />
          </IconButton>
        }
        items={items}
      />
      <RejoinCodeDialog open={asked === 'code'} onClose={() => setAsked(null)} workshop={workshop} />
      {asked === 'history' && (
        <Suspense fallback={null}>
          <HistoryDialog here={here} onClose={() => setAsked(null)} />
        </Suspense>
      )}
      <WithdrawDialog open={asked === 'withdraw'} onClose={() => setAsked(null)} workshop={workshop} />
    </>
  )
}
