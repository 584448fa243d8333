import {
  defaultBindingUtils,
  defaultShapeUtils,
  type TLAnyBindingUtilConstructor,
  type TLAnyShapeUtilConstructor,
} from 'tldraw'
import type { BoardContext } from './board-context.ts'
import { cardShape } from './card-shape.tsx'
import { frameShape } from './frame-shape.tsx'
import { otherShapes } from './other-shapes.ts'

export type BoardShapes = {
  /** Every kind, tldraw's own with ours in their place: what a store and a bare editor need. */
  shapeUtils: readonly TLAnyShapeUtilConstructor[]
  bindingUtils: readonly TLAnyBindingUtilConstructor[]
}

export function boardShapes(context: BoardContext): BoardShapes {
  const ours: TLAnyShapeUtilConstructor[] = [cardShape(context), frameShape(context), ...otherShapes(context)]
  const types = new Set(ours.map((util) => util.type))
  return {
    shapeUtils: [...defaultShapeUtils.filter((util) => !types.has(util.type)), ...ours],
    bindingUtils: defaultBindingUtils,
  }
}
