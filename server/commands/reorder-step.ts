import { AppError } from '../../shared/errors.ts'
import { sourceSteps } from '../../shared/steps/sources.ts'
import type { Subject } from '../permissions/subject.ts'
import { changeAs } from './change-as.ts'
import { renumber } from './delete-step.ts'
import { done, stepOf, stepsInOrder } from './in-workshop.ts'
import type { Venue } from './venue.ts'

/** Puts a step before another one, or (null) at the end. */
export async function reorderStep(
  venue: Venue,
  who: Subject,
  { step: id, before }: { step: string; before: string | null },
): Promise<typeof done> {
  await changeAs(venue, who, (change) => {
    const step = stepOf(change, id)
    const others = stepsInOrder(change).filter((other) => other.id !== id)
    const at = before === null ? others.length : others.findIndex((other) => other.id === before)
    if (at < 0) throw new AppError('step_unknown')
    const after = [...others.slice(0, at), step, ...others.slice(at)]
    after.forEach((one, place) => {
      const isTooEarly = (source: string) => after.findIndex((other) => other.id === source) >= place
      if (sourceSteps(one).some(isTooEarly))
        throw new AppError('invalid_input', { field: 'before', problem: 'invalid' })
    })
    renumber(change, after)
  })
  return done
}
