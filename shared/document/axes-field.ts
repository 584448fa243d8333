/**
 * Where the axes of a cluster step lie in its region, and what a place in it means. One place for both ways: where
 * somebody drags a card on the board, and where the server puts one that was placed by choice.
 */
import type { DrawnAxes } from '../steps/cluster/axes.ts'
import type { Place, Size } from './board-records.ts'

/**
 * In the region's own coordinates. It never moves; cards that are not placed yet wait below it. A quarter is as high
 * as a new theme with its heading, under the name of the quarter.
 */
export const axesField = { x: 120, y: 176, w: 1_680, h: 1_200 } as const
/** Room for the words at the lower edge, and a heading for those that wait. */
export const waitingTop = axesField.y + axesField.h + 160
/** A region with axes begins this high; with more cards it grows. */
export const axesRegionHeight = waitingTop + 400

/** `across` and `up` in percent of the field, from the low ends; `up` is null on one axis. */
export type Standing = { cell: number; across: number; up: number | null }
type Box = { place: Place; size: Size }

/**
 * The point of a card or theme that says where it stands. Near its upper edge, so that a theme that grows downwards
 * stays where it was put.
 */
const anchorDepth = 60
const anchorOf = ({ place, size }: Box): Place => ({
  x: place.x + size.w / 2,
  y: place.y + Math.min(size.h / 2, anchorDepth),
})

/** Null for what does not stand in the field. `item`: something whose parent is the step's region. */
export function standingOn(axes: DrawnAxes, item: Box): Standing | null {
  const { x, y } = anchorOf(item)
  const across = (x - axesField.x) / axesField.w
  const down = (y - axesField.y) / axesField.h
  if (across < 0 || across > 1 || down < 0 || down > 1) return null
  return {
    cell: cellAt(axes, across, down),
    across: Math.round(across * 100),
    up: axes.type === 'two' ? Math.round((1 - down) * 100) : null,
  }
}

function cellAt(axes: DrawnAxes, across: number, down: number): number {
  if (axes.type === 'one') return Math.min(4, Math.floor(across * 5))
  return (across < 0.5 ? 0 : 1) + (down < 0.5 ? 0 : 2)
}

/** The part of the field that this place is. */
export function cellBox(axes: DrawnAxes, cell: number): Place & Size {
  const { x, y, w, h } = axesField
  if (axes.type === 'one') return { x: x + (cell * w) / 5, y, w: w / 5, h }
  return { x: x + ((cell % 2) * w) / 2, y: y + (cell < 2 ? 0 : h / 2), w: w / 2, h: h / 2 }
}

const gap = 24
/** Under the name of a quarter. */
const nameRoom = 64
/** The heading of a theme is drawn above its place. */
const headingRoom = 40

/**
 * A place for something of this size that means `cell`: free and wholly inside where there is one, else free, and
 * otherwise a little aside of those that stand there, so that none is hidden. `taken`: what stands in the region;
 * `hasHeading`: it is a theme.
 */
export function placeInCell(
  axes: DrawnAxes,
  cell: number,
  wanted: { size: Size; taken: readonly Box[]; hasHeading?: boolean },
): Place {
  const { size, taken, hasHeading = false } = wanted
  const bounds = cellBox(axes, cell)
  const spots = spotsIn(axes, cell, { size, above: hasHeading ? headingRoom : 0 })
  const free = spots.filter((place) => !taken.some((box) => overlap({ place, size }, box)))
  const best = free.find(({ y }) => y + size.h <= bounds.y + bounds.h) ?? free[0]
  if (best) return best
  const crowd = taken.filter((box) => standingOn(axes, box)?.cell === cell).length
  const [first = { x: 0, y: 0 }] = spots
  const steps = Math.max(1, Math.floor((bounds.h - nameRoom - headingRoom - 2 * anchorDepth) / gap))
  return { x: first.x + (crowd % 3) * gap, y: first.y + (crowd % steps) * gap }
}

/** Row by row; the anchor of each lies inside the cell, and on one axis as near to its middle as can be. */
function spotsIn(axes: DrawnAxes, cell: number, { size, above }: { size: Size; above: number }): Place[] {
  const box = cellBox(axes, cell)
  const columns = Math.max(1, Math.floor((box.w + gap) / (size.w + gap)))
  const rowWidth = columns * (size.w + gap) - gap
  const left = box.x + (box.w - rowWidth) / 2
  const top = box.y + (axes.type === 'two' ? nameRoom : gap) + above
  const spots: Place[] = []
  for (let y = top; y + anchorDepth < box.y + box.h; y += gap)
    for (let column = 0; column < columns; column += 1) spots.push({ x: left + column * (size.w + gap), y })
  return spots
}

const overlap = (a: Box, b: Box): boolean =>
  a.place.x < b.place.x + b.size.w &&
  b.place.x < a.place.x + a.size.w &&
  a.place.y < b.place.y + b.size.h &&
  b.place.y < a.place.y + a.size.h
