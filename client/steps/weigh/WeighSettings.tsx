import { scaleKind } from '../../../shared/scales/index.ts'
import type { Scale } from '../../../shared/scales/schemas.ts'
import { useText } from '../../i18n/index.ts'
import { Select } from '../../ui/index.ts'
import { NumberField } from '../settings/NumberField.tsx'
import settingsStyles from '../settings/settings.module.css'
import type { SettingsProps } from '../settings/step-problems.ts'

export function WeighSettings({ plan, onChange, errorOf }: SettingsProps) {
  const text = useText()
  const { settings } = plan
  if (settings.kind !== 'weigh') return null
  const { scale } = settings
  const setScale = (next: Scale) => onChange({ ...plan, settings: { ...settings, scale: next } })
  return (
    <div className={settingsStyles.pair}>
      <Select
        label={text('steps.settingsScale')}
        value={scale.type}
        onChange={(type) => setScale(scaleKind(type).fresh)}
        options={[
          { value: 'dots', label: text('steps.settingsDots') },
          { value: 'approve', label: text('steps.settingsApprove') },
          { value: 'opinion', label: text('steps.settingsOpinion') },
        ]}
      />
      <ScaleFields scale={scale} onChange={setScale} errorOf={errorOf} />
      <NumberField
        label={text('steps.settingsSeats')}
        value={settings.seats}
        error={errorOf('seats')}
        onChange={(seats) => onChange({ ...plan, settings: { ...settings, seats: seats ?? Number.NaN } })}
      />
    </div>
  )
}

function ScaleFields(props: {
  scale: Scale
  onChange: (scale: Scale) => void
  errorOf: SettingsProps['errorOf']
}) {
  const { scale, onChange, errorOf } = props
  const text = useText()
  if (scale.type === 'opinion') return null
  if (scale.type === 'dots') {
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
