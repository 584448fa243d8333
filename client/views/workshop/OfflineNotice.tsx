import { CloudOff } from 'lucide-react'
import { useConnectionStatus } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { classes } from '../../ui/classes.ts'
import styles from './OfflineNotice.module.css'

/** One line while there is no connection: what is safe, and where. Always in the page, so that it is read aloud. */
export function OfflineNotice() {
  const text = useText()
  const status = useConnectionStatus()
  const isOffline = status.state === 'offline'
  // What is given on a phone has a place of its own: another tab takes nothing from it.
  const cannotKeep = status.notKept === 'denied' || status.notKept === 'full'
  return (
    <div className={classes(styles.line, isOffline && styles.shown)} role="status">
      {isOffline && (
        <>
          <CloudOff size={18} aria-hidden="true" />
          {text(cannotKeep ? 'common.offlineNotKept' : 'common.offline')}
        </>
      )}
    </div>
  )
}
