import { useLanguage, useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Select } from '../../ui/index.ts'
import look from './commit.module.css'
import { type RegisterChoice, type RegisterFilter, registerChoices } from './register-filter.ts'

/** Chooses which commitments are shown. */
export function RegisterFields(props: {
  here: Here
  filter: RegisterFilter
  onChange: (filter: RegisterFilter) => void
}) {
  const { here, filter, onChange } = props
  const text = useText()
  const [language] = useLanguage()
  const offered = registerChoices.filter((choice) => choice !== 'mine' || here.me !== null)
  return (
    <div className={look.filter}>
      <Select<RegisterChoice>
        label={text('commit.filter')}
        value={filter.choice}
        onChange={(choice) => onChange({ ...filter, choice })}
        options={offered.map((value) => ({ value, label: text(`commit.filter.${value}`) }))}
      />
      <Select
        label={text('commit.filterGroup')}
        value={filter.group}
        onChange={(group) => onChange({ ...filter, group })}
        placeholder={text('commit.everyGroup')}
        options={here.view.workshop.groups.map((group) => ({ value: group.id, label: group.name[language] }))}
      />
    </div>
  )
}
