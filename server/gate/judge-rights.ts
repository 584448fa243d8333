/** May this person change these lanes of this record? By role, step and ownership; the table is `permissions.ts`. */
import type { LaneValue } from '../../shared/document/lanes.ts'
import {
  type BoardRight,
  boardRight,
  type LaneName,
  mayWriteLane,
  takesCommandsOnly,
} from '../../shared/domain/permissions.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { RefusalReason } from '../../shared/wire/frames.ts'
import type { Subject } from '../permissions/subject.ts'
import { lanesOfRecord, type ReadLane, stepAround } from './board-lookup.ts'

/** The board on both sides of a frame, and what is known of steps and cards. */
export type RightsContext = {
  subject: Pick<Subject, 'person' | 'role' | 'group'>
  before: ReadLane
  after: ReadLane
  /** By the frame that is the step's region. */
  steps: ReadonlyMap<string, Step>
  /** Who may bring back a card that is not on the board now: null where no card had this id. */
  formerAuthor(card: string): { person: string | null; mayReturn: boolean } | null
}

/** Null where every given lane of the record may be written. `lanes`: those whose value changed. */
export function judgeRights(
  context: RightsContext,
  id: string,
  lanes: readonly LaneName[],
): { lanes: LaneName[]; reason: RefusalReason } | null {
  if (id.startsWith('binding:')) return judgeBinding(context, id, lanes)
  if (!id.startsWith('shape:')) return { lanes: [...lanes], reason: 'not_allowed' }
  if (context.steps.has(id)) return { lanes: [...lanes], reason: 'step_frame' }
  const refused = lanes.filter((lane) => lane !== 'origin' && !mayWriteShape(context, id, lane))
  if (refused.length === 0) return null
  // A new record, and a deletion, is taken whole or not at all.
  return { lanes: isWhole(context, id) ? [...lanes] : refused, reason: 'not_allowed' }
}

const isWhole = ({ before, after }: RightsContext, id: string): boolean =>
  before(id) === undefined || after(id) === undefined

function mayWriteShape(context: RightsContext, id: string, lane: LaneName): boolean {
  const isNew = context.before(id) === undefined
  const isGone = context.after(id) === undefined
  if (isNew && !mayMake(context, id)) return false
  const record = { own: isOwn(context, id), isNew, isTheme: !isGone && isFrame(context.before(id)) }
  // Deleting takes every lane away; the right to do so is the right to the record itself.
  const asked = isGone ? 'base' : lane
  return regionsOf(context, id, isNew, isGone).every((step) =>
    mayWriteLane(rightIn(context, step), asked, record),
  )
}

/** Where it stood, and where it stands: a move needs the right at both ends. */
function regionsOf(context: RightsContext, id: string, isNew: boolean, isGone: boolean): (Step | null)[] {
  const { before, after, steps } = context
  return [
    ...(isNew ? [] : [stepAround(before, steps, id)]),
    ...(isGone ? [] : [stepAround(after, steps, id)]),
  ]
}

const rightIn = ({ subject }: RightsContext, step: Step | null): BoardRight =>
  boardRight(subject.role, subject.group, step)

const isOwn = ({ subject, before }: RightsContext, id: string): boolean =>
  lanesOfRecord(before, id).origin?.author === subject.person

const isFrame = (base: unknown): boolean => (base as LaneValue | undefined)?.type === 'frame'

/** New things: cards only where one contributes on the board, and nobody's former card but one's own. */
function mayMake({ subject, after, steps, formerAuthor }: RightsContext, id: string): boolean {
  const former = formerAuthor(id)
  if (former && !former.mayReturn) return false
  if (subject.role === 'facilitator') return true
  if (former && former.person !== subject.person) return false
  if ((after(id) as LaneValue | undefined)?.type !== 'note') return true
  const step = stepAround(after, steps, id)
  return step?.settings.kind === 'collect' && !takesCommandsOnly(step)
}

/** A binding is part of its arrow. It may also go when one may delete what it is bound to. */
function judgeBinding(
  context: RightsContext,
  id: string,
  lanes: readonly LaneName[],
): { lanes: LaneName[]; reason: RefusalReason } | null {
  const { before, after } = context
  const ends = [before(id), after(id)].map((binding) => binding as LaneValue | undefined)
  const arrows = ends.flatMap((binding) => (typeof binding?.fromId === 'string' ? [binding.fromId] : []))
  const isGone = after(id) === undefined
  const allowed =
    arrows.every((arrow) => mayChangeEnd(context, arrow)) ||
    (isGone && typeof ends[0]?.toId === 'string' && mayChangeEnd(context, ends[0].toId))
  return allowed ? null : { lanes: [...lanes], reason: 'not_allowed' }
}

const mayChangeEnd = (context: RightsContext, shape: string): boolean => {
  const isNowhere = context.before(shape) === undefined && context.after(shape) === undefined
  return isNowhere || (!context.steps.has(shape) && mayWriteShape(context, shape, 'base'))
}
