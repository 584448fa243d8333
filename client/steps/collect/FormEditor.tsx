import { Plus } from 'lucide-react'
import type { FormField } from '../../../shared/domain/card-form.ts'
import { maxFields } from '../../../shared/domain/field-types.ts'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import settingsStyles from '../settings/settings.module.css'
import styles from '../step.module.css'
import { FieldEditor } from './FieldEditor.tsx'
import { newField } from './form-plan.ts'

/** What a card asks beside its words. `errorOf` tells of a field by its place, once the plan was sent. */
export function FormEditor(props: {
  form: readonly FormField[]
  onChange: (form: FormField[]) => void
  errorOf: (at: number) => string | null
}) {
  const { form, onChange, errorOf } = props
  const text = useText()
  return (
    <fieldset className={styles.tight}>
      <legend className={settingsStyles.legend}>{text('cards.settingsForm')}</legend>
      <p className={styles.quiet}>{text('cards.settingsFormHint', { max: maxFields })}</p>
      {form.map((field, at) => (
        <FieldEditor
          key={field.id}
          field={field}
          number={at + 1}
          error={errorOf(at)}
          onChange={(next) => onChange(form.map((one) => (one.id === field.id ? next : one)))}
          onRemove={() => onChange(form.filter(({ id }) => id !== field.id))}
        />
      ))}
      {form.length < maxFields && (
        <div>
          <Button
            icon={<Plus size={18} aria-hidden="true" />}
            onClick={() => onChange([...form, newField(form)])}
          >
            {text('cards.settingsFieldAdd')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
