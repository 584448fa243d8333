/** A theme that has grown must not lie on the one below it. */
import type { BoardView } from './board-document.ts'
import type { Place, Size } from './board-records.ts'

const gap = 24

type Standing = { id: string; place: Place; size: Size }

/**
 * Where the neighbours of `id` go so that nothing lies under it, nor under what was moved for it: whatever
 * begins below its top and overlaps is pushed down. In the coordinates of their common parent.
 */
export function makeRoom(view: Pick<BoardView, 'frames' | 'cards'>, id: string): Standing[] {
  const grown = view.frames.find((frame) => frame.id === id)
  if (!grown) return []
  const others = [...view.frames, ...view.cards]
    .filter((one) => one.parent === grown.parent && one.id !== id && one.place.y >= grown.place.y)
    .sort((a, b) => a.place.y - b.place.y)
  const settled: Standing[] = [grown]
  const moved: Standing[] = []
  for (const one of others) {
    const y = settled.reduce(
      (top, above) => (overlap(above, one, top) ? bottomOf(above) + gap : top),
      one.place.y,
    )
    const now = { id: one.id, place: { ...one.place, y }, size: one.size }
    // What does not lie under anything stays where somebody put it.
    if (y === one.place.y) continue
    moved.push(now)
    settled.push(now)
  }
  return moved
}

const bottomOf = ({ place, size }: Standing): number => place.y + size.h

const overlap = (above: Standing, below: Standing, top: number): boolean =>
  above.place.x < below.place.x + below.size.w &&
  below.place.x < above.place.x + above.size.w &&
  above.place.y < top + below.size.h &&
  top < bottomOf(above)
