import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import type { CheckedRequest } from '../../shared/wire/http.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { Subject } from '../permissions/subject.ts'
import { changeAs } from './change-as.ts'
import { checkPlan } from './check-plan.ts'
import { stepsInOrder, workshopOf } from './in-workshop.ts'
import { newStep, putStepWithFrame } from './step-frames.ts'
import type { Venue } from './venue.ts'

/** A new step at the end of the agenda, with its region on the board. */
export function addStep(
  venue: Venue,
  who: Subject,
  plan: CheckedRequest<'addStep'>,
): Promise<{ step: string }> {
  return changeAs(venue, who, (change) => {
    const steps = stepsInOrder(change)
    if (steps.length >= limits.stepsPerAgenda)
      throw new AppError('step_limit', { max: limits.stepsPerAgenda })
    checkPlan(plan, workshopOf(change), steps)
    const id = newId(change.random)
    putStepWithFrame(change, newStep(plan, id, (steps.at(-1)?.progress.order ?? -1) + 1))
    return { step: id }
  })
}
