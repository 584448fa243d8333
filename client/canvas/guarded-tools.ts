/** tldraw's tools for making things, laid down where the person may not make any: they rely on what they made. */
import {
  ArrowShapeTool,
  DrawShapeTool,
  FrameShapeTool,
  NoteShapeTool,
  TextShapeTool,
  type TLFrameShape,
  type TLStateNodeConstructor,
} from 'tldraw'
import type { MessageKey } from '../../shared/i18n/catalogue.ts'
import type { BoardContext } from './board-context.ts'
import { isStepFrame, rightAt } from './rights.ts'

type Say = (key: MessageKey) => void

export function guardedTools(context: BoardContext, say: Say): TLStateNodeConstructor[] {
  const guarded = (Tool: typeof NoteShapeTool): TLStateNodeConstructor =>
    class extends Tool {
      /** Comes before the tool's own state hears of it. */
      override onPointerDown() {
        if (mayMakeHere(this.editor)) return
        say('canvas.notHere')
        this.editor.setCurrentTool('select')
      }
    }
  return [NoteShapeTool, DrawShapeTool, TextShapeTool, ArrowShapeTool, FrameShapeTool].map((Tool) =>
    guarded(Tool as typeof NoteShapeTool),
  )

  function mayMakeHere(editor: NoteShapeTool['editor']): boolean {
    const point = editor.inputs.currentPagePoint
    const region = editor
      .getCurrentPageShapes()
      .filter((shape): shape is TLFrameShape => shape.type === 'frame' && isStepFrame(context, shape.id))
      .find((shape) => editor.getShapePageBounds(shape)?.containsPoint(point))
    const step = context.facts.get().steps.find(({ progress }) => progress.frame === region?.id) ?? null
    return rightAt(context, step) !== 'nothing'
  }
}
