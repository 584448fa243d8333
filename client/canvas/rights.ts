/** May I do this to that shape? The answers are those of the one permission table. */
import type { TLShape, TLStore } from 'tldraw'
import { equalJson } from '../../shared/document/equal-json.ts'
import { type LaneValue, parseLaneKey, splitRecord } from '../../shared/document/lanes.ts'
import type { Origin } from '../../shared/domain/card.ts'
import { wholeBoard } from '../../shared/domain/order.ts'
import { type BoardRight, boardRight, type LaneName, mayWriteLane } from '../../shared/domain/permissions.ts'
import type { Role } from '../../shared/domain/roles.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { BoardContext } from './board-context.ts'
import type { BoardTool } from './types.ts'

/** Ancestors looked at; the record rules refuse deeper nesting. */
const maxDepth = 32

export const isStepFrame = (context: BoardContext, id: string): boolean => stepOfFrame(context, id) !== null

export function stepOfFrame(context: BoardContext, id: string): Step | null {
  return context.facts.get().steps.find((step) => step.progress.frame === id) ?? null
}

/** The step in whose region the shape stands. */
export function stepAround(context: BoardContext, store: TLStore, shape: TLShape): Step | null {
  let parent: string = shape.parentId
  for (let depth = 0; depth < maxDepth; depth += 1) {
    const step = stepOfFrame(context, parent)
    if (step) return step
    const above = store.get(parent as TLShape['id'])
    if (above?.typeName !== 'shape') return null
    parent = above.parentId
  }
  return null
}

export function rightAt(context: BoardContext, step: Step | null): BoardRight {
  const { me, readOnly } = context.facts.get()
  return readOnly ? 'nothing' : boardRight(me.role, me.group, step)
}

/** Is it locked for people of this role: itself, a frame around it, or the whole board? */
export function isLocked(context: BoardContext, store: TLStore, shape: TLShape, role: Role): boolean {
  const { locks } = context.facts.get()
  if (role === 'facilitator' || locks.size === 0) return false
  if (locks.has(wholeBoard)) return true
  let id: string = shape.id
  for (let depth = 0; depth < maxDepth; depth += 1) {
    if (locks.has(id)) return true
    const record = id === shape.id ? shape : store.get(id as TLShape['id'])
    if (record?.typeName !== 'shape') return false
    id = record.parentId
  }
  return false
}

/** May this other person move the shape? What presence says of it is shown only where the gate would take it. */
export function mayMove(
  context: BoardContext,
  store: TLStore,
  shape: TLShape,
  { person, role, group }: { person: string; role: Role; group: string },
): boolean {
  if (isStepFrame(context, shape.id) || isLocked(context, store, shape, role)) return false
  const right = boardRight(role, group, stepAround(context, store, shape))
  const origin = context.origins.get(shape.id)
  const isNew = origin === undefined && shape.type !== 'frame'
  return mayWriteLane(right, 'place', { own: origin?.author === person, isNew, isTheme: isFrame(shape) })
}

export function mayWrite(context: BoardContext, store: TLStore, shape: TLShape, lane: LaneName): boolean {
  if (isStepFrame(context, shape.id)) return false
  if (isLocked(context, store, shape, context.facts.get().me.role)) return false
  const right = rightAt(context, stepAround(context, store, shape))
  return mayWriteLane(right, lane, { ...recordOf(context, shape), isTheme: isFrame(shape) })
}

/** Everybody who arranges may name a theme; it is taken away by whom it belongs to. */
export function mayRemove(context: BoardContext, store: TLStore, shape: TLShape): boolean {
  if (!mayWrite(context, store, shape, 'base')) return false
  return mayWriteLane(rightAt(context, stepAround(context, store, shape)), 'base', recordOf(context, shape))
}

const isFrame = (shape: TLShape): boolean => shape.type === 'frame'

const recordOf = (context: BoardContext, { id }: TLShape) => ({
  own: context.isOwn(id),
  isNew: context.madeHere.has(id),
})

/** May a shape be made where this one stands? */
export function mayMake(context: BoardContext, store: TLStore, shape: TLShape): boolean {
  if (isStepFrame(context, shape.id)) return false
  if (isLocked(context, store, shape, context.facts.get().me.role)) return false
  const right = rightAt(context, stepAround(context, store, shape))
  // In a step that arranges, making is making a theme.
  if (right === 'arrange' && shape.type === 'note') return false
  return mayWriteLane(right, 'base', { own: false, isNew: true })
}

/** How many more cards I may write where this one stands; Infinity without a limit. */
export function cardsLeftAt(context: BoardContext, store: TLStore, shape: TLShape): number {
  const step = stepAround(context, store, shape)
  const { me } = context.facts.get()
  if (!step || step.limits.perPerson === null || me.role === 'facilitator') return Infinity
  const isMine = (one: Origin) =>
    one.author === me.person && one.step === step.id && one.run === step.progress.run
  const told = [...context.origins.entries()].filter(([id, one]) => isMine(one) && isCard(store, id)).length
  const untold = [...context.madeHere].filter((id) => !context.origins.has(id) && isCard(store, id)).length
  return step.limits.perPerson - told - untold
}

function isCard(store: TLStore, id: string): boolean {
  const shape = store.get(id as TLShape['id'])
  return shape?.typeName === 'shape' && shape.type === 'note'
}

/** May a shape that I may move be moved to where this one stands now? */
export const mayStandHere = (context: BoardContext, store: TLStore, shape: TLShape): boolean =>
  rightAt(context, stepAround(context, store, shape)) !== 'nothing' &&
  !isLocked(context, store, shape, context.facts.get().me.role)

export function changedLanes(before: TLShape, after: TLShape): LaneName[] {
  const old = new Map(splitRecord(before as unknown as LaneValue))
  return splitRecord(after as unknown as LaneValue)
    .filter(([key, value]) => !equalJson(old.get(key), value))
    .map(([key]) => parseLaneKey(key)?.lane ?? 'base')
}

/** Words may be edited by whoever may write them, while nobody else does. */
export function mayEdit(context: BoardContext, store: TLStore, shape: TLShape): boolean {
  const lane = 'richText' in shape.props ? 'text' : 'base'
  return !context.writers.get().has(shape.id) && mayWrite(context, store, shape, lane)
}

const looking: readonly BoardTool[] = ['select', 'hand']
const arranging: readonly BoardTool[] = ['select', 'hand', 'frame']
const making: readonly BoardTool[] = ['select', 'hand', 'card', 'draw', 'eraser', 'text', 'arrow']

/** The tools that lead to anything for me now. */
export function usableTools(context: BoardContext): readonly BoardTool[] {
  const { steps, locks, me } = context.facts.get()
  if (locks.has(wholeBoard) && me.role !== 'facilitator') return looking
  const rights = new Set([null, ...steps].map((step) => rightAt(context, step)))
  if (rights.has('everything')) return [...making, 'frame']
  if (rights.has('own')) return making
  return rights.has('arrange') ? arranging : looking
}
