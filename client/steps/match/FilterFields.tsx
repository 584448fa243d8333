import { inLanguage } from '../../../shared/cards/field-words.ts'
import type { FormField } from '../../../shared/domain/card-form.ts'
import type { SideFilter } from '../../../shared/steps/match/settings.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { Checkbox, Select } from '../../ui/index.ts'
import styles from '../settings/settings.module.css'

/** All cards of a step, or those whose choice field says one of some values. */
export function FilterFields(props: {
  form: readonly FormField[]
  only: SideFilter
  onChange: (only: SideFilter) => void
}) {
  const { form, only, onChange } = props
  const text = useText()
  const [language] = useLanguage()
  const choices = form.filter(({ type }) => type === 'choice')
  if (choices.length === 0) return null
  const chosen = choices.find(({ id }) => id === only?.field)
  const choose = (id: string) => {
    const first = choices.find((field) => field.id === id)?.options?.[0]
    onChange(first ? { field: id, values: [first.id] } : null)
  }
  const toggle = (value: string, isIn: boolean) => {
    const values = (only?.values ?? []).filter((one) => one !== value)
    const next = isIn ? [...values, value] : values
    // Without any value no card would be left.
    if (only && next.length > 0) onChange({ ...only, values: next })
  }
  return (
    <>
      <Select
        label={text('match.settingsField')}
        value={only?.field ?? ''}
        placeholder={text('match.settingsAllCards')}
        onChange={choose}
        options={choices.map(({ id, label }) => ({
          value: id,
          label: text('match.settingsByField', { field: inLanguage(label, language) }),
        }))}
      />
      {chosen && (
        <fieldset>
          <legend className={styles.legend}>{text('match.settingsValues')}</legend>
          <div className={styles.groups}>
            {chosen.options?.map(({ id, label }) => (
              <Checkbox
                key={id}
                label={inLanguage(label, language)}
                checked={only?.values.includes(id) ?? false}
                onChange={(isIn) => toggle(id, isIn)}
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}
