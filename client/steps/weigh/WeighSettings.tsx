import type { Group } from '../../../shared/domain/group.ts'
import { budgetOf } from '../../../shared/scales/budget/terms.ts'
import { scaleKind, scaleTypes } from '../../../shared/scales/index.ts'
import type { Scale } from '../../../shared/scales/schemas.ts'
import { useWorkshopView } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { Select } from '../../ui/index.ts'
import { NumberField } from '../settings/NumberField.tsx'
import settingsStyles from '../settings/settings.module.css'
import type { SettingsProps } from '../settings/step-problems.ts'
import { BudgetSettings, CostSettings } from './budget/BudgetSettings.tsx'
import budgetStyles from './budget/budget.module.css'
import { scaleView } from './scales/index.ts'

export function WeighSettings({ plan, onChange, errorOf }: SettingsProps) {
  const text = useText()
  const required = (useWorkshopView()?.workshop.groups ?? []).filter((group) => group.required)
  const { settings } = plan
  if (settings.kind !== 'weigh') return null
  const { scale } = settings
  const { Fields } = scaleView(scale.type)
  const setScale = (next: Scale) => onChange({ ...plan, settings: { ...settings, scale: next } })
  return (
    <div className={settingsStyles.pair}>
      <Select
        label={text('steps.settingsScale')}
        value={scale.type}
        onChange={(type) => setScale(freshScale(type, required))}
        options={scaleTypes.map((type) => ({ value: type, label: text(scaleView(type).label) }))}
      />
      {Fields && <Fields scale={scale} onChange={setScale} errorOf={errorOf} />}
      {!scaleKind(scale.type).decidesEach && !budgetOf(scale) && !hasPrizes(scale) && (
        <NumberField
          label={text('steps.settingsSeats')}
          value={settings.seats}
          error={errorOf('seats')}
          onChange={(seats) => onChange({ ...plan, settings: { ...settings, seats: seats ?? Number.NaN } })}
        />
      )}
      {scale.type === 'pledge' && (
        <div className={budgetStyles.whole}>
          <CostSettings
            plan={plan}
            terms={scale}
            onTerms={(costs) => setScale({ ...scale, ...costs })}
            errorOf={errorOf}
          />
        </div>
      )}
      {scale.type === 'knapsack' && (
        <BudgetSettings
          plan={plan}
          budget={scale.budget}
          onBudget={(budget) => budget && setScale({ ...scale, budget: { ...budget, rule: 'greedy' } })}
          errorOf={errorOf}
          alwaysOn
        />
      )}
      {(scale.type === 'approve' || scale.type === 'dots') && (
        <BudgetSettings
          plan={plan}
          budget={scale.budget}
          onBudget={(budget) => setScale({ ...scale, budget })}
          errorOf={errorOf}
        />
      )}
    </div>
  )
}

/** As many win as there are prizes. */
const hasPrizes = (scale: Scale): boolean => scale.type === 'score' && scale.award !== undefined

/** Agreement begins with the groups without which the workshop's own result would stand on one leg. */
function freshScale(type: Scale['type'], required: readonly Pick<Group, 'id'>[]): Scale {
  const scale = scaleKind(type).fresh
  return scale.type === 'gradient' ? { ...scale, requiredGroups: required.map(({ id }) => id) } : scale
}
