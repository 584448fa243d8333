/** May this person change these lanes of this record? By role, step and ownership; the table is `permissions.ts`. */
import type { LaneValue } from '../../shared/document/lanes.ts'
import {
  type BoardRight,
  boardRight,
  isLocked,
  type LaneName,
  mayWriteLane,
  takesCommandsOnly,
} from '../../shared/domain/permissions.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { RefusalReason } from '../../shared/wire/frames.ts'
import type { Subject } from '../permissions/subject.ts'
import { around, lanesOfRecord, type ReadLane, stepAround } from './board-lookup.ts'

/** The board on both sides of a frame, and what is known of steps and cards. */
export type RightsContext = {
  subject: Pick<Subject, 'person' | 'role' | 'group'>
  before: ReadLane
  after: ReadLane
  /** By the frame that is the step's region. */
  steps: ReadonlyMap<string, Step>
  /** The same steps, as if those that have ended were open. */
  reopened: ReadonlyMap<string, Step>
  /** What is locked: ids of records, or the whole board. */
  locks: ReadonlySet<string>
  /** Who may bring back a card that is not on the board now: null where no card had this id. */
  formerAuthor(card: string): { person: string | null; mayReturn: boolean } | null
}

export type Refusal = { lanes: LaneName[]; reason: RefusalReason }

/** Null where every given lane of the record may be written. `lanes`: those whose value changed. */
export function judgeRights(context: RightsContext, id: string, lanes: readonly LaneName[]): Refusal | null {
  if (!/^(shape|binding):/.test(id)) return { lanes: [...lanes], reason: 'not_allowed' }
  if (context.steps.has(id)) return { lanes: [...lanes], reason: 'step_frame' }
  if (isKeptByLock(context, id)) return { lanes: [...lanes], reason: 'locked' }
  const refusal = judgeByTable(context, id, lanes)
  return refusal && isOnlyLate(context, id, lanes) ? { ...refusal, reason: 'too_late' } : refusal
}

function judgeByTable(context: RightsContext, id: string, lanes: readonly LaneName[]): Refusal | null {
  if (id.startsWith('binding:')) return judgeBinding(context, id, lanes)
  const refused = lanes.filter((lane) => lane !== 'origin' && !mayWriteShape(context, id, lane))
  if (refused.length === 0) return null
  // A new record, and a deletion, is taken whole or not at all.
  return { lanes: isWhole(context, id) ? [...lanes] : refused, reason: 'not_allowed' }
}

/** Would it be allowed if steps that have ended were still open? */
function isOnlyLate(context: RightsContext, id: string, lanes: readonly LaneName[]): boolean {
  const { subject, reopened } = context
  return subject.role === 'participant' && judgeByTable({ ...context, steps: reopened }, id, lanes) === null
}

/** Steps as they would be if those that have ended were still open. */
export const reopened = (steps: ReadonlyMap<string, Step>): ReadonlyMap<string, Step> =>
  new Map([...steps].map(([frame, step]) => [frame, hasEnded(step) ? asOpen(step) : step]))

const hasEnded = ({ progress: { state, run } }: Step): boolean =>
  run > 0 && state !== 'open' && state !== 'draft'

const asOpen = (step: Step): Step => ({ ...step, progress: { ...step.progress, state: 'open' } })

/** Locked is a record that is, was or comes to be inside something locked; and what is around something locked stays. */
function isKeptByLock({ subject, locks, before, after }: RightsContext, id: string): boolean {
  if (locks.size === 0) return false
  const kept = (shape: string) =>
    [before, after].some((read) => isLocked(subject.role, locks, around(read, shape)))
  if (kept(id)) return true
  if (id.startsWith('binding:')) return endsOf(id, before, after).some(kept)
  const isRemoved = before(id) !== undefined && after(id) === undefined
  return (
    isRemoved &&
    subject.role !== 'facilitator' &&
    [...locks].some((locked) => includes(around(before, locked), id))
  )
}

function includes(ids: Iterable<string>, wanted: string): boolean {
  for (const id of ids) if (id === wanted) return true
  return false
}

/** The arrows that a binding belongs to, as it was and as it is. */
const endsOf = (id: string, ...sides: ReadLane[]): string[] =>
  sides.flatMap((read) => {
    const arrow = (read(id) as LaneValue | undefined)?.fromId
    return typeof arrow === 'string' ? [arrow] : []
  })

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
function judgeBinding(context: RightsContext, id: string, lanes: readonly LaneName[]): Refusal | null {
  const { before, after } = context
  const isGone = after(id) === undefined
  const boundTo = (before(id) as LaneValue | undefined)?.toId
  const allowed =
    endsOf(id, before, after).every((arrow) => mayChangeEnd(context, arrow)) ||
    (isGone && typeof boundTo === 'string' && mayChangeEnd(context, boundTo))
  return allowed ? null : { lanes: [...lanes], reason: 'not_allowed' }
}

const mayChangeEnd = (context: RightsContext, shape: string): boolean => {
  const isNowhere = context.before(shape) === undefined && context.after(shape) === undefined
  return isNowhere || (!context.steps.has(shape) && mayWriteShape(context, shape, 'base'))
}
