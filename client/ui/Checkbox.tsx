import type { ReactNode } from 'react'
import styles from './Field.module.css'

export type CheckboxProps = {
  label: ReactNode
  hint?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}

export function Checkbox({ label, hint, checked, onChange, disabled }: CheckboxProps) {
  return (
    <label className={styles.check}>
      <input
        className={styles.box}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
      {hint && <span className={styles.hint}>{hint}</span>}
    </label>
  )
}
