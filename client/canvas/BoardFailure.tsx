import { useText } from '../i18n/index.ts'
import { Button } from '../ui/index.ts'
import styles from './canvas.module.css'

/** In place of tldraw's error screen, which offers to erase everything. */
export function BoardFailure() {
  const text = useText()
  return (
    <div className={styles.waiting} role="alert">
      <p>{text('canvas.failed')}</p>
      <Button onClick={() => window.location.reload()}>{text('canvas.reload')}</Button>
    </div>
  )
}
