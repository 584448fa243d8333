/** Where cards that come from panels and phones land: in free places of a region, not on top of each other. */
import type { BoardView } from './board-document.ts'
import type { Place, Size } from './board-records.ts'
import { asValue, type LaneValue } from './lanes.ts'

/** Between neighbours; two cards fit beside each other in a theme. */
const gap = 24
const gapOf = (frame: Size): number => (frame.w >= 1_000 ? gap : 16)
/** Room for the frame's own heading, by how large the frame is. */
const headingOf = (frame: Size): number => (frame.w >= 1_000 ? 104 : 64)
const edgeOf = (frame: Size): number => (frame.w >= 1_000 ? 40 : 12)

type Box = Place & Size
export type Half = 'all' | 'left' | 'right'
/** The whole of a frame or a half of it, and from which height down. */
export type Part = { half: Half; below?: number }

/**
 * Row by row from the top left of `frame` (or of one half of it), in the frame's own coordinates. When the frame
 * is full, places go on below its lower edge: see `grownFrame`.
 */
export function findFreePlaces(
  view: BoardView,
  frame: string,
  sizes: readonly Size[],
  within: Part = { half: 'all' },
): Place[] {
  const region = view.frames.find((one) => one.id === frame)
  const size = region?.size ?? { w: 1_920, h: 1_080 }
  const taken: Box[] = [...view.cards, ...view.frames]
    .filter((one) => one.parent === frame)
    .map((one) => ({ ...one.place, ...one.size }))
  const area = areaOf(size, within)
  return sizes.map((wanted) => {
    const place = firstFree({ ...area, gap: gapOf(size) }, wanted, taken)
    taken.push({ ...place, ...wanted })
    return place
  })
}

type Area = { left: number; right: number; top: number }

function areaOf(frame: Size, { half, below }: Part): Area {
  const edge = edgeOf(frame)
  const middle = frame.w / 2
  return {
    left: half === 'right' ? middle + gap / 2 : edge,
    right: half === 'left' ? middle - gap / 2 : frame.w - edge,
    top: below ?? headingOf(frame),
  }
}

/** Tries the columns of a row, then continues below the lowest thing that was in the way. */
function firstFree(area: Area & { gap: number }, size: Size, taken: readonly Box[]): Place {
  let y = area.top
  for (;;) {
    let x = area.left
    let nextY = Number.POSITIVE_INFINITY
    while (x === area.left || x + size.w <= area.right) {
      const blocker = taken.find((box) => overlaps({ x, y, ...size }, box))
      if (!blocker) return { x, y }
      nextY = Math.min(nextY, blocker.y + blocker.h + area.gap)
      x = Math.max(blocker.x + blocker.w + area.gap, x + 1)
    }
    y = Math.max(nextY, y + 1)
  }
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/**
 * The base lane of a frame made high enough to show what stands at `places`; null where it is already. Whoever
 * places cards puts it too, since a frame clips what hangs out of it.
 */
export function grownFrame(
  base: unknown,
  places: readonly Place[],
  sizes: readonly Size[],
): LaneValue | null {
  const lane = asValue(base)
  const props = asValue(lane.props)
  const height = Number(props.h)
  const edge = edgeOf({ w: Number(props.w), h: height })
  const needed = places.reduce((low, place, at) => Math.max(low, place.y + (sizes[at]?.h ?? 0) + edge), 0)
  return needed > height ? { ...lane, props: { ...props, h: needed } } : null
}
