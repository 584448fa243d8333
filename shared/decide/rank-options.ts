import type { Tally } from '../domain/tally.ts'
import { compare, type Ratio, ratio } from './fraction.ts'
import type { Counted, Method, Score } from './method.ts'

type Tie = Tally['ties'][number]

export type Ranking = {
  /** Option ids, first place first. */
  order: string[]
  chosen: Set<string>
  /** Every tie that was met, also where it decided nothing. */
  ties: Tie[]
}

/** Orders options by the method's score, then its second criterion, then the lot; the first `seats` are chosen. */
export function rankOptions(
  method: Method,
  options: readonly Counted[],
  lot: readonly string[],
  seats: number,
): Ranking {
  const drawn = new Map(lot.map((id, place) => [id, place]))
  const byLot = [...options].sort((a, b) => (drawn.get(a.id) ?? 0) - (drawn.get(b.id) ?? 0))
  const order: Counted[] = []
  const ties: Tie[] = []
  for (const block of blocksOf(byLot, method.first)) {
    const start = order.length
    const parts = method.second && block.length > 1 ? blocksOf(block, method.second) : [block]
    if (parts.length > 1) ties.push(tie(method, block, start, seats, 'supporters'))
    for (const part of parts) {
      if (part.length > 1) ties.push(tie(method, part, order.length, seats, 'lot'))
      order.push(...part)
    }
  }
  const chosen = order.slice(0, seats).filter((option) => isSupported(method, option))
  return { order: order.map(({ id }) => id), chosen: new Set(chosen.map(({ id }) => id)), ties }
}

/** An option that nobody supports is never chosen, however many seats there are. */
const isSupported = (method: Method, option: Counted) => (option.figures[method.primary] ?? 0) > 0

function tie(
  method: Method,
  block: readonly Counted[],
  start: number,
  seats: number,
  settledBy: Tie['settledBy'],
): Tie {
  const isAtTheBoundary = start < seats && seats < start + block.length
  return {
    options: block.map(({ id }) => id),
    settledBy,
    matters: isAtTheBoundary && block.some((option) => isSupported(method, option)),
  }
}

/** Blocks of equal score, highest first; inside a block the given order stays. */
function blocksOf(options: readonly Counted[], score: (option: Counted) => Score): Counted[][] {
  const scored = options.map((option) => ({ option, score: score(option) }))
  scored.sort((a, b) => compareScores(b.score, a.score))
  const blocks: (typeof scored)[] = []
  for (const entry of scored) {
    const last = blocks.at(-1)
    if (last?.[0] && compareScores(last[0].score, entry.score) === 0) last.push(entry)
    else blocks.push([entry])
  }
  return blocks.map((block) => block.map(({ option }) => option))
}

/** Compares a^(1/r) with b^(1/s) as a^s with b^r, so that no root is ever taken. */
export function compareScores(a: Score, b: Score): number {
  return a.root === b.root
    ? compare(a.product, b.product)
    : compare(power(a.product, b.root), power(b.product, a.root))
}

const power = ({ n, d }: Ratio, exponent: number): Ratio =>
  ratio(n ** BigInt(exponent), d ** BigInt(exponent))
