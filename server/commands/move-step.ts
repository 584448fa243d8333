import { afterMove, type StepMove } from '../../shared/domain/step-life.ts'
import { AppError } from '../../shared/errors.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { changeAs } from './change-as.ts'
import { closeStep } from './close-step.ts'
import { noteAction, stepOf } from './in-workshop.ts'
import { openStep } from './open-step.ts'
import { revealStep } from './reveal-step.ts'
import { takeSnapshot } from './snapshots.ts'
import type { Venue } from './venue.ts'

type Request = { step: string; move: StepMove }

/** The life of a step, by the one transition table. */
export async function moveStep(
  venue: Venue,
  who: Subject,
  { step: id, move }: Request,
): Promise<ResponseOf<'moveStep'>> {
  const present = await venue.rooms.present(who.workshop)
  const progress = await changeAs(venue, who, async (change) => {
    const step = stepOf(change, id)
    const { state } = step.progress
    if (afterMove(state, move) === null)
      throw new AppError('step_transition_refused', { from: state, to: move })
    const after = await moved(change, step, move, present)
    change.public.set('step', id, after)
    await takeSnapshot(change, {
      name: null,
      by: who.person,
      step: id,
      run: after.progress.run,
      occasion: move,
    })
    noteAction(change, who.person, `step_${move}`, { step: id, run: after.progress.run })
    return after.progress
  })
  if (move !== 'freeze') venue.ballotBoxes.forget(who.workshop)
  return { state: progress.state, run: progress.run }
}

async function moved(
  change: WorkshopChange,
  step: Step,
  move: StepMove,
  present: ReadonlySet<string>,
): Promise<Step> {
  switch (move) {
    case 'open':
    case 'reopen':
      return openStep(change, step)
    case 'close':
      return closeStep(change, step, present)
    case 'reveal': {
      const closed = step.progress.state === 'open' ? await closeStep(change, step, present) : step
      return revealStep(change, closed)
    }
    case 'freeze':
      return { ...step, progress: { ...step.progress, state: 'frozen' } }
  }
}
