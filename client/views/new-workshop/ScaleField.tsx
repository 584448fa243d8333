import { scalePresets, scales, type WorkshopScale } from '../../../shared/domain/workshop-scale.ts'
import { useText } from '../../i18n/index.ts'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'

type ScaleFieldProps = {
  value: WorkshopScale | null
  onChange: (scale: WorkshopScale | null) => void
  /** One organisation a line; asked of a network only. */
  organisations: string
  onOrganisations: (text: string) => void
  error: string | null
}

/** A preset over the settings that follow. */
export function ScaleField({ value, onChange, organisations, onOrganisations, error }: ScaleFieldProps) {
  const text = useText()
  return (
    <>
      <Select
        label={text('entry.scale')}
        hint={text(`entry.scaleThen.${value ?? 'asTemplate'}`)}
        value={value ?? ''}
        onChange={(chosen) => onChange(scales.find((one) => one === chosen) ?? null)}
        placeholder={text('entry.scale.asTemplate')}
        options={scales.map((one) => ({ value: one, label: text(`entry.scale.${one}`) }))}
      />
      {value && scalePresets[value].isNetwork && (
        <TextArea
          label={text('entry.organisations')}
          hint={text('entry.organisationsHint')}
          optional
          value={organisations}
          onChange={onOrganisations}
          error={error}
        />
      )}
    </>
  )
}
