import type { Editor, TLShape } from 'tldraw'
import type { BoardContext } from './board-context.ts'
import { isLocked, isStepFrame } from './rights.ts'
import type { ShapeInMenu } from './types.ts'

/** The one that is selected; null for none, several, or the region of a step. */
export function shapeInMenu(editor: Editor, context: BoardContext): ShapeInMenu | null {
  const shape = editor.getOnlySelectedShape()
  if (!shape || isStepFrame(context, shape.id)) return null
  return {
    id: shape.id,
    kind: kindOf(shape),
    locked: isLocked(context, editor.store, shape, 'participant'),
    lockedSelf: context.facts.get().locks.has(shape.id),
  }
}

function kindOf({ type }: TLShape): ShapeInMenu['kind'] {
  if (type === 'note') return 'card'
  return type === 'frame' ? 'theme' : 'other'
}
