/** The lane `count:<step>`. The room sets cards, authors and unplaced; commands set everything else. */
import type { StepCount } from '../../shared/domain/theme.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'

type OwnFields = Pick<StepCount, 'run' | 'pending' | 'sealed' | 'electorate' | 'ballots' | 'read'>

const emptyCount = (step: Step): StepCount => ({
  step: step.id,
  run: step.progress.run,
  cards: 0,
  authors: 0,
  pending: 0,
  sealed: 0,
  electorate: 0,
  ballots: 0,
  read: {},
  unplaced: [],
})

export function patchCount(change: WorkshopChange, step: Step, patch: Partial<OwnFields>): void {
  const before = change.public.get('count', step.id) ?? emptyCount(step)
  change.public.set('count', step.id, { ...before, ...patch })
}

/** One card more (or less) that waits for a moderator or for the reveal. */
export function shiftCount(
  change: WorkshopChange,
  step: Step,
  field: 'pending' | 'sealed',
  by: number,
): void {
  const now = change.public.get('count', step.id)?.[field] ?? 0
  patchCount(change, step, { [field]: Math.max(0, now + by) })
}
