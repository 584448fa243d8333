import type { ScaleOf } from '../../../../../shared/scales/schemas.ts'
import { useWorkshopView } from '../../../../connection/index.ts'
import { useText } from '../../../../i18n/index.ts'
import { Checkbox, GroupName, Select } from '../../../../ui/index.ts'
import { NumberField } from '../../../settings/NumberField.tsx'
import settings from '../../../settings/settings.module.css'
import type { FieldsProps } from '../scale.ts'
import css from './gradient.module.css'

type Scale = ScaleOf<'gradient'>

const levels = ['full', 'short', 'consent'] as const
const reasons = ['block', 'asked'] as const
const presets = ['workshop', 'musdes', 'dpr-like'] as const
const fallbacks = ['none', 'majority_of_present', 'majority_of_cast'] as const

/** What must hold before voices are heard: levels, quorum, rounds, and what follows where nobody agrees. */
export function GradientFields({ scale, onChange, errorOf }: FieldsProps<'gradient'>) {
  const text = useText()
  const set = (change: Partial<Scale>) => onChange({ ...scale, ...change })
  return (
    <div className={css.fields}>
      <Select
        label={text('steps.settingsGradientLevels')}
        value={scale.levels}
        onChange={(next) => set({ levels: next })}
        options={levels.map((value) => ({ value, label: text(`steps.gradientLevels.${value}`) }))}
      />
      <Select
        label={text('steps.settingsGradientReasons')}
        value={scale.reasons}
        onChange={(next) => set({ reasons: next })}
        options={reasons.map((value) => ({ value, label: text(`steps.gradientReasons.${value}`) }))}
      />
      <Select
        label={text('steps.settingsGradientPreset')}
        value={scale.preset}
        onChange={(preset) => set(withPreset(scale, preset))}
        options={presets.map((value) => ({ value, label: text(`steps.gradientPreset.${value}`) }))}
      />
      <NumberField
        label={text('steps.settingsGradientTolerance')}
        value={scale.tolerancePercent}
        error={errorOf('tolerancePercent')}
        onChange={(percent) => set({ tolerancePercent: percent ?? Number.NaN })}
      />
      <NumberField
        label={text('steps.settingsGradientRounds')}
        value={scale.maxRounds}
        error={errorOf('maxRounds')}
        onChange={(rounds) => set({ maxRounds: rounds ?? Number.NaN })}
      />
      <Select
        label={text('steps.settingsGradientFallback')}
        value={scale.fallback}
        onChange={(fallback) => set({ fallback })}
        options={fallbacks.map((value) => ({ value, label: text(`steps.gradientFallback.${value}`) }))}
      />
      <RequiredGroups scale={scale} onChange={(requiredGroups) => set({ requiredGroups })} />
    </div>
  )
}

/** The law behind this preset knows what follows where no agreement is reached. */
const withPreset = (scale: Scale, preset: Scale['preset']): Partial<Scale> =>
  preset === 'dpr-like' && scale.fallback === 'none'
    ? { preset, fallback: 'majority_of_present' }
    : { preset }

function RequiredGroups({ scale, onChange }: { scale: Scale; onChange: (groups: string[]) => void }) {
  const text = useText()
  const groups = useWorkshopView()?.workshop?.groups ?? []
  const { requiredGroups } = scale
  return (
    <fieldset className={css.wide}>
      <legend className={settings.legend}>{text('steps.settingsGradientGroups')}</legend>
      <div className={settings.groups}>
        {groups.map((group) => (
          <Checkbox
            key={group.id}
            label={<GroupName group={group} />}
            checked={requiredGroups.includes(group.id)}
            onChange={(isIn) =>
              onChange(isIn ? [...requiredGroups, group.id] : requiredGroups.filter((id) => id !== group.id))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
