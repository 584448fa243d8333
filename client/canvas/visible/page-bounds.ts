/**
 * Where every shape is on the page, kept up to date from what changed. The editor asks each of 5,000 shapes anew
 * whenever one has changed, which costs 12 ms and more.
 */
import {
  type Computed,
  computed,
  type Editor,
  isUninitialized,
  RESET_VALUE,
  type TLNoteShape,
  type TLShape,
  type TLShapeId,
  unsafe__withoutCapture,
} from 'tldraw'
import { cardWidth } from '../../../shared/document/card-size.ts'
import { heightOf } from '../card-looks.ts'

export type Bounds = { x: number; y: number; w: number; h: number }

/** `version` tells one state from the next; the map itself stays. */
export type PageBounds = { of: ReadonlyMap<TLShapeId, Bounds>; version: number }

/** Their bounds follow from their own record and where their frame is; those of all others may change otherwise. */
const plainTypes = ['note', 'frame', 'draw', 'highlight', 'line']

/**
 * Invariants: `of` holds exactly the shapes of the page; a shape whose type is not plain is asked each time, with
 * the reactive dependency that this brings.
 */
export function pageBounds(editor: Editor): Computed<PageBounds> {
  const history = editor.store.query.filterHistory('shape')
  const bounds = new Map<TLShapeId, Bounds>()
  const changeable = new Set<TLShapeId>()

  const measure = (id: TLShapeId) => {
    const shape = editor.getShape(id)
    const box = shape && boundsOf(editor, shape)
    if (box) bounds.set(id, box)
    else bounds.delete(id)
    if (shape && !plainTypes.includes(shape.type)) changeable.add(id)
    else changeable.delete(id)
  }
  const measureAll = () => {
    bounds.clear()
    changeable.clear()
    for (const id of editor.getCurrentPageShapeIds()) measure(id)
  }
  const measureBranch = (id: TLShapeId) => {
    measure(id)
    for (const child of editor.getSortedChildIdsForParent(id)) measureBranch(child)
  }
  const follow = (since: number) => {
    const diff = history.getDiffSince(since)
    if (diff === RESET_VALUE) return measureAll()
    for (const { added, updated, removed } of diff) {
      for (const id of Object.keys(removed)) forget(id as TLShapeId)
      for (const id of Object.keys(added)) measureBranch(id as TLShapeId)
      for (const id of Object.keys(updated)) measureBranch(id as TLShapeId)
    }
  }
  const forget = (id: TLShapeId) => {
    bounds.delete(id)
    changeable.delete(id)
  }

  return computed<PageBounds>('page bounds', (previous, since) => {
    // What is asked here on purpose without capture is told by the history.
    history.get()
    editor.getCurrentPageId()
    unsafe__withoutCapture(() => (isUninitialized(previous) ? measureAll() : follow(since)))
    for (const id of changeable) {
      const box = editor.getShapePageBounds(id)
      if (box) bounds.set(id, box)
    }
    return { of: bounds, version: isUninitialized(previous) ? 0 : previous.version + 1 }
  })
}

function boundsOf(editor: Editor, shape: TLShape): Bounds | undefined {
  if (shape.type !== 'note' || shape.rotation !== 0) return editor.getShapePageBounds(shape)
  const parent = editor.getShapeParentTransform(shape)
  // Cards are most of a board, and their size is known: no geometry is made for those that nobody sees.
  if (parent.b !== 0 || parent.c !== 0 || parent.a !== 1 || parent.d !== 1)
    return editor.getShapePageBounds(shape)
  return { x: parent.e + shape.x, y: parent.f + shape.y, w: cardWidth, h: heightOf(shape as TLNoteShape) }
}
