import type { Group } from '../../../shared/domain/group.ts'
import type { StepPlan } from '../../../shared/steps/step.ts'
import { useText } from '../../i18n/index.ts'
import { Checkbox, GroupName } from '../../ui/index.ts'
import styles from './settings.module.css'

/** Every group, or those that are ticked. */
export function WhoFields(props: {
  plan: StepPlan
  groups: readonly Group[]
  error: string | null
  onChange: (plan: StepPlan) => void
}) {
  const { plan, groups, error, onChange } = props
  const text = useText()
  const chosen = plan.who.groups
  const set = (next: string[] | null) => onChange({ ...plan, who: { ...plan.who, groups: next } })
  return (
    <fieldset>
      <legend className={styles.legend}>{text('facilitation.stepGroups')}</legend>
      <Checkbox
        label={text('facilitation.stepGroupsAll')}
        checked={chosen === null}
        onChange={(all) => set(all ? null : groups.map((group) => group.id))}
      />
      {chosen !== null && (
        <div className={styles.groups}>
          {groups.map((group) => (
            <Checkbox
              key={group.id}
              label={<GroupName group={group} />}
              checked={chosen.includes(group.id)}
              onChange={(isIn) => set(isIn ? [...chosen, group.id] : chosen.filter((id) => id !== group.id))}
            />
          ))}
        </div>
      )}
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
