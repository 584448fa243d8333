import { type FieldProblem, maxFieldChars } from '../../../shared/cards/check-fields.ts'
import { fieldWords, inLanguage } from '../../../shared/cards/field-words.ts'
import type { FormField } from '../../../shared/domain/card-form.ts'
import { type Text, useLanguage, useText } from '../../i18n/index.ts'
import { Select, TextField } from '../../ui/index.ts'
import collect from './collect.module.css'
import { PhotoInput } from './PhotoInput.tsx'
import { type ReadFields, readFields, type TypedFields } from './typed-fields.ts'
import type { PhotoDraft } from './use-photo-draft.ts'

type FieldInputsProps = {
  workshop: string
  /** Nobody's name stands on the card. */
  isNameless: boolean
  photos: PhotoDraft
  form: readonly FormField[]
  typed: TypedFields
  onChange: (typed: TypedFields) => void
  /** Problems are told once the card was sent for the first time. */
  tellProblems: boolean
}

/** The inputs of a card form, in its order. */
export function FieldInputs(props: FieldInputsProps) {
  const { form, typed, onChange, tellProblems, workshop, isNameless, photos } = props
  const [language] = useLanguage()
  const read = readFields(form, typed, language)
  if (form.length === 0) return null
  return (
    <div className={collect.fields}>
      {form.map((field) => (
        <FieldInput
          key={field.id}
          {...{ workshop, isNameless, photos }}
          field={field}
          value={typed[field.id] ?? ''}
          read={read}
          problem={tellProblems ? read.problems.get(field.id) : undefined}
          onChange={(value) => onChange({ ...typed, [field.id]: value })}
        />
      ))}
    </div>
  )
}

type FieldInputProps = Pick<FieldInputsProps, 'workshop' | 'isNameless' | 'photos'> & {
  field: FormField
  value: string
  read: ReadFields
  problem: FieldProblem['problem'] | undefined
  onChange: (value: string) => void
}

function FieldInput(props: FieldInputProps) {
  const { field, value, read, problem, onChange } = props
  const text = useText()
  const [language] = useLanguage()
  const label = inLanguage(field.label, language)
  const common = {
    value,
    onChange,
    optional: !field.required,
    error: problem ? problemWords(field, problem, text) : null,
  }
  switch (field.type) {
    case 'text':
      return <TextField {...common} label={label} enterKeyHint="next" />
    case 'photo': {
      const { workshop, isNameless, photos } = props
      return <PhotoInput {...common} label={label} {...{ workshop, isNameless, photos }} />
    }
    case 'date':
      return <TextField {...common} label={label} type="date" />
    case 'choice':
      return (
        <Select
          {...common}
          label={label}
          placeholder={text('cards.fieldChoose')}
          options={(field.options ?? []).map((option) => ({
            value: option.id,
            label: inLanguage(option.label, language),
          }))}
        />
      )
    case 'number':
    case 'money': {
      const unit = field.unit === 'IDR' ? 'Rp' : field.unit
      const understood = read.problems.has(field.id) ? [] : fieldWords([field], read.fields, language)
      return (
        <TextField
          {...common}
          label={unit ? text('cards.fieldUnit', { label, unit }) : label}
          inputMode="decimal"
          autoComplete="off"
          hint={understood.map((one) => text('cards.fieldUnderstood', { value: one.value })).join('')}
        />
      )
    }
  }
}

function problemWords({ type }: FormField, problem: FieldProblem['problem'], text: Text): string {
  if (problem === 'missing') return text('cards.fieldMissing')
  if (problem === 'too_long') return text('cards.fieldLong', { max: maxFieldChars })
  return type === 'number' || type === 'money' ? text('cards.fieldNumber') : text('cards.fieldInvalid')
}
