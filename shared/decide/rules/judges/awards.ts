/** Floors that an entry must reach, and prizes by rank; "no award" is a result. */
import { compare, type Ratio } from '../../fraction.ts'

export type Floors = {
  /** For the score of the whole; with `rank` and `zscore` for the mean of the sheets. */
  total: Ratio | null
  /** Criterion id to the mean that is needed. */
  criteria: ReadonlyMap<string, Ratio>
}

export type MissedFloor = { floor: 'total' | `criterion:${string}`; reached: Ratio; needed: Ratio }

/** `entry` is null where nobody is left who may be awarded. */
export type Award = { prize: string; entry: string | null }

export function missedFloors(
  floors: Floors | null,
  total: Ratio | null,
  criterionMeans: ReadonlyMap<string, Ratio>,
): MissedFloor[] {
  if (!floors) return []
  const missed: MissedFloor[] = []
  if (floors.total && total && compare(total, floors.total) < 0)
    missed.push({ floor: 'total', reached: total, needed: floors.total })
  for (const [criterion, reached] of criterionMeans) {
    const needed = floors.criteria.get(criterion)
    if (needed && compare(reached, needed) < 0)
      missed.push({ floor: `criterion:${criterion}`, reached, needed })
  }
  return missed
}

/** First prize to the first who reaches every floor, and so on. */
export function awardPrizes(prizes: readonly string[], eligible: readonly string[]): Award[] {
  return prizes.map((prize, place) => ({ prize, entry: eligible[place] ?? null }))
}
