import { useText } from '../../../../i18n/index.ts'
import { Checkbox } from '../../../../ui/index.ts'
import { NumberField } from '../../../settings/NumberField.tsx'
import type { FieldsProps } from '../scale.ts'

export function QuadraticFields({ scale, onChange, errorOf }: FieldsProps<'quadratic'>) {
  const text = useText()
  return (
    <>
      <NumberField
        label={text('steps.settingsCredits')}
        hint={text('decide.creditsCaveat')}
        value={scale.credits}
        error={errorOf('credits')}
        onChange={(credits) => onChange({ ...scale, credits: credits ?? Number.NaN })}
      />
      <Checkbox
        label={text('steps.settingsNegative')}
        checked={scale.negative}
        onChange={(negative) => onChange({ ...scale, negative })}
      />
    </>
  )
}
