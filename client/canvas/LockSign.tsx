import { Lock } from 'lucide-react'
import styles from './canvas.module.css'

/** A facilitator locked this. */
export function LockSign({ label }: { label: string }) {
  return (
    <span className={styles.lock} role="img" aria-label={label} title={label}>
      <Lock size={14} aria-hidden="true" />
    </span>
  )
}
