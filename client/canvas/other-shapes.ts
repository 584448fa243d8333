/** The remaining kinds of shape, whose words too may only be edited by those who may. */
import { ArrowShapeUtil, GeoShapeUtil, TextShapeUtil, type TLShape } from 'tldraw'
import type { BoardContext } from './board-context.ts'
import { mayEdit } from './rights.ts'

export function otherShapes(context: BoardContext) {
  return [
    class extends TextShapeUtil {
      override canEdit(shape?: TLShape) {
        return shape === undefined || mayEdit(context, this.editor.store, shape)
      }
    },
    class extends GeoShapeUtil {
      override canEdit(shape?: TLShape) {
        return shape === undefined || mayEdit(context, this.editor.store, shape)
      }
    },
    class extends ArrowShapeUtil {
      override canEdit(shape?: TLShape) {
        return shape === undefined || mayEdit(context, this.editor.store, shape)
      }
    },
  ]
}
