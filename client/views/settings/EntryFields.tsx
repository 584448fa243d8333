import { type LicenceId, licenceIds, licences } from '../../../shared/domain/licence.ts'
import { type Openness, opennesses } from '../../../shared/domain/openness.ts'
import type { Ownership } from '../../../shared/domain/workshop.ts'
import { type Text, useText } from '../../i18n/index.ts'
import { Select } from '../../ui/Select.tsx'

type Choice<V> = { value: V; onChange: (value: V) => void }

/** How people come in; what follows from the choice stands under it. */
export function OpennessField({ value, onChange }: Choice<Openness>) {
  const text = useText()
  return (
    <Select<Openness>
      label={text('entry.how')}
      hint={text(`entry.then.${value}`)}
      value={value}
      onChange={onChange}
      options={opennesses.map((one) => ({ value: one, label: text(`entry.${one}`) }))}
    />
  )
}

export function OwnershipField({ value, onChange }: Choice<Ownership>) {
  const text = useText()
  return (
    <Select<Ownership>
      label={text('entry.whose')}
      hint={text(`entry.whose.${value}`)}
      value={value}
      onChange={onChange}
      options={(['initiator', 'shared'] as const).map((one) => ({
        value: one,
        label: text(`commit.ownership.${one}`),
      }))}
    />
  )
}

export function LicenceField({ value, onChange }: Choice<LicenceId>) {
  const text = useText()
  return (
    <Select<LicenceId>
      label={text('entry.licence')}
      hint={`${text(`entry.licenceThen.${value}`)} ${text('entry.licenceSettled')}`}
      value={value}
      onChange={onChange}
      options={licenceIds.map((one) => ({ value: one, label: licenceName(text, one) }))}
    />
  )
}

const licenceName = (text: Text, licence: LicenceId): string =>
  licence === 'none' ? text('entry.licence.none') : licences[licence].name
