import { replyKindsOf } from '../../shared/cards/of-step.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { AppError } from '../../shared/errors.ts'
import { hasTwoSides, isMatchStep, type MatchStep } from '../../shared/matching/sides.ts'
import { scaleKind } from '../../shared/scales/index.ts'
import { categoriesOf } from '../../shared/steps/cluster/axes.ts'
import { sourceSteps } from '../../shared/steps/sources.ts'
import type { Step, StepPlan } from '../../shared/steps/step.ts'

type Earlier = Pick<Step, 'id' | 'settings'>

/** What the schema of a plan cannot see: groups and sources that exist, limits that fit each other. */
export function checkPlan(
  plan: StepPlan,
  { groups }: Pick<Workshop, 'groups'>,
  earlier: readonly Earlier[],
): void {
  const known = new Set(groups.map(({ id }) => id))
  if (plan.who.groups?.some((group) => !known.has(group))) throw new AppError('group_unknown')
  if (plan.source && !earlier.some(({ id }) => id === plan.source?.step)) throw new AppError('step_unknown')
  if (replyKindsOf(plan) !== null && plan.source === null)
    throw new AppError('invalid_input', { field: 'source', problem: 'missing' })
  if (isMatchStep(plan)) checkSides(plan, earlier)
  const names = categoriesOf(plan)
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
    throw new AppError('invalid_input', { field: 'axes', problem: 'invalid' })
  if (plan.settings.kind !== 'weigh') return
  const { scale } = plan.settings
  for (const { field, value, min, max } of scaleKind(scale.type).bounds(scale))
    if (value < min || value > max) throw new AppError('invalid_input', { field, problem: 'invalid' })
}

/** Both sides are cards that people write, and can be told apart. */
function checkSides(plan: Omit<MatchStep, 'progress'>, earlier: readonly Earlier[]): void {
  const isCollected = (id: string) =>
    earlier.some((step) => step.id === id && step.settings.kind === 'collect')
  if (!sourceSteps(plan).every(isCollected)) throw new AppError('step_unknown')
  if (plan.source && !hasTwoSides(plan))
    throw new AppError('invalid_input', { field: 'offers', problem: 'invalid' })
}
