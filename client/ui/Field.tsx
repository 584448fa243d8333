import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useText } from '../i18n/index.ts'
import styles from './Field.module.css'

export type FieldProps = {
  label: string
  hint?: ReactNode
  /** What is wrong with what was typed; the field keeps it. */
  error?: string | null | undefined
  optional?: boolean
  /** The label is read aloud but not shown, where the surroundings already say it. */
  labelHidden?: boolean
}

type Wiring = { id: string; describedBy: string | undefined }

/** Label, hint and error around any input, tied together for screen readers. */
export function Field(props: FieldProps & { aside?: ReactNode; children: (wiring: Wiring) => ReactNode }) {
  const { label, hint, error, optional, labelHidden, aside, children } = props
  const text = useText()
  const id = useId()
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label className={labelHidden ? 'visually-hidden' : styles.label} htmlFor={id}>
        {label} {optional && <span className={styles.optional}>({text('common.optional')})</span>}
      </label>
      {children({ id, describedBy: described || undefined })}
      {error && (
        <p className={styles.error} id={`${id}-error`} role="alert">
          <CircleAlert size={18} aria-hidden="true" /> {error}
        </p>
      )}
      {(hint || aside) && (
        <div className={styles.below}>
          <span className={styles.hint} id={`${id}-hint`}>
            {hint}
          </span>
          {aside}
        </div>
      )}
    </div>
  )
}
