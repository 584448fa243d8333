import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { inLanguage } from '../../../shared/cards/field-words.ts'
import type { FormField } from '../../../shared/domain/card-form.ts'
import { fieldTypes } from '../../../shared/domain/field-types.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { Checkbox, IconButton, Select, TextArea, TextField } from '../../ui/index.ts'
import settingsStyles from '../settings/settings.module.css'
import styles from '../step.module.css'
import { optionLines, problemOf, withOptions, withType } from './form-plan.ts'

type FieldEditorProps = {
  field: FormField
  number: number
  error: string | null
  onChange: (field: FormField) => void
  onRemove: () => void
}

export function FieldEditor({ field, number, error, onChange, onRemove }: FieldEditorProps) {
  const text = useText()
  const [language] = useLanguage()
  const problem = error ? problemOf(field) : null
  return (
    <fieldset className={styles.item}>
      <legend className="visually-hidden">{text('cards.settingsField', { number })}</legend>
      <div className={styles.spread}>
        <TextField
          label={text('cards.settingsFieldLabel')}
          value={inLanguage(field.label, language)}
          maxLength={80}
          error={problem === 'label' ? error : null}
          onChange={(label) => onChange({ ...field, label })}
        />
        <IconButton label={text('cards.settingsFieldRemove', { number })} onClick={onRemove}>
          <Trash2 size={18} aria-hidden="true" />
        </IconButton>
      </div>
      <div className={settingsStyles.pair}>
        <Select
          label={text('cards.settingsFieldType')}
          value={field.type}
          onChange={(type) => onChange(withType(field, type))}
          options={fieldTypes.map((type) => ({ value: type, label: text(`cards.type.${type}`) }))}
        />
        <TypeSettings field={field} error={problem === 'label' ? null : error} onChange={onChange} />
      </div>
      <Checkbox
        label={text('cards.settingsFieldRequired')}
        checked={field.required}
        onChange={(required) => onChange({ ...field, required })}
      />
    </fieldset>
  )
}

function TypeSettings(props: Pick<FieldEditorProps, 'field' | 'error' | 'onChange'>) {
  const { field, error, onChange } = props
  const text = useText()
  switch (field.type) {
    case 'choice':
      return <OptionLines {...props} />
    case 'number':
      return (
        <TextField
          label={text('cards.settingsFieldUnit')}
          hint={text('cards.settingsFieldUnitHint')}
          optional
          maxLength={20}
          value={field.unit ?? ''}
          onChange={(unit) => onChange({ ...field, unit })}
        />
      )
    case 'money':
      return (
        <TextField
          label={text('cards.settingsFieldCurrency')}
          hint={text('cards.settingsFieldCurrencyHint')}
          error={error}
          maxLength={3}
          value={field.unit ?? ''}
          onChange={(unit) => onChange({ ...field, unit: unit.toUpperCase() })}
        />
      )
    case 'text':
    case 'photo':
    case 'date':
      return null
  }
}

/** As typed, so that an empty last line can be written on. */
function OptionLines({ field, error, onChange }: Pick<FieldEditorProps, 'field' | 'error' | 'onChange'>) {
  const text = useText()
  const [language] = useLanguage()
  const [lines, setLines] = useState(() => optionLines(field, language))
  return (
    <TextArea
      label={text('cards.settingsFieldOptions')}
      hint={text('cards.settingsFieldOptionsHint')}
      error={error}
      rows={3}
      value={lines}
      onChange={(typed) => {
        setLines(typed)
        onChange(withOptions(field, typed, language))
      }}
    />
  )
}
