import type { Workshop } from '../../shared/domain/workshop.ts'
import { AppError } from '../../shared/errors.ts'
import type { Step, StepPlan } from '../../shared/steps/step.ts'

/** What the schema of a plan cannot see: groups and sources that exist, limits that fit each other. */
export function checkPlan(plan: StepPlan, workshop: Workshop, earlier: readonly Step[]): void {
  const known = new Set(workshop.groups.map(({ id }) => id))
  if (plan.who.groups?.some((group) => !known.has(group))) throw new AppError('group_unknown')
  if (plan.source && !earlier.some(({ id }) => id === plan.source?.step)) throw new AppError('step_unknown')
  if (plan.settings.kind !== 'weigh') return
  const { scale } = plan.settings
  if (scale.type === 'dots' && scale.cap > scale.total)
    throw new AppError('invalid_input', { field: 'cap', problem: 'invalid' })
  if (scale.type === 'approve' && scale.min > scale.max)
    throw new AppError('invalid_input', { field: 'min', problem: 'invalid' })
}
