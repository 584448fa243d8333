/** What is wrong with a plan of a step before it is sent; the server judges again. */
import { replyKindsOf } from '../../../shared/cards/of-step.ts'
import type { MessageKey } from '../../../shared/i18n/catalogue.ts'
import { hasTwoSides } from '../../../shared/matching/sides.ts'
import { scaleKind } from '../../../shared/scales/index.ts'
import type { CollectSettings } from '../../../shared/steps/collect/settings.ts'
import type { Step, StepPlan } from '../../../shared/steps/step.ts'
import { axesProblems } from '../cluster/axes-problems.ts'
import { type FormProblem, problemOf } from '../collect/form-plan.ts'

export type PlanProblem = { key: MessageKey; params?: Record<string, number> }
/** A field of the form; those of a scale have the names that its bounds give them. */
export type PlanField = string
export type PlanProblems = Partial<Record<PlanField, PlanProblem>>

/** What the settings form of a kind gets. */
export type SettingsProps = {
  plan: StepPlan
  onChange: (plan: StepPlan) => void
  /** What it may work on, from earlier steps. */
  sources: readonly SourceChoice[]
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
  range('perGroup', plan.limits.perGroup, 1, 5_000)
  range('maxChars', plan.limits.maxChars, 10, 2_000)
  if (plan.settings.kind === 'collect') Object.assign(problems, collectProblems(plan.settings))
  if (plan.settings.kind === 'cluster') Object.assign(problems, axesProblems(plan.settings.axes))
  if (plan.settings.kind === 'weigh') {
    const { scale, seats } = plan.settings
    range('seats', seats, 1, 100)
    for (const { field, value, min, max } of scaleKind(scale.type).bounds(scale))
      range(field, value, min, max)
  }
  if (plan.settings.kind === 'match') {
    const { needs, offers } = plan.settings
    range('needPlaces', needs.places, 1, 50)
    range('offerPlaces', offers.places, 1, 50)
    if (plan.source && !hasTwoSides({ source: plan.source, settings: plan.settings }))
      problems.offers = { key: 'match.settingsSides' }
  }
  return problems
}

const needsSource = (plan: StepPlan): boolean =>
  plan.settings.kind === 'weigh' ||
  plan.settings.kind === 'cluster' ||
  plan.settings.kind === 'match' ||
  replyKindsOf(plan) !== null

const formProblems: Record<FormProblem, MessageKey> = {
  label: 'cards.settingsFieldNeeded',
  options: 'cards.settingsFieldOptionsHint',
  unit: 'cards.settingsFieldCurrencyHint',
}

/** Fields of a card form by their place: `form.0`. */
function collectProblems({ form = [], replyTo }: CollectSettings): PlanProblems {
  const problems: PlanProblems = {}
  if (replyTo?.kinds.length === 0) problems.kinds = { key: 'cards.settingsKindsNeeded' }
  form.forEach((field, at) => {
    const problem = problemOf(field)
    if (problem) problems[`form.${at}`] = { key: formProblems[problem] }
  })
  return problems
}

/** The cards of a match step are the needs that found no answer (`unmet`). */
export type SourceChoice = { step: string; items: 'cards' | 'themes'; title: string; unmet?: true }

/** What a step may work on: cards of collect steps, themes and cards of cluster steps before it. */
export function sourceChoices(steps: readonly Step[], before: number): SourceChoice[] {
  return steps
    .filter((step) => step.progress.order < before)
    .flatMap(({ id, title, settings: { kind } }): SourceChoice[] => {
      if (kind === 'collect') return [{ step: id, items: 'cards', title }]
      if (kind === 'match') return [{ step: id, items: 'cards', title, unmet: true }]
      return kind === 'cluster'
        ? [
            { step: id, items: 'themes', title },
            { step: id, items: 'cards', title },
          ]
        : []
    })
}
