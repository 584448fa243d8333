import { Lock, LockOpen } from 'lucide-react'
import { useLock } from '../../facilitation/order/use-lock.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button } from '../../ui/index.ts'
import styles from './board.module.css'

export type LockState = 'self' | 'around' | null

/** Said to everybody who looks at a locked card. */
export function LockLine({ state }: { state: LockState }) {
  const text = useText()
  if (state === null) return null
  return (
    <p className={styles.lockLine}>
      <Lock size={16} aria-hidden="true" />
      {text(state === 'self' ? 'lock.card' : 'lock.inside')}
    </p>
  )
}

/** For facilitators; what is locked with something around it is unlocked there. */
export function LockButton({ here, card, state }: { here: Here; card: string; state: LockState }) {
  const text = useText()
  const setLock = useLock(here.workshop)
  if (here.role !== 'facilitator' || state === 'around') return null
  const isLocked = state === 'self'
  const Icon = isLocked ? LockOpen : Lock
  return (
    <Button icon={<Icon size={18} aria-hidden="true" />} onClick={() => void setLock(card, !isLocked)}>
      {text(isLocked ? 'lock.unlock' : 'lock.lock')}
    </Button>
  )
}
