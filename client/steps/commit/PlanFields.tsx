import { commitmentValues } from '../../../shared/domain/commitment-terms.ts'
import { undisclosedGroup } from '../../../shared/domain/default-groups.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Checkbox, TextArea, TextField } from '../../ui/index.ts'
import styles from '../step.module.css'
import type { PlanDraft } from './draft.ts'

type Props = { here: Here; plan: PlanDraft; onChange: (plan: PlanDraft) => void }

const lines = [
  ['problem', 600],
  ['action', 1_000],
  ['deliverable', 300],
] as const

/** What an action plan asks for; nothing of it is needed to begin. */
export function PlanFields(props: Props) {
  const { plan, onChange } = props
  const text = useText()
  return (
    <>
      {lines.map(([field, maxLength]) => (
        <TextArea
          key={field}
          label={text(`commit.${field}`)}
          rows={2}
          maxLength={maxLength}
          value={plan[field]}
          onChange={(value) => onChange({ ...plan, [field]: value })}
        />
      ))}
      <TextArea
        label={text('commit.measure')}
        hint={text('commit.measureHint')}
        rows={2}
        maxLength={300}
        value={plan.measure}
        onChange={(measure) => onChange({ ...plan, measure })}
      />
      <TextField
        label={text('commit.role')}
        maxLength={80}
        value={plan.role}
        onChange={(role) => onChange({ ...plan, role })}
      />
      <TextField
        label={text('commit.rule')}
        maxLength={300}
        value={plan.rule}
        onChange={(rule) => onChange({ ...plan, rule })}
      />
      <Partners {...props} />
      <Values {...props} />
      <Checkbox
        label={text('commit.isPublic')}
        hint={text('commit.isPublicHint')}
        checked={plan.isPublic}
        onChange={(isPublic) => onChange({ ...plan, isPublic })}
      />
    </>
  )
}

function Partners({ here, plan, onChange }: Props) {
  const text = useText()
  const [language] = useLanguage()
  // Who does not say where they belong supports nothing as a group.
  const groups = here.view.workshop.groups.filter(({ id }) => id !== undisclosedGroup.id)
  const toggle = (id: string) =>
    onChange({
      ...plan,
      partners: plan.partners.includes(id)
        ? plan.partners.filter((one) => one !== id)
        : [...plan.partners, id],
    })
  return (
    <fieldset>
      <legend className={styles.heading}>{text('commit.partners')}</legend>
      {groups.map((group) => (
        <Checkbox
          key={group.id}
          label={group.name[language]}
          checked={plan.partners.includes(group.id)}
          onChange={() => toggle(group.id)}
        />
      ))}
      <Checkbox
        label={text('commit.noOtherPartner')}
        checked={plan.hasNoOtherPartner}
        onChange={(hasNoOtherPartner) => onChange({ ...plan, hasNoOtherPartner })}
      />
    </fieldset>
  )
}

function Values({ plan, onChange }: Props) {
  const text = useText()
  const set = (value: (typeof commitmentValues)[number], how: string | null) =>
    onChange({ ...plan, values: { ...plan.values, [value]: how } })
  return (
    <fieldset>
      <legend className={styles.heading}>{text('commit.values')}</legend>
      {commitmentValues.map((value) => {
        const how = plan.values[value]
        const name = text(`commit.value.${value}`)
        return (
          <div key={value}>
            <Checkbox
              label={name}
              checked={how !== null}
              onChange={(isServed) => set(value, isServed ? '' : null)}
            />
            {how !== null && (
              <TextField
                label={text('commit.valueHow', { value: name })}
                maxLength={300}
                value={how}
                onChange={(said) => set(value, said)}
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
