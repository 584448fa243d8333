import { useLanguage, useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { personName } from '../../people/person-name.ts'
import { Select, TextField } from '../../ui/index.ts'
import type { Draft, DraftField } from './draft.ts'

/** Somebody of this workshop, who can then accept, or a name. */
export function OwnerFields(props: {
  here: Here
  draft: Draft
  onChange: (draft: Draft) => void
  errorOf: (field: DraftField) => string | null
}) {
  const { here, draft, onChange, errorOf } = props
  const text = useText()
  const [language] = useLanguage()
  const people = here.view.people.filter((one) => one.gone === 'no' && one.role !== 'viewer')
  const choose = (id: string) => {
    const person = people.find((one) => one.id === id)
    onChange(
      person
        ? { ...draft, person: person.id, name: personName(person, text), group: person.group || draft.group }
        : { ...draft, person: null, name: '' },
    )
  }
  return (
    <>
      <Select
        label={text('steps.owner')}
        value={draft.person ?? ''}
        onChange={choose}
        placeholder={text('steps.ownerElsewhere')}
        options={people.map((one) => ({ value: one.id, label: personName(one, text) }))}
      />
      {draft.person === null && (
        <TextField
          label={text('steps.ownerName')}
          value={draft.name}
          maxLength={60}
          error={errorOf('name')}
          onChange={(name) => onChange({ ...draft, name })}
        />
      )}
      <TextField
        label={text('steps.organisation')}
        hint={text('steps.organisationHint')}
        value={draft.organisation}
        maxLength={120}
        error={errorOf('organisation')}
        onChange={(organisation) => onChange({ ...draft, organisation })}
      />
      <Select
        label={text('steps.ownerGroup')}
        value={draft.group}
        placeholder=""
        error={errorOf('group')}
        onChange={(group) => onChange({ ...draft, group })}
        options={here.view.workshop.groups.map((group) => ({ value: group.id, label: group.name[language] }))}
      />
    </>
  )
}
