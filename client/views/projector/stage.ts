import type { StepCount } from '../../../shared/domain/theme.ts'
import type { Step } from '../../../shared/steps/step.ts'

/** What fills the projector: an invitation, the step's own picture, or the board. */
export type Stage = 'invite' | 'step' | 'board'

/** What a room needs to see of a step right now. */
export function stageFor(step: Step | null, count: StepCount | undefined): Stage {
  if (!step || step.progress.state === 'draft') return 'invite'
  switch (step.settings.kind) {
    case 'collect':
      return collectStage(step, count)
    case 'cluster':
      return 'board'
    case 'brief':
    case 'weigh':
    case 'match':
    case 'commit':
      return 'step'
  }
}

/** So many cards fill the screen with words that are read from the last row; more of them need the board. */
const fewCards = 9

/** Sealed cards are only counted; while nobody has written, the room is told how to. */
function collectStage(step: Step, count: StepCount | undefined): Stage {
  const isSealed = step.seal !== 'open' && step.progress.state !== 'revealed'
  const written = (count?.cards ?? 0) + (count?.sealed ?? 0) + (count?.pending ?? 0)
  if (step.progress.state === 'open' && written === 0) return 'invite'
  return isSealed || (count?.cards ?? 0) <= fewCards ? 'step' : 'board'
}

/** Whose view of the board the room shares: a facilitator who is here, the longest-serving first. */
export function leaderOf(
  here: readonly { person: string; role: string }[],
  inOrder: readonly { id: string }[],
): string | null {
  const leading = new Set(here.filter(({ role }) => role === 'facilitator').map(({ person }) => person))
  return inOrder.find(({ id }) => leading.has(id))?.id ?? null
}
