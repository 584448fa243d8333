import type { rankRules } from '../../../../../shared/scales/rank/schema.ts'
import { useText } from '../../../../i18n/index.ts'
import { Checkbox, Select } from '../../../../ui/index.ts'
import { NumberField } from '../../../settings/NumberField.tsx'
import type { FieldsProps } from '../scale.ts'

type Rule = (typeof rankRules)[number]

/** In the order in which they are advised. */
const rules: readonly Rule[] = ['schulze-wv', 'borda-pairwise', 'irv', 'schulze-margins', 'borda-zero']

export function RankFields({ scale, onChange, errorOf }: FieldsProps<'rank'>) {
  const text = useText()
  return (
    <>
      <Select
        label={text('steps.settingsRankRule')}
        value={scale.rule}
        onChange={(rule) => onChange({ ...scale, rule })}
        options={rules.map((rule) => ({ value: rule, label: text(`steps.rankRule.${rule}`) }))}
      />
      <NumberField
        label={text('steps.settingsRankMost')}
        value={scale.most}
        error={errorOf('most')}
        onChange={(most) => onChange({ ...scale, most: most ?? Number.NaN })}
      />
      <Checkbox
        label={text('steps.settingsRankTies')}
        checked={scale.ties}
        onChange={() => onChange({ ...scale, ties: !scale.ties })}
      />
    </>
  )
}
