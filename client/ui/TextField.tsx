import type { InputHTMLAttributes, Ref } from 'react'
import { classes } from './classes.ts'
import styles from './Field.module.css'
import { Field, type FieldProps } from './Field.tsx'

export type TextFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> &
  FieldProps & { value: string; onChange: (value: string) => void; ref?: Ref<HTMLInputElement> }

export function TextField(props: TextFieldProps) {
  const { label, hint, error, optional, labelHidden, value, onChange, className, ...rest } = props
  return (
    <Field {...{ label, hint, error, optional, labelHidden }}>
      {({ id, describedBy }) => (
        <input
          {...rest}
          id={id}
          className={classes(styles.input, className)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy}
        />
      )}
    </Field>
  )
}
