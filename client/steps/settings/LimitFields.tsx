import type { StepPlan } from '../../../shared/steps/step.ts'
import { useText } from '../../i18n/index.ts'
import { NumberField } from './NumberField.tsx'
import type { SettingsProps } from './step-problems.ts'

/** How many cards or commitments a person, and a group together, may write. Empty is no limit. */
export function LimitFields({ plan, onChange, errorOf }: SettingsProps) {
  const text = useText()
  const { limits, settings } = plan
  const isCommit = settings.kind === 'commit'
  const set = (change: Partial<StepPlan['limits']>) => onChange({ ...plan, limits: { ...limits, ...change } })
  return (
    <>
      <NumberField
        label={text(isCommit ? 'limits.commitmentsPerPerson' : 'steps.settingsPerPerson')}
        hint={text('steps.settingsPerPersonHint')}
        nullable
        value={limits.perPerson}
        error={errorOf('perPerson')}
        onChange={(perPerson) => set({ perPerson })}
      />
      <NumberField
        label={text(isCommit ? 'limits.commitmentsPerGroup' : 'limits.cardsPerGroup')}
        hint={text('limits.perGroupHint')}
        nullable
        value={limits.perGroup}
        error={errorOf('perGroup')}
        onChange={(perGroup) => set({ perGroup })}
      />
    </>
  )
}
