import { useText } from '../../../../i18n/index.ts'
import { NumberField } from '../../../settings/NumberField.tsx'
import type { FieldsProps } from '../scale.ts'

export function ApproveFields({ scale, onChange, errorOf }: FieldsProps<'approve'>) {
  const text = useText()
  return (
    <>
      <NumberField
        label={text('steps.settingsApproveMin')}
        value={scale.min}
        error={errorOf('min')}
        onChange={(min) => onChange({ ...scale, min: min ?? Number.NaN })}
      />
      <NumberField
        label={text('steps.settingsApproveMax')}
        value={scale.max}
        error={errorOf('max')}
        onChange={(max) => onChange({ ...scale, max: max ?? Number.NaN })}
      />
    </>
  )
}
