import type { Step } from '../../../shared/steps/step.ts'

/** What a phone page shows: the step somebody chose to look at, else the workshop's current one. */
export function shownStep(
  steps: readonly Step[],
  current: string | null,
  chosen: string | null,
): Step | null {
  const byId = (id: string | null) => steps.find((step) => step.id === id) ?? null
  return byId(chosen) ?? byId(current)
}

/** Places of a step in the agenda, counted from one. */
export const placeOf = (steps: readonly Step[], step: Step): { number: number; total: number } => ({
  number: steps.findIndex(({ id }) => id === step.id) + 1,
  total: steps.length,
})
