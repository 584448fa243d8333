import { useText } from '../../../../i18n/index.ts'
import { NumberField } from '../../../settings/NumberField.tsx'
import type { FieldsProps } from '../scale.ts'

export function DotsFields({ scale, onChange, errorOf }: FieldsProps<'dots'>) {
  const text = useText()
  return (
    <>
      <NumberField
        label={text('steps.settingsDotsTotal')}
        value={scale.total}
        error={errorOf('total')}
        onChange={(total) => onChange({ ...scale, total: total ?? Number.NaN })}
      />
      <NumberField
        label={text('steps.settingsDotsCap')}
        value={scale.cap}
        error={errorOf('cap')}
        onChange={(cap) => onChange({ ...scale, cap: cap ?? Number.NaN })}
      />
    </>
  )
}
