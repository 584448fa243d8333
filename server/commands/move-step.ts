import { afterMove, type StepMove } from '../../shared/domain/step-life.ts'
import { AppError } from '../../shared/errors.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { changeAs } from './change-as.ts'
import { closeStep } from './close-step.ts'
import { assertCosigned } from './cosigners.ts'
import { type Counted, countApart, isCountedApart } from './count-apart.ts'
import { noteAction, stepOf } from './in-workshop.ts'
import { carryMatches } from './match-rows.ts'
import { openStep } from './open-step.ts'
import { revealStep } from './reveal-step.ts'
import { takeSnapshot } from './snapshots.ts'
import type { Venue } from './venue.ts'

type Request = { step: string; move: StepMove }

/** The life of a step, by the one transition table. What takes long to count is counted before it is revealed. */
export async function moveStep(
  venue: Venue,
  who: Subject,
  request: Request,
): Promise<ResponseOf<'moveStep'>> {
  if (request.move !== 'reveal' || !(await isLongToCount(venue, who, request.step)))
    return moveNow(venue, who, request, null)
  if (await isOpen(venue, who, request.step)) await moveNow(venue, who, { ...request, move: 'close' }, null)
  for (let attempt = 1; ; attempt += 1) {
    const counted = await countApart(venue, who, request.step)
    try {
      return await moveNow(venue, who, request, counted)
    } catch (error) {
      const isOutdated = error instanceof AppError && error.code === 'counting_outdated'
      if (!isOutdated || attempt === mostCounts) throw error
    }
  }
}

/** Somebody may edit an option while it is counted: then it is counted again, but not for ever. */
const mostCounts = 3

const isLongToCount = (venue: Venue, { workshop }: Subject, id: string): Promise<boolean> =>
  venue.rooms.look(workshop, (view) => {
    const step = view.public.get('step', id)
    return step !== undefined && isCountedApart(step)
  })

const isOpen = (venue: Venue, { workshop }: Subject, id: string): Promise<boolean> =>
  venue.rooms.look(workshop, (view) => view.public.get('step', id)?.progress.state === 'open')

async function moveNow(
  venue: Venue,
  who: Subject,
  { step: id, move }: Request,
  counted: Counted | null,
): Promise<ResponseOf<'moveStep'>> {
  const present = await venue.rooms.present(who.workshop)
  const progress = await changeAs(venue, who, async (change) => {
    const step = stepOf(change, id)
    const { state } = step.progress
    if (afterMove(state, move) === null)
      throw new AppError('step_transition_refused', { from: state, to: move })
    const after = await moved(change, step, { move, present, counted })
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

async function begun(change: WorkshopChange, step: Step): Promise<Step> {
  const opened = openStep(change, step)
  if (step.settings.kind === 'match') await carryMatches(change, opened)
  return opened
}

type Moving = { move: StepMove; present: ReadonlySet<string>; counted: Counted | null }

async function moved(change: WorkshopChange, step: Step, { move, present, counted }: Moving): Promise<Step> {
  switch (move) {
    case 'open':
    case 'reopen':
      return begun(change, step)
    case 'close':
      return closeStep(change, step, present)
    case 'reveal': {
      const closed = step.progress.state === 'open' ? await closeStep(change, step, present) : step
      return revealStep(change, closed, counted)
    }
    case 'freeze':
      assertCosigned(change, step)
      return { ...step, progress: { ...step.progress, state: 'frozen' } }
  }
}
