import { compare, type Ratio, ratio } from '../decide/fraction.ts'
import type { Tally } from '../domain/tally.ts'
import type { Counted, Ranking } from './scale.ts'

type Tie = Tally['ties'][number]

/** What options are compared by: the `root`-th root of `product`, kept apart so that it stays exact. */
export type Score = { product: Ratio; root: number }

export type Scoring = {
  /** An option that nobody supports is never chosen, however many seats there are. */
  isSupported(option: Counted): boolean
  /** What ranks first, and what settles a tie before the lot does. */
  first(option: Counted): Score
  second: ((option: Counted) => Score) | null
}

type Contest = { options: readonly Counted[]; lot: readonly string[]; seats: number }

/** Orders options by their score, then by the second one, then by the lot; the first `seats` are chosen. */
export function rankByScore({ options, lot, seats }: Contest, scoring: Scoring): Ranking {
  const drawn = new Map(lot.map((id, place) => [id, place]))
  const byLot = [...options].sort((a, b) => (drawn.get(a.id) ?? 0) - (drawn.get(b.id) ?? 0))
  const order: Counted[] = []
  const ties: Tie[] = []
  for (const block of blocksOf(byLot, scoring.first)) {
    const start = order.length
    const parts = scoring.second && block.length > 1 ? blocksOf(block, scoring.second) : [block]
    if (parts.length > 1) ties.push(tie(scoring, block, [start, seats], 'supporters'))
    for (const part of parts) {
      if (part.length > 1) ties.push(tie(scoring, part, [order.length, seats], 'lot'))
      order.push(...part)
    }
  }
  const chosen = order.slice(0, seats).filter(scoring.isSupported)
  return { order: order.map(({ id }) => id), chosen: new Set(chosen.map(({ id }) => id)), ties, detail: null }
}

function tie(
  { isSupported }: Scoring,
  block: readonly Counted[],
  [start, seats]: readonly [start: number, seats: number],
  settledBy: Tie['settledBy'],
): Tie {
  const isAtTheBoundary = start < seats && seats < start + block.length
  return {
    options: block.map(({ id }) => id),
    settledBy,
    matters: isAtTheBoundary && block.some(isSupported),
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
