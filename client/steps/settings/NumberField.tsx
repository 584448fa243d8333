import { TextField } from '../../ui/index.ts'

/** A whole number. Empty is null where `nullable`, and not a number (so it is refused) where not. */
export function NumberField(props: {
  label: string
  hint?: string
  error: string | null
  value: number | null
  nullable?: boolean
  onChange: (value: number | null) => void
}) {
  const { value, nullable, onChange, ...field } = props
  return (
    <TextField
      {...field}
      inputMode="numeric"
      value={value === null || Number.isNaN(value) ? '' : String(value)}
      onChange={(typed) => {
        const digits = typed.replace(/\D/g, '')
        onChange(digits === '' ? (nullable ? null : Number.NaN) : Number(digits))
      }}
    />
  )
}
