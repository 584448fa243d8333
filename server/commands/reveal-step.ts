import type { Step } from '../../shared/steps/step.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { showCards } from './board-cards.ts'
import type { Counted } from './count-apart.ts'
import type { StepOfKind } from './in-workshop.ts'
import { publishTally } from './publish-tally.ts'
import { shuffled } from './shuffle.ts'
import { patchCount } from './step-counts.ts'

/** Shows what was sealed: cards in random order under the server's hand, ballots as a tally (`counted` before, or now). */
export async function revealStep(change: WorkshopChange, step: Step, counted: Counted | null): Promise<Step> {
  if (step.settings.kind === 'collect' && step.seal !== 'facilitators_only') await unsealCards(change, step)
  if (step.settings.kind === 'weigh') await publishTally(change, step as StepOfKind<'weigh'>, counted)
  return { ...step, progress: { ...step.progress, state: 'revealed' } }
}

async function unsealCards(change: WorkshopChange, step: Step): Promise<void> {
  const rows = await change.read('cards', { workshop: change.workshop, step: step.id, state: 'sealed' })
  if (rows.length === 0) return
  showCards(change, step, shuffled(rows, change.random))
  patchCount(change, step, { sealed: 0 })
}
