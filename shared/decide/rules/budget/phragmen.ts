/**
 * Sequential Phragmén for budgets: money flows to all voters at the same pace, and a project is bought as soon as
 * its supporters together have its cost. Los, Christoff, Grossi, Proportional Budget Allocations, IJCAI 2022.
 */
import { add, compare, type Ratio, ratio } from '../../fraction.ts'
import { type BudgetElection, costOf } from './election.ts'
import { settleBy } from './equal-shares.ts'
import { compareCodePoints, type TieOrder } from './tie-order.ts'
import { greatestCommonDivisor, typesOf, type VoteTypes } from './vote-types.ts'

/** `loads`: what every voter had been given when the project was bought, in the order of buying; never falls. */
export type PhragmenResult = { order: string[]; cost: Ratio; ties: string[][]; loads: Ratio[] }

/** Whole numbers: loads and sums are in units of 1/scale of money, and the scale grows where a load needs it. */
type State = { types: VoteTypes; scale: bigint; costFactor: bigint; loads: bigint[] }

/** What it would be bought at next: `total / sharers`. */
type Candidate = { project: number; total: bigint; sharers: bigint }

/**
 * Stops as soon as one of the projects with the smallest load would exceed the budget, also where the tie order
 * would prefer another one. Projects without support, or dearer than the whole budget, take no part.
 */
export function phragmen(election: BudgetElection, tie: TieOrder): PhragmenResult {
  const types = typesOf(election, 'cardinality')
  const state: State = {
    types,
    scale: types.unitsPerMoney,
    costFactor: 1n,
    loads: types.types.map(() => 0n),
  }
  const settle = settleBy(election, tie)
  const idOf = (place: number) => election.projects[place]?.id ?? ''
  const open = new Set(contenders(types))
  const result: PhragmenResult = { order: [], cost: ratio(0), ties: [], loads: [] }
  for (;;) {
    const lightest = lightestOf(state, open)
    const [first] = lightest
    if (!first) return result
    const tied = lightest.map(({ project }) => project)
    if (tied.length > 1) result.ties.push(tied.map(idOf).sort(compareCodePoints))
    if (tied.some((place) => !fits(election, result.cost, place))) return result
    const place = tied.length > 1 ? settle(tied) : first.project
    result.order.push(idOf(place))
    result.cost = costOf(election, result.order)
    result.loads.push(ratio(first.total, first.sharers * state.scale))
    open.delete(place)
    giveLoad(state, place, first)
  }
}

function fits({ projects, budget }: BudgetElection, spent: Ratio, place: number): boolean {
  return compare(add(spent, projects[place]?.cost ?? ratio(0)), budget) <= 0
}

function contenders({ election, levels }: VoteTypes): number[] {
  const places = election.projects.map((_, place) => place)
  return places.filter((place) => (levels[place]?.length ?? 0) > 0 && fits(election, ratio(0), place))
}

function lightestOf(state: State, open: Iterable<number>): Candidate[] {
  let lightest: Candidate[] = []
  for (const project of open) {
    const candidate = candidateOf(state, project)
    const [first] = lightest
    const difference = first ? candidate.total * first.sharers - first.total * candidate.sharers : -1n
    if (difference < 0n) lightest = [candidate]
    else if (difference === 0n) lightest.push(candidate)
  }
  return lightest
}

function candidateOf({ types, costFactor, loads }: State, project: number): Candidate {
  let total = (types.costs[project] ?? 0n) * costFactor
  let sharers = 0
  for (const type of supportersAt(types, project)) {
    const count = types.types[type]?.count ?? 0
    sharers += count
    total += (loads[type] ?? 0n) * BigInt(count)
  }
  return { project, total, sharers: BigInt(sharers) }
}

const supportersAt = ({ levels }: VoteTypes, project: number): readonly number[] =>
  (levels[project] ?? []).flatMap(({ types }) => types)

/** Everybody who supports what was bought carries its load from now on, in a scale in which that is whole. */
function giveLoad(state: State, project: number, { total, sharers }: Candidate): void {
  const factor = sharers / greatestCommonDivisor(sharers, total)
  state.scale *= factor
  state.costFactor *= factor
  if (factor > 1n) for (const [type, load] of state.loads.entries()) state.loads[type] = load * factor
  for (const type of supportersAt(state.types, project)) state.loads[type] = (total * factor) / sharers
}
