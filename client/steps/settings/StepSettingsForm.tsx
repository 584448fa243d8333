import { replyKindsOf } from '../../../shared/cards/of-step.ts'
import type { Group } from '../../../shared/domain/group.ts'
import type { MessageKey } from '../../../shared/i18n/catalogue.ts'
import type { StepPlan } from '../../../shared/steps/step.ts'
import { useText } from '../../i18n/index.ts'
import { Select, TextArea, TextField } from '../../ui/index.ts'
import { kindsOnScreen } from '../registry.ts'
import { NumberField } from './NumberField.tsx'
import styles from './settings.module.css'
import { doneChoices } from './step-done.ts'
import { type PlanField, type PlanProblems, planProblems, type SourceChoice } from './step-problems.ts'
import { WhoFields } from './WhoFields.tsx'

export type StepSettingsFormProps = {
  plan: StepPlan
  onChange: (plan: StepPlan) => void
  groups: readonly Group[]
  sources: readonly SourceChoice[]
  /** The step has been opened: only words and minutes can change. */
  wordsOnly: boolean
  /** Problems are told once the form was sent for the first time. */
  tellProblems: boolean
}

/** Everything a facilitator can set of a step, whatever its kind. */
export function StepSettingsForm(props: StepSettingsFormProps) {
  const { plan, onChange, groups, sources, wordsOnly, tellProblems } = props
  const text = useText()
  const problems: PlanProblems = tellProblems ? planProblems(plan) : {}
  const errorOf = (field: PlanField) => {
    const problem = problems[field]
    return problem ? text(problem.key, problem.params) : null
  }
  const { Settings } = kindsOnScreen[plan.settings.kind]
  return (
    <div className={styles.stack}>
      <TextField
        label={text('facilitation.stepTitle')}
        value={plan.title}
        maxLength={120}
        error={errorOf('title')}
        onChange={(title) => onChange({ ...plan, title })}
      />
      <TextArea
        label={text('facilitation.stepPrompt')}
        hint={text('facilitation.stepPromptHint')}
        rows={2}
        value={plan.prompt}
        maxLength={400}
        onChange={(prompt) => onChange({ ...plan, prompt })}
      />
      <NumberField
        label={text('facilitation.stepMinutes')}
        hint={text('facilitation.stepMinutesHint')}
        value={plan.minutes}
        error={errorOf('minutes')}
        onChange={(minutes) => onChange({ ...plan, minutes: minutes ?? Number.NaN })}
      />
      {!wordsOnly && (
        <>
          {sources.length > 0 && takesSource(plan) && (
            <SourceField plan={plan} sources={sources} error={errorOf('source')} onChange={onChange} />
          )}
          {Settings && <Settings plan={plan} sources={sources} onChange={onChange} errorOf={errorOf} />}
          <Select
            label={text('done.settings')}
            hint={text('done.settingsHint')}
            value={doneChoices(plan).includes(plan.done) ? plan.done : 'facilitator'}
            onChange={(done) => onChange({ ...plan, done })}
            options={doneChoices(plan).map((value) => ({ value, label: text(`done.choice.${value}`) }))}
          />
          <WhoFields plan={plan} groups={groups} error={errorOf('groups')} onChange={onChange} />
        </>
      )}
    </div>
  )
}

const takesSource = (plan: StepPlan): boolean =>
  plan.settings.kind === 'cluster' ||
  plan.settings.kind === 'weigh' ||
  plan.settings.kind === 'commit' ||
  replyKindsOf(plan) !== null

function sourceWords({ items, unmet }: SourceChoice): MessageKey {
  if (unmet) return 'match.source'
  return items === 'cards' ? 'steps.settingsSourceCards' : 'steps.settingsSourceThemes'
}

function SourceField(props: {
  plan: StepPlan
  sources: readonly SourceChoice[]
  error: string | null
  onChange: (plan: StepPlan) => void
}) {
  const { plan, sources, error, onChange } = props
  const text = useText()
  const nameOf = (source: { step: string; items: string }) => `${source.items} ${source.step}`
  // Themes are made of cards: sorting themes again has no meaning yet.
  const offered = plan.settings.kind === 'cluster' ? sources.filter((one) => one.items === 'cards') : sources
  return (
    <Select
      label={text('steps.settingsSource')}
      value={plan.source ? nameOf(plan.source) : ''}
      placeholder={text('steps.settingsSourceNone')}
      error={error}
      onChange={(name) => {
        const source = offered.find((one) => nameOf(one) === name)
        onChange({ ...plan, source: source ? { step: source.step, items: source.items } : null })
      }}
      options={offered.map((one) => ({
        value: nameOf(one),
        label: text(sourceWords(one), { title: one.title }),
      }))}
    />
  )
}
