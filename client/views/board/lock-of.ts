import type { BoardView } from '../../../shared/document/board-document.ts'
import { type Lock, wholeBoard } from '../../../shared/domain/order.ts'

/** Records deeper than this are refused by the rules of a record; the bound also ends a cycle. */
const maxDepth = 16

/** Locked by itself, with something around it (a theme, a step's region, the board), or not at all. Pure. */
export function lockOf(
  locks: ReadonlyMap<string, Lock>,
  board: Pick<BoardView, 'cards' | 'frames'>,
  id: string,
): 'self' | 'around' | null {
  if (locks.size === 0) return null
  if (locks.has(id)) return 'self'
  if (locks.has(wholeBoard)) return 'around'
  const parents = new Map([...board.frames, ...board.cards].map((one) => [one.id, one.parent]))
  let above = parents.get(id)
  for (let depth = 0; above !== undefined && depth < maxDepth; depth += 1) {
    if (locks.has(above)) return 'around'
    above = parents.get(above)
  }
  return null
}
