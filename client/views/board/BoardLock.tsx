import { Lock } from 'lucide-react'
import { wholeBoard } from '../../../shared/domain/order.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import styles from './Header.module.css'

/** In everybody's sight while the whole board is locked; read aloud when that begins. */
export function BoardLock({ here }: { here: Here }) {
  const text = useText()
  const isLocked = here.view.locks.has(wholeBoard)
  return (
    <div role="status">
      {isLocked && (
        <p className={styles.lock} title={text('lock.board')}>
          <Lock size={16} aria-hidden="true" />
          {text('lock.boardShort')}
        </p>
      )}
    </div>
  )
}
