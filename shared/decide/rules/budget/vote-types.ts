/** An election as whole numbers: projects by index, identical ballots joined, money in one small unit. */
import type { Ratio } from '../../fraction.ts'
import { type BudgetElection, type BudgetVote, joinVotes, known, type Project } from './election.ts'

/** What an approved project is worth to a voter: its cost, 1, or the points given. */
export type Utility = 'cost' | 'cardinality' | 'points'

/** Supporters of one project who get the same out of it; `types` are indexes of ballot types. */
export type Supporters = { utility: bigint; types: readonly number[] }

export type VoteTypes = {
  election: BudgetElection
  utility: Utility
  /** Ballots with the same content, as far as this utility tells them apart. */
  types: readonly BudgetVote[]
  voters: readonly bigint[]
  /** By project: nobody's list is empty of levels unless nobody supports it. */
  levels: readonly (readonly Supporters[])[]
  /** Costs and the weight that divides a project's price, by project; both in `unitsPerMoney` of money. */
  costs: readonly bigint[]
  weights: readonly bigint[]
  unitsPerMoney: bigint
}

/** For one or many runs; throws a RangeError for a vote for a project that is not there, or for one listed twice. */
export function typesOf(election: BudgetElection, utility: Utility): VoteTypes {
  const { projects } = election
  const places = placesOf(projects)
  const types = joinVotes(election.votes.map((vote) => worth(vote, utility, places)))
  const unitsPerMoney = projects.reduce((units, { cost }) => leastCommonMultiple(units, cost.d), 1n)
  const costs = projects.map(({ cost }) => (cost.n * unitsPerMoney) / cost.d)
  return {
    election,
    utility,
    types,
    voters: types.map(({ count }) => BigInt(count)),
    levels: levelsOf(types, places),
    costs,
    // A free project is worth nothing as a cost; its price is 0 whatever divides it.
    weights: costs.map((cost) => (utility === 'cost' && cost > 0n ? cost : 1n)),
    unitsPerMoney,
  }
}

function placesOf(projects: readonly Project[]): Map<string, number> {
  const places = new Map(projects.map(({ id }, place) => [id, place]))
  if (places.size < projects.length) throw new RangeError('two projects have the same id')
  return places
}

function worth(
  { utilities, count }: BudgetVote,
  utility: Utility,
  places: ReadonlyMap<string, number>,
): BudgetVote {
  const kept = new Map<string, bigint>()
  for (const [id, points] of utilities) {
    known(places, id)
    if (points > 0n) kept.set(id, utility === 'points' ? points : 1n)
  }
  return { utilities: kept, count }
}

function levelsOf(types: readonly BudgetVote[], places: ReadonlyMap<string, number>): Supporters[][] {
  const found = [...places].map(() => new Map<bigint, number[]>())
  for (const [type, { utilities }] of types.entries())
    for (const [id, utility] of utilities) {
      const levels = found[known(places, id)]
      const level = levels?.get(utility)
      if (level) level.push(type)
      else levels?.set(utility, [type])
    }
  return found.map((levels) => [...levels].map(([utility, list]) => ({ utility, types: list })))
}

/** An amount of money in units of `1 / scale`; `scale` must be a multiple of its denominator. */
export const inUnits = ({ n, d }: Ratio, scale: bigint): bigint => (n * scale) / d

export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b
}

/** Of two numbers that are not both 0. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
