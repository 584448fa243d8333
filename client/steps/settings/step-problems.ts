/** What is wrong with a plan of a step before it is sent; the server judges again. */
import type { MessageKey } from '../../../shared/i18n/catalogue.ts'
import { scaleKind } from '../../../shared/scales/index.ts'
import type { Step, StepPlan } from '../../../shared/steps/step.ts'

export type PlanProblem = { key: MessageKey; params?: Record<string, number> }
/** A field of the form; those of a scale have the names that its bounds give them. */
export type PlanField = string
export type PlanProblems = Partial<Record<PlanField, PlanProblem>>

/** What the settings form of a kind gets. */
export type SettingsProps = {
  plan: StepPlan
  onChange: (plan: StepPlan) => void
  /** Words of a problem, or null. */
  errorOf: (field: PlanField) => string | null
}

/** `source`: earlier steps only, so that what it works on exists when it opens. */
export function planProblems(plan: StepPlan): PlanProblems {
  const problems: PlanProblems = {}
  const range = (field: PlanField, value: number | null, min: number, max: number) => {
    if (value !== null && (!Number.isInteger(value) || value < min || value > max)) {
      problems[field] = { key: 'facilitation.numberRange', params: { min, max } }
    }
  }
  if (!plan.title.trim()) problems.title = { key: 'facilitation.titleNeeded' }
  if (plan.who.groups?.length === 0) problems.groups = { key: 'facilitation.groupNeeded' }
  if (needsSource(plan) && plan.source === null) problems.source = { key: 'facilitation.sourceNeeded' }
  range('minutes', plan.minutes, 0, 600)
  range('perPerson', plan.limits.perPerson, 1, 500)
  range('maxChars', plan.limits.maxChars, 10, 2_000)
  if (plan.settings.kind === 'weigh') {
    const { scale, seats } = plan.settings
    range('seats', seats, 1, 100)
    for (const { field, value, min, max } of scaleKind(scale.type).bounds(scale))
      range(field, value, min, max)
  }
  return problems
}

const needsSource = (plan: StepPlan): boolean =>
  plan.settings.kind === 'weigh' || plan.settings.kind === 'cluster'

export type SourceChoice = { step: string; items: 'cards' | 'themes'; title: string }

/** What a step may work on: cards of collect steps, themes and cards of cluster steps before it. */
export function sourceChoices(steps: readonly Step[], before: number): SourceChoice[] {
  return steps
    .filter((step) => step.progress.order < before)
    .flatMap(({ id, title, settings: { kind } }): SourceChoice[] => {
      if (kind === 'collect') return [{ step: id, items: 'cards', title }]
      return kind === 'cluster'
        ? [
            { step: id, items: 'themes', title },
            { step: id, items: 'cards', title },
          ]
        : []
    })
}
