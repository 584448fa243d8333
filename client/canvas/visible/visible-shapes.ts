/**
 * Only what is on the screen, and a little around it, exists for the page. The editor makes an element for every
 * shape of the board and hides those outside: 5,000 cards cost seconds to open and milliseconds for each change.
 */
import {
  type Computed,
  computed,
  type Editor,
  isUninitialized,
  type TLNoteShape,
  type TLShape,
  type TLShapeId,
} from 'tldraw'
import { type Bounds, type PageBounds, pageBounds } from './page-bounds.ts'
import { paintOrder } from './paint-order.ts'

/** Of the screen, on each side: what comes into view is there already. */
const margin = 0.25
/** What is selected stays there when it leaves the screen, unless it is half the board. */
const maxHeld = 60
/** Below this zoom words are under four pixels high, */
const farZoom = 0.2
/** and where there are more cards than this, none of them is an element. */
const manyCards = 150

type Rendered = ReturnType<Editor['getRenderingShapes']>[number]
type Area = { left: number; top: number; right: number; bottom: number }

/** Cards that are drawn as paper without words, where they are and in the order in which they lie. */
export type FarCards = Computed<{ cards: readonly { shape: TLNoteShape; bounds: Bounds }[] }>

/** Before the editor draws for the first time. */
export function renderVisibleOnly(editor: Editor): FarCards {
  const bounds = pageBounds(editor)
  const order = paintOrder(editor)
  const area = viewArea(editor)
  const inView = sameUnlessChanged('shapes in view', () => inside(bounds.get(), area.get()))
  const outOfView = computed('shapes out of view', () => {
    const seen = inView.get()
    return new Set([...editor.getCurrentPageShapeIds()].filter((id) => !seen.has(id)))
  })
  const isFar = computed('is far', () => editor.getZoomLevel() < farZoom)
  const farIds = sameUnlessChanged('far cards', () =>
    isFar.get() ? cardsAmong(editor, inView.get()) : new Set<TLShapeId>(),
  )
  const wanted = sameUnlessChanged('wanted shapes', () => {
    const selected = editor.getSelectedShapeIds()
    const held = [editor.getEditingShapeId(), ...(selected.length <= maxHeld ? selected : [])]
    const far = farIds.get()
    const near = far.size === 0 ? inView.get() : [...inView.get()].filter((id) => !far.has(id))
    return new Set([...near, ...held.filter((id) => id !== null)])
  })
  const culled = computed('culled shapes', () => {
    const seen = wanted.get()
    return new Set([...editor.getCurrentPageShapeIds()].filter((id) => !seen.has(id)))
  })
  const rendered = computed('rendered shapes', () => renderedShapes(editor, wanted.get(), order.get()))
  // Cards that are painted from afar are no elements, but they are there to be hit.
  const piled = computed('visible shapes in order', () => {
    const layers = order.get()
    return [...new Set([...inView.get(), ...wanted.get()])]
      .sort((a, b) => (layers.get(a)?.index ?? 0) - (layers.get(b)?.index ?? 0))
      .flatMap((id) => editor.getShape(id) ?? [])
  })
  Object.assign(editor, {
    getNotVisibleShapes: (): Set<TLShapeId> => outOfView.get(),
    getCulledShapes: (): Set<TLShapeId> => culled.get(),
    getRenderingShapes: (): Rendered[] => rendered.get(),
    getCurrentPageRenderingShapesSorted: (): TLShape[] => piled.get(),
  })
  return computed('far cards in order', () => {
    const shown = wanted.get()
    const { of } = bounds.get()
    const layers = order.get()
    const ids = [...farIds.get()].filter((id) => !shown.has(id))
    const depth = (id: TLShapeId) => layers.get(id)?.index ?? 0
    return {
      cards: ids
        .sort((a, b) => depth(a) - depth(b))
        .flatMap((id) => {
          const shape = editor.store.unsafeGetWithoutCapture(id)
          const box = of.get(id)
          return shape && box ? [{ shape: shape as TLNoteShape, bounds: box }] : []
        }),
    }
  })
}

function cardsAmong(editor: Editor, ids: ReadonlySet<TLShapeId>): Set<TLShapeId> {
  const cards = [...ids].filter((id) => editor.store.unsafeGetWithoutCapture(id)?.type === 'note')
  return new Set(cards.length > manyCards ? cards : [])
}

/** In steps of a part of the screen, so that a moving camera does not ask for other shapes in each frame. */
function viewArea(editor: Editor): Computed<Area> {
  return computed<Area>('area in view', (previous) => {
    const { x, y, w, h } = editor.getViewportPageBounds()
    const step = 2 ** Math.floor(Math.log2(Math.max(1, Math.min(w, h) / 4)))
    const down = (value: number) => Math.floor(value / step) * step
    const next = {
      left: down(x - w * margin),
      top: down(y - h * margin),
      right: down(x + w * (1 + margin)) + step,
      bottom: down(y + h * (1 + margin)) + step,
    }
    return !isUninitialized(previous) && equal(previous, next) ? previous : next
  })
}

const equal = (a: Area, b: Area): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom

function inside({ of }: PageBounds, area: Area): Set<TLShapeId> {
  const ids = new Set<TLShapeId>()
  for (const [id, { x, y, w, h }] of of)
    if (x <= area.right && y <= area.bottom && x + w >= area.left && y + h >= area.top) ids.add(id)
  return ids
}

/** The set that it was, as long as the same shapes are in it: nothing that reads it runs again. */
function sameUnlessChanged(name: string, read: () => Set<TLShapeId>): Computed<Set<TLShapeId>> {
  return computed<Set<TLShapeId>>(name, (previous) => {
    const next = read()
    const isSame =
      !isUninitialized(previous) && previous.size === next.size && [...next].every((id) => previous.has(id))
    return isSame ? previous : next
  })
}

/** Sorted by id, as the editor does it: elements that change their order in the page are made anew. */
function renderedShapes(
  editor: Editor,
  ids: ReadonlySet<TLShapeId>,
  order: ReadonlyMap<TLShapeId, { index: number; backgroundIndex: number }>,
): Rendered[] {
  const erasing = editor.getErasingShapeIds()
  const rendered: Rendered[] = []
  for (const id of [...ids].sort()) {
    const shape = editor.getShape(id)
    const layers = order.get(id)
    if (!shape || !layers) continue
    const util = editor.getShapeUtil(shape)
    rendered.push({ id, shape, util, ...layers, opacity: opacityOf(editor, shape, erasing) })
  }
  return rendered
}

/** What is about to be erased is pale, with everything in it, once. */
function opacityOf(editor: Editor, shape: TLShape, erasing: readonly TLShapeId[]): number {
  let opacity = 1
  let isErased = false
  for (let one: TLShape | undefined = shape; one; one = editor.getShapeParent(one)) {
    opacity *= one.opacity
    isErased ||= erasing.includes(one.id)
  }
  return isErased ? opacity * 0.32 : opacity
}
