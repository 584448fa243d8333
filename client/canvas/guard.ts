/**
 * What a person may not do must not be possible by gesture: the editor asks the permission table before each
 * change of mine. Changes of others pass; the server has judged them.
 */
import type { Editor, TLInstancePageState, TLShape } from 'tldraw'
import type { MessageKey } from '../../shared/i18n/catalogue.ts'
import type { BoardContext } from './board-context.ts'
import { browserClock, type Clock } from './pending-lanes.ts'
import {
  cardsLeftAt,
  changedLanes,
  isLocked,
  isStepFrame,
  mayEdit,
  mayMake,
  mayRemove,
  mayWrite,
} from './rights.ts'

/** After so long without being refused, it is another try. */
const silenceMs = 2_000

/** Returns how to stop. */
export function guard(
  editor: Editor,
  context: BoardContext,
  say: (key: MessageKey) => void,
  clock: Clock = browserClock,
): () => void {
  const { store, sideEffects } = editor
  let saidAt = Number.NEGATIVE_INFINITY
  const stops = [
    sideEffects.registerBeforeChangeHandler('shape', (before, after, source) => {
      if (source === 'remote' || maySwap(before, after)) return after
      sayIfLocked(before)
      return before
    }),
    sideEffects.registerBeforeDeleteHandler('shape', (shape, source) => {
      if (source !== 'user' || mayRemove(context, store, shape)) return
      sayIfLocked(shape)
      return false
    }),
    sideEffects.registerAfterCreateHandler('shape', (shape, source) => {
      if (source === 'user') made(shape)
    }),
    sideEffects.registerAfterDeleteHandler('shape', (shape) => {
      context.madeHere.delete(shape.id)
    }),
    sideEffects.registerBeforeChangeHandler('instance_page_state', (before, after) =>
      onlyMine(before, after),
    ),
  ]
  return () => {
    for (const stop of stops) stop()
  }

  /** Once for a whole gesture, which asks sixty times a second. */
  function sayIfLocked(shape: TLShape): void {
    if (!isLocked(context, store, shape, context.facts.get().me.role)) return
    if (clock.now() - saidAt > silenceMs) say('canvas.locked')
    saidAt = clock.now()
  }

  function maySwap(before: TLShape, after: TLShape): boolean {
    return changedLanes(before, after).every((lane) => mayWrite(context, store, before, lane))
  }

  function made(shape: TLShape): void {
    const problem = mayMake(context, store, shape) ? limitReached(shape) : 'canvas.notHere'
    if (problem) {
      store.remove([shape.id])
      say(problem)
    } else context.madeHere.add(shape.id)
  }

  /** The server would put the card back; saying so before a word is typed is kinder. */
  function limitReached(shape: TLShape): MessageKey | null {
    return shape.type === 'note' && cardsLeftAt(context, store, shape) <= 0 ? 'canvas.cardLimit' : null
  }

  /** Step frames cannot be taken hold of or erased, and words that others are writing cannot be entered. */
  function onlyMine(before: TLInstancePageState, state: TLInstancePageState): TLInstancePageState {
    const entered = state.editingShapeId !== before.editingShapeId ? state.editingShapeId : null
    const editing = entered ? store.get(entered) : undefined
    const blocked = editing !== undefined && !mayEdit(context, store, editing)
    const held = [...state.selectedShapeIds, ...state.erasingShapeIds]
    if (!blocked && !held.some((id) => isStepFrame(context, id))) return state
    const free = (ids: TLInstancePageState['selectedShapeIds']) =>
      ids.filter((id) => !isStepFrame(context, id))
    return {
      ...state,
      selectedShapeIds: free(state.selectedShapeIds),
      erasingShapeIds: free(state.erasingShapeIds),
      editingShapeId: blocked ? null : state.editingShapeId,
    }
  }
}
