import { Lock } from 'lucide-react'
import { wholeBoard } from '../../../shared/domain/order.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { classes } from '../../ui/classes.ts'
import styles from '../workshop/Trouble.module.css'

/** Why nothing can be contributed right now: oneself is paused, or the board is locked. Always there to be read aloud. */
export function OrderLine({ here }: { here: Here }) {
  const text = useText()
  const { pauses, locks } = here.view
  const isPaused = here.me !== null && pauses.has(here.me.id)
  const isLocked = locks.has(wholeBoard)
  return (
    <div className={classes(styles.line, (isPaused || isLocked) && styles.shown)} role="status">
      {(isPaused || isLocked) && (
        <>
          <Lock size="1.2em" aria-hidden="true" />
          <p>
            {isPaused && <strong>{text('pause.you')}. </strong>}
            {text(isPaused ? 'pause.youText' : 'lock.board')}
          </p>
        </>
      )}
    </div>
  )
}
