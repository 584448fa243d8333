import { useFormats } from '../i18n/index.ts'
import styles from './projection.module.css'

/** A number to be read from the last row. */
export function BigCount({ count, label }: { count: number; label: string }) {
  const formats = useFormats()
  return (
    <p className={styles.figure}>
      <span className={styles.number}>{formats.number(count)}</span> {label}
    </p>
  )
}
