import { readBoard } from '../../shared/document/board-document.ts'
import { AppError } from '../../shared/errors.ts'
import { sourceSteps } from '../../shared/steps/sources.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { changeAs } from './change-as.ts'
import { done, stepOf, stepsInOrder } from './in-workshop.ts'
import { moveFrame, removeRecord } from './step-frames.ts'
import type { Venue } from './venue.ts'

/** A step that nobody has contributed to leaves the agenda; what stands after it moves up. */
export async function deleteStep(venue: Venue, who: Subject, id: string): Promise<typeof done> {
  await changeAs(venue, who, (change) => {
    const step = stepOf(change, id)
    if (step.progress.run > 0 || hasThings(change, step)) throw new AppError('step_has_content')
    change.public.delete('step', id)
    change.public.delete('count', id)
    removeRecord(change, step.progress.frame)
    forgetSource(change, id)
    renumber(change, stepsInOrder(change))
  })
  return done
}

/** Facilitators may have drawn in the region before the step was opened. */
const hasThings = (change: WorkshopChange, { progress }: Step): boolean => {
  const view = readBoard(change.board.entries())
  return [...view.cards, ...view.frames].some(({ parent }) => parent === progress.frame)
}

function forgetSource(change: WorkshopChange, id: string): void {
  for (const step of change.public.all('step'))
    if (sourceSteps(step).includes(id)) change.public.set('step', step.id, withoutSource(step, id))
}

function withoutSource(step: Step, id: string): Step {
  const source = step.source?.step === id ? null : step.source
  const { settings } = step
  if (settings.kind !== 'match' || settings.offers.step !== id) return { ...step, source }
  return { ...step, source, settings: { ...settings, offers: { ...settings.offers, step: null } } }
}

/** Gives steps the order of the list; regions stand in that order on the board. */
export function renumber(change: WorkshopChange, steps: readonly Step[]): void {
  steps.forEach((step, order) => {
    if (step.progress.order === order) return
    change.public.set('step', step.id, { ...step, progress: { ...step.progress, order } })
    moveFrame(change, step.progress.frame, order)
  })
}
