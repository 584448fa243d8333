import { ChevronDown } from 'lucide-react'
import type { SelectHTMLAttributes } from 'react'
import { classes } from './classes.ts'
import styles from './Field.module.css'
import { Field, type FieldProps } from './Field.tsx'

export type SelectProps<V extends string> = Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  'onChange' | 'value'
> &
  FieldProps & {
    value: V
    onChange: (value: V) => void
    options: readonly { value: V; label: string; disabled?: boolean }[]
    /** The first, empty entry; without it the first option is chosen. */
    placeholder?: string
  }

/** The browser's own list: the only one that is good on every phone. */
export function Select<V extends string>(props: SelectProps<V>) {
  const {
    label,
    hint,
    error,
    optional,
    labelHidden,
    value,
    onChange,
    options,
    placeholder,
    className,
    ...rest
  } = props
  return (
    <Field {...{ label, hint, error, optional, labelHidden }}>
      {({ id, describedBy }) => (
        <div className={styles.selectBox}>
          <select
            {...rest}
            id={id}
            className={classes(styles.input, styles.select, className)}
            value={value}
            onChange={(event) => onChange(event.target.value as V)}
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy}
          >
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown className={styles.chevron} size={18} aria-hidden="true" />
        </div>
      )}
    </Field>
  )
}
