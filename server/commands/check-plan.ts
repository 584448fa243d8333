import type { Workshop } from '../../shared/domain/workshop.ts'
import { AppError } from '../../shared/errors.ts'
import { scaleKind } from '../../shared/scales/index.ts'
import type { Step, StepPlan } from '../../shared/steps/step.ts'

/** What the schema of a plan cannot see: groups and sources that exist, limits that fit each other. */
export function checkPlan(plan: StepPlan, workshop: Workshop, earlier: readonly Step[]): void {
  const known = new Set(workshop.groups.map(({ id }) => id))
  if (plan.who.groups?.some((group) => !known.has(group))) throw new AppError('group_unknown')
  if (plan.source && !earlier.some(({ id }) => id === plan.source?.step)) throw new AppError('step_unknown')
  if (plan.settings.kind !== 'weigh') return
  const { scale } = plan.settings
  for (const { field, value, min, max } of scaleKind(scale.type).bounds(scale))
    if (value < min || value > max) throw new AppError('invalid_input', { field, problem: 'invalid' })
}
