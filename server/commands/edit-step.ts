import { canonicalJson } from '../../shared/decide/canonical-json.ts'
import { AppError } from '../../shared/errors.ts'
import type { Step, StepPlan } from '../../shared/steps/step.ts'
import type { CheckedRequest } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import { changeAs } from './change-as.ts'
import { checkPlan } from './check-plan.ts'
import { done, stepOf, stepsInOrder, workshopOf } from './in-workshop.ts'
import { makeRoomForAxes, renameFrame } from './step-frames.ts'
import type { Venue } from './venue.ts'

/** What people were promised when they contributed: fixed once a step has been opened. */
const fixedOnceOpened = ['who', 'seal', 'names', 'moderation', 'source', 'settings'] as const

export async function editStep(
  venue: Venue,
  who: Subject,
  { step: id, plan }: { step: string; plan: CheckedRequest<'editStep'> },
): Promise<typeof done> {
  await changeAs(venue, who, (change) => {
    const step = stepOf(change, id)
    if (step.progress.state === 'frozen') throw new AppError('step_wrong_state', { state: 'frozen' })
    const after: Step = { ...step, ...plan }
    if (step.progress.run > 0) assertPromiseKept(step, after)
    const earlier = stepsInOrder(change).filter(({ progress }) => progress.order < step.progress.order)
    checkPlan(after, workshopOf(change), earlier)
    change.public.set('step', id, after)
    makeRoomForAxes(change, after)
    if (after.title !== step.title) renameFrame(change, step.progress.frame, after.title)
  })
  return done
}

function assertPromiseKept(before: Step, after: Step): void {
  for (const field of fixedOnceOpened) {
    if (field === 'settings' && bothBriefs(before.settings, after.settings)) continue
    if (canonicalJson(before[field]) !== canonicalJson(after[field])) throw new AppError('step_has_content')
  }
}

/** A brief has readers, not contributions: its words may be corrected. */
const bothBriefs = (a: StepPlan['settings'], b: StepPlan['settings']): boolean =>
  a.kind === 'brief' && b.kind === 'brief'
