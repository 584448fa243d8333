/** What I do on the board, for the others. How often it is told is the connection's business. */
import { type Editor, react, TLPOINTER_ID } from 'tldraw'
import { maxMoving } from '../../../shared/wire/presence.ts'
import type { BoardPresence, PresenceRoom } from '../../connection/types.ts'

/** Forty ids of shapes are about half of what a presence may weigh. */
const maxSelection = 40

const nothing: BoardPresence = { cursor: null, selection: [], editing: null, viewport: null, moving: [] }

/** Returns how to stop. */
export function tellPresence(editor: Editor, room: PresenceRoom): () => void {
  const stop = react('tell presence', () => room.say(presenceOf(editor)))
  return () => {
    stop()
    room.say(nothing)
  }
}

function presenceOf(editor: Editor): BoardPresence {
  const pointer = editor.store.get(TLPOINTER_ID)
  const { x, y, w, h } = editor.getViewportPageBounds()
  return {
    // Before the first movement the pointer lies in the corner of the board, where nobody is.
    cursor: pointer?.lastActivityTimestamp ? { x: Math.round(pointer.x), y: Math.round(pointer.y) } : null,
    selection: editor.getSelectedShapeIds().slice(0, maxSelection),
    editing: editor.getEditingShapeId(),
    viewport: { x: Math.round(x), y: Math.round(y), w: Math.round(w), h: Math.round(h) },
    moving: movingOf(editor),
  }
}

/**
 * Where the shapes under my hand are on the page: in the coordinates of a parent they would jump on other screens
 * whenever they enter or leave a frame. A shape that is resized is not among them: its place without its size would
 * show something that never was.
 */
function movingOf(editor: Editor): BoardPresence['moving'] {
  if (!editor.isIn('select.translating')) return []
  return editor
    .getSelectedShapes()
    .slice(0, maxMoving)
    .map((shape) => {
      const { x, y } = editor.getShapePageTransform(shape).point()
      return { id: shape.id, x, y }
    })
}
