/** What lies over what: computed anew when shapes come, go or change their place in the pile, not when they move. */
import { type Computed, computed, type Editor, type TLParentId, type TLShape, type TLShapeId } from 'tldraw'

/** In the code of the editor but not in its types: frames are the ground of what lies in them. */
type Ground = { providesBackgroundForChildren?(shape: TLShape): boolean }

export type Layers = { index: number; backgroundIndex: number }

/** The numbers that the editor would give; backgrounds of what lies in a frame stay inside it. */
export function paintOrder(editor: Editor): Computed<ReadonlyMap<TLShapeId, Layers>> {
  return computed('paint order', () => {
    const order = new Map<TLShapeId, Layers>()
    const span = editor.options.maxShapesPerPage
    let index = span * 2
    let background = span
    const add = (parent: TLParentId) => {
      for (const id of editor.getSortedChildIdsForParent(parent)) {
        order.set(id, { index, backgroundIndex: background })
        index += 1
        background += 1
        if (editor.getSortedChildIdsForParent(id).length > 0) addInside(id)
      }
    }
    const addInside = (id: TLShapeId) => {
      const shape = editor.store.unsafeGetWithoutCapture(id)
      const util = shape && (editor.getShapeUtil(shape) as unknown as Ground)
      const isGround = shape && util?.providesBackgroundForChildren?.(shape)
      const before = background
      if (isGround) {
        background = index
        index += span
      }
      add(id)
      if (isGround) background = before
    }
    add(editor.getCurrentPageId())
    return order
  })
}
