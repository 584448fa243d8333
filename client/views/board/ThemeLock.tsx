import { Lock, LockOpen } from 'lucide-react'
import { useLock } from '../../facilitation/order/use-lock.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { IconButton } from '../../ui/index.ts'
import styles from './board.module.css'

/** Beside the name of a theme: locked or not, and for facilitators the way to change it. */
export function ThemeLock({ here, theme, title }: { here: Here; theme: string; title: string }) {
  const text = useText()
  const setLock = useLock(here.workshop)
  const isLocked = here.view.locks.has(theme)
  if (here.role !== 'facilitator') {
    return isLocked && <Lock size={16} role="img" aria-label={text('lock.theme')} />
  }
  const name = title || text('steps.themeUntitled')
  const Icon = isLocked ? Lock : LockOpen
  return (
    <IconButton
      className={isLocked ? styles.locked : styles.unlocked}
      label={text(isLocked ? 'lock.unlockTheme' : 'lock.lockTheme', { title: name })}
      onClick={() => void setLock(theme, !isLocked)}
    >
      <Icon size={18} aria-hidden="true" />
    </IconButton>
  )
}
