/**
 * Assignment of needs to offers, `match-assign/1`: the Hungarian algorithm with integer weights and a
 * reproducible choice among equally good answers.
 * Sources: Kuhn, Naval Research Logistics Quarterly 2 (1955); Munkres, Journal of SIAM 5 (1957).
 */
import { solve } from './hungarian.ts'

/** `weights[need][offer]`: integers; null where the two are not compatible. */
export type Weights = readonly (readonly (number | null)[])[]

/**
 * `pairs_then_weight`: as many pairs as possible, and among those the highest total weight. `weight`: the
 * highest total weight, with however many pairs.
 */
export type Objective = 'pairs_then_weight' | 'weight'

export type Assignment = { pairs: [need: number, offer: number][]; weight: number }

/**
 * The best assignment; each need gets one offer at most and each offer one need. Of several best ones it is
 * the one in which the first need has the first possible offer, then the second need, and so on. O(k³) for
 * k needs or offers. Throws a RangeError for weights that are no integers or too large to add up exactly.
 */
export function assign(weights: Weights, objective: Objective): Assignment {
  const size = Math.max(weights.length, ...weights.map((row) => row.length))
  const bonus = bonusOf(weights, objective, size)
  const worth = (need: number, offer: number): number | null => {
    const weight = weights[need]?.[offer] ?? null
    return weight === null || weight + bonus < 0 ? null : weight + bonus
  }
  const costs = Array.from({ length: size }, (_, need) =>
    Float64Array.from({ length: size }, (_, offer) => -(worth(need, offer) ?? 0)),
  )
  const solution = solve(costs)
  const offers = solution.firstOf((need, offer) => worth(need, offer) !== null)
  const pairs = offers.flatMap((offer, need): [number, number][] =>
    worth(need, offer) === null ? [] : [[need, offer]],
  )
  return { pairs, weight: pairs.reduce((sum, [need, offer]) => sum + (weights[need]?.[offer] ?? 0), 0) }
}

/** As `assign`, where an offer can serve `capacities[offer]` needs (1 where nothing is said). */
export function assignWithCapacities(
  weights: Weights,
  capacities: readonly number[],
  objective: Objective,
): Assignment {
  const offers = Math.max(0, ...weights.map((row) => row.length))
  const places = Array.from({ length: offers }, (_, offer) =>
    Array<number>(Math.min(capacities[offer] ?? 1, weights.length)).fill(offer),
  ).flat()
  const { pairs, weight } = assign(
    weights.map((row) => places.map((offer) => row[offer] ?? null)),
    objective,
  )
  return { pairs: pairs.map(([need, place]) => [need, places[place] ?? place]), weight }
}

/**
 * The lowest total of a complete assignment of a square matrix of integer costs, as in the assignment files
 * of the OR-Library (Beasley, Journal of the Operational Research Society 41, 1990).
 */
export function minimumCost(costs: readonly (readonly number[])[]): number {
  const size = costs.length
  if (costs.some((row) => row.length !== size)) throw new RangeError('costs need as many columns as rows')
  largest(costs, size)
  const { columns } = solve(costs.map((row) => Float64Array.from(row)))
  return columns.reduce((sum, column, row) => sum + (costs[row]?.[column] ?? 0), 0)
}

/** What one more pair is worth: more than any difference in weight between two assignments. */
function bonusOf(weights: Weights, objective: Objective, size: number): number {
  const most = largest(weights, size)
  if (objective === 'weight') return 0
  const bonus = 2 * size * most + 1
  if (!Number.isSafeInteger(2 * size * (bonus + most))) throw new RangeError('weights are too large')
  return bonus
}

/** The largest absolute value, after checking that sums of `size` of them stay exact. */
function largest(matrix: Weights, size: number): number {
  let most = 0
  for (const row of matrix)
    for (const value of row) {
      if (value === null) continue
      if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not an integer`)
      most = Math.max(most, Math.abs(value))
    }
  if (!Number.isSafeInteger(2 * size * most)) throw new RangeError('weights are too large')
  return most
}
