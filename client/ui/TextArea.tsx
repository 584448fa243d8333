import type { CSSProperties, Ref, TextareaHTMLAttributes } from 'react'
import { classes } from './classes.ts'
import styles from './Field.module.css'
import { Field, type FieldProps } from './Field.tsx'

export type TextAreaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'> &
  FieldProps & {
    value: string
    onChange: (value: string) => void
    /** Characters allowed. Typing over it is possible and said, so that nothing pasted is cut. */
    maxChars?: number
    ref?: Ref<HTMLTextAreaElement>
  }

export function TextArea(props: TextAreaProps) {
  const {
    label,
    hint,
    error,
    optional,
    labelHidden,
    value,
    onChange,
    maxChars,
    rows = 3,
    className,
    ...rest
  } = props
  const count = maxChars ? <Count used={[...value].length} of={maxChars} /> : null
  return (
    <Field {...{ label, hint, error, optional, labelHidden }} aside={count}>
      {({ id, describedBy }) => (
        <textarea
          {...rest}
          rows={rows}
          style={{ '--rows': rows } as CSSProperties}
          id={id}
          className={classes(styles.input, styles.area, className)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy}
        />
      )}
    </Field>
  )
}

function Count({ used, of }: { used: number; of: number }) {
  return (
    <span className={classes(styles.count, used > of && styles.over)}>
      {used}/{of}
    </span>
  )
}
