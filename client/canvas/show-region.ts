/** Where the camera goes when a step is shown. */
import { Box, type BoxLike, type Editor, type TLShapeId, Vec } from 'tldraw'
import { cardWidth } from '../../shared/document/card-size.ts'

/** Around a region, in screen pixels. */
const inset = 48
/** The tools float over the bottom edge: so much more of a region's height is kept free below it. */
const toolShare = 0.14
/** Beside and below what stands there, for one more column or row of cards. */
const roomToGrow = cardWidth + 48

export type Glide = { animation: { duration: number } }

/** Everything of it, as large as it fits. */
export function showWhole(editor: Editor, id: TLShapeId, options?: Glide): boolean {
  const bounds = editor.getShapePageBounds(id)
  if (!bounds) return false
  const { x, y, w, h } = bounds
  editor.zoomToBounds({ x, y, w, h: h * (1 + toolShare) }, { inset, ...options })
  return true
}

/** What is used of it, large enough to read; a result fills all of it, with its numbers at the far edge. */
export function showUsed(editor: Editor, id: TLShapeId, hasResult: boolean, options?: Glide): boolean {
  const region = editor.getShapePageBounds(id)
  if (!region) return false
  const content = editor.getSortedChildIdsForParent(id).map((child) => editor.getShapePageBounds(child))
  const cards = Box.Common(content.filter((box) => box !== undefined))
  const used = hasResult ? region : content.length > 0 ? cards : null
  const { w, h } = editor.getViewportScreenBounds()
  const { x, y, zoom } = usedView(region, used, { w, h })
  editor.setCamera(new Vec(-x, -y, zoom), options)
  return true
}

type View = { x: number; y: number; zoom: number }

/**
 * The page's point at the top left of the screen, and the zoom: 100 % where what is used fits at that, smaller where
 * it is more; never less than half of the region's width, never smaller than the width needs (a long region is shown
 * from its top).
 */
export function usedView(region: BoxLike, used: BoxLike | null, screen: { w: number; h: number }): View {
  const room = {
    w: Math.max(1, screen.w - 2 * inset),
    h: Math.max(1, screen.h / (1 + toolShare) - 2 * inset),
  }
  const right = used ? used.x + used.w - region.x + roomToGrow : 0
  const bottom = used ? used.y + used.h - region.y + roomToGrow : 0
  const w = clamp(right, region.w / 2, region.w)
  const h = clamp(bottom, region.h / 2, region.h)
  const zoom = clamp(Math.min(room.w / w, room.h / h), room.w / region.w, 1)
  // A region that does not fill the screen stands in its middle.
  const spare = Math.max(0, room.w / zoom - region.w) / 2
  return { x: region.x - spare - inset / zoom, y: region.y - inset / zoom, zoom }
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
