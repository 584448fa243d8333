/** The remaining kinds of shape, whose words too may only be edited by those who may. */
import { ArrowShapeUtil, GeoShapeUtil, TextShapeUtil, type TLShape } from 'tldraw'
import type { BoardContext } from './board-context.ts'
import { withoutLabels } from './label-geometry.ts'
import { mayEdit } from './rights.ts'

export function otherShapes(context: BoardContext) {
  return [
    class extends TextShapeUtil {
      override getGeometry(...of: Parameters<TextShapeUtil['getGeometry']>) {
        const geometry = super.getGeometry(...of)
        return this.canEdit(of[0]) ? geometry : withoutLabels(geometry)
      }
      override canEdit(shape?: TLShape) {
        return shape === undefined || mayEdit(context, this.editor.store, shape)
      }
    },
    class extends GeoShapeUtil {
      override getGeometry(...of: Parameters<GeoShapeUtil['getGeometry']>) {
        const geometry = super.getGeometry(...of)
        return this.canEdit(of[0]) ? geometry : withoutLabels(geometry)
      }
      override canEdit(shape?: TLShape) {
        return shape === undefined || mayEdit(context, this.editor.store, shape)
      }
    },
    class extends ArrowShapeUtil {
      override getGeometry(...of: Parameters<ArrowShapeUtil['getGeometry']>) {
        const geometry = super.getGeometry(...of)
        return this.canEdit(of[0]) ? geometry : withoutLabels(geometry)
      }
      override canEdit(shape?: TLShape) {
        return shape === undefined || mayEdit(context, this.editor.store, shape)
      }
    },
  ]
}
