import { tallyId } from '../../shared/document/workshop-document.ts'
import { AppError } from '../../shared/errors.ts'
import { countBallots } from '../../shared/tally/index.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { type Counted, fingerprintOf } from './count-apart.ts'
import { countInput } from './count-input.ts'
import type { StepOfKind } from './in-workshop.ts'

/**
 * Publishes the result of the sealed ballots with all its evidence. `counted`: it was counted before; a count of
 * something that has changed since is refused with `counting_outdated`.
 */
export async function publishTally(
  change: WorkshopChange,
  step: StepOfKind<'weigh'>,
  counted: Counted | null,
): Promise<void> {
  const input = await countInput(change, step)
  if (counted && counted.of !== fingerprintOf(input)) throw new AppError('counting_outdated')
  const tally = counted?.tally ?? countBallots(input)
  change.public.set('tally', tallyId(step.id, step.progress.run), tally)
}
