/** When a step has done what it was planned for. It is told, never acted on: nobody's turn is cut off by a number. */
import type { WorkshopView } from '../../../shared/document/workshop-document.ts'
import { isFor } from '../../../shared/domain/permissions.ts'
import type { StepCount } from '../../../shared/domain/theme.ts'
import type { Step, StepPlan } from '../../../shared/steps/step.ts'

type Done = StepPlan['done']

/** Where contributions are counted by person: elsewhere only time and the facilitator can say that it is enough. */
const isCounted = ({ settings, seal, moderation }: Pick<Step, 'settings' | 'seal' | 'moderation'>): boolean =>
  settings.kind === 'brief' ||
  settings.kind === 'weigh' ||
  (settings.kind === 'collect' && seal === 'open' && moderation !== 'pre')

/** What a facilitator can plan for such a step. */
export const doneChoices = (step: Pick<Step, 'settings' | 'seal' | 'moderation'>): readonly Done[] =>
  isCounted(step) ? ['facilitator', 'time', 'quorum', 'all'] : ['facilitator', 'time']

/** Why the step could be closed now; null where it is not yet so, or the facilitator alone says it. */
export function doneNow(step: Step, view: WorkshopView, now: number): Exclude<Done, 'facilitator'> | null {
  const { done, progress } = step
  if (progress.state !== 'open' || done === 'facilitator') return null
  if (done === 'time') return progress.endsAt !== null && now >= progress.endsAt ? done : null
  const count = view.counts.get(step.id)
  if (!count || !isCounted(step)) return null
  const { have, of } = answeredIn(step, view, count)
  const isEnough = done === 'all' ? have >= of : 2 * have > of
  return of > 0 && isEnough ? done : null
}

/** People who have read, written or voted, of those for whom the step is. */
function answeredIn(step: Step, view: WorkshopView, count: StepCount): { have: number; of: number } {
  if (step.settings.kind === 'weigh') return { have: count.ballots, of: count.electorate }
  const of = view.people.filter(
    ({ role, group, gone }) => gone === 'no' && role === 'participant' && isFor(step, role, group),
  ).length
  if (step.settings.kind === 'collect') return { have: count.authors, of }
  return { have: Object.values(count.read).reduce((total, one) => total + one, 0), of }
}
