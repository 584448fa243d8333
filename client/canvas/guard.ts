/**
 * What a person may not do must not be possible by gesture: the editor asks the permission table before each
 * change of mine. Changes of others pass; the server has judged them.
 */
import type { Editor, TLInstancePageState, TLShape } from 'tldraw'
import type { MessageKey } from '../../shared/i18n/catalogue.ts'
import type { BoardContext } from './board-context.ts'
import { cardsLeftAt, changedLanes, isStepFrame, mayEdit, mayMake, mayWrite } from './rights.ts'

/** Returns how to stop. */
export function guard(editor: Editor, context: BoardContext, say: (key: MessageKey) => void): () => void {
  const { store, sideEffects } = editor
  const stops = [
    sideEffects.registerBeforeChangeHandler('shape', (before, after, source) =>
      source === 'remote' || maySwap(before, after) ? after : before,
    ),
    sideEffects.registerBeforeDeleteHandler('shape', (shape, source) =>
      source === 'user' && !mayWrite(context, store, shape, 'base') ? false : undefined,
    ),
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
