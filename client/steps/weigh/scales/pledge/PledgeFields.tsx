import { pledgeModes } from '../../../../../shared/scales/pledge/states.ts'
import { useText } from '../../../../i18n/index.ts'
import { Checkbox, Select, TextField } from '../../../../ui/index.ts'
import { NumberField } from '../../../settings/NumberField.tsx'
import type { FieldsProps } from '../scale.ts'

export function PledgeFields({ scale, onChange, errorOf }: FieldsProps<'pledge'>) {
  const text = useText()
  return (
    <>
      <TextField
        label={text('budget.settings.currency')}
        value={scale.currency}
        maxLength={8}
        onChange={(currency) => onChange({ ...scale, currency })}
      />
      <Select
        label={text('pledge.settings.mode')}
        value={scale.mode}
        onChange={(mode) => onChange({ ...scale, mode })}
        options={pledgeModes.map((mode) => ({ value: mode, label: text(`pledge.settings.${mode}`) }))}
      />
      <NumberField
        label={text('pledge.settings.minPledgers')}
        value={scale.minPledgers}
        error={errorOf('minPledgers')}
        onChange={(minPledgers) => onChange({ ...scale, minPledgers: minPledgers ?? Number.NaN })}
      />
      <TextField
        label={text('pledge.settings.pool')}
        inputMode="decimal"
        value={scale.pool}
        error={errorOf('pool') && text('pledge.settings.poolWrong')}
        onChange={(pool) => onChange({ ...scale, pool: pool.trim() })}
      />
      <NumberField
        label={text('pledge.settings.matchPercent')}
        value={scale.matchPercent}
        error={errorOf('matchPercent')}
        onChange={(matchPercent) => onChange({ ...scale, matchPercent: matchPercent ?? Number.NaN })}
      />
      <Checkbox
        label={text('pledge.settings.hours')}
        checked={scale.hours}
        onChange={(hours) => onChange({ ...scale, hours })}
      />
      <Checkbox
        label={text('pledge.settings.things')}
        checked={scale.things}
        onChange={(things) => onChange({ ...scale, things })}
      />
    </>
  )
}
