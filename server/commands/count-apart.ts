/** Counting that takes long happens beside the workshop's queue: read, count elsewhere, publish if nothing changed. */
import { canonicalJson } from '../../shared/decide/canonical-json.ts'
import { sha256Hex } from '../../shared/decide/hash.ts'
import type { CountInput, Tally } from '../../shared/domain/tally.ts'
import { AppError } from '../../shared/errors.ts'
import { budgetOf } from '../../shared/scales/budget/terms.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { Subject } from '../permissions/subject.ts'
import { changeAs } from './change-as.ts'
import { countInput } from './count-input.ts'
import { done, type StepOfKind, stepOf } from './in-workshop.ts'
import type { Venue } from './venue.ts'

/** A tally, and a fingerprint of everything it was counted from. */
export type Counted = { tally: Tally; of: string }

/**
 * Equal Shares is counted for every budget, if only to stand beside the rule that decides; and finding who
 * votes alike takes long where many do.
 */
export const isCountedApart = ({ settings }: Pick<Step, 'settings'>): boolean =>
  settings.kind === 'weigh' && (settings.scale.type === 'opinion' || budgetOf(settings.scale) !== null)

export const fingerprintOf = (input: CountInput): string => sha256Hex(canonicalJson(input))

/** Counts a closed step in another thread. It stays closed, whatever comes of it. */
export async function countApart(venue: Venue, who: Subject, id: string): Promise<Counted> {
  const input = await changeAs(venue, who, (change) => {
    const step = stepOf(change, id)
    if (step.progress.state !== 'closed')
      throw new AppError('step_wrong_state', { state: step.progress.state })
    return countInput(change, step as StepOfKind<'weigh'>)
  })
  return { tally: await venue.counter.count(keyOf(who, id), input), of: fingerprintOf(input) }
}

/** Whoever reveals the step is told; it can be revealed again later. */
export function cancelCount(venue: Venue, who: Subject, step: string): typeof done {
  if (!venue.counter.cancel(keyOf(who, step))) throw new AppError('counting_none')
  return done
}

const keyOf = ({ workshop }: Pick<Subject, 'workshop'>, step: string) => `${workshop} ${step}`
