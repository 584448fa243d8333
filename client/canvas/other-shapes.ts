/** The remaining kinds of shape, whose words too may only be edited by those who may. */
import { ArrowShapeUtil, GeoShapeUtil, TextShapeUtil, type TLArrowShape, type TLShape } from 'tldraw'
import type { BoardContext } from './board-context.ts'
import { withoutLabels } from './label-geometry.ts'
import { mayEdit } from './rights.ts'

/** Five hundred screens. Two cards may stand further apart than a browser can dot a line between them. */
const longestDashed = 100_000

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
      override component(shape: TLArrowShape) {
        const { w, h } = this.editor.getShapeGeometry(shape).bounds
        const isFar = Math.max(w, h) > longestDashed
        return super.component(isFar ? { ...shape, props: { ...shape.props, dash: 'solid' } } : shape)
      }
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
