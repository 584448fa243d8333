/** A participatory budget: what can be funded, and who wants what. All money is exact. */
import { add, compare, divide, type Ratio, ratio } from '../../fraction.ts'

/** Cost in any unit of money, the same as the budget's; zero or more. */
export type Project = { id: string; cost: Ratio; name: string }

/** One ballot, or `count` identical ones: 1 for an approved project, or its points. Absent means none. */
export type BudgetVote = { utilities: ReadonlyMap<string, bigint>; count: number }

export type BudgetElection = {
  budget: Ratio
  projects: readonly Project[]
  votes: readonly BudgetVote[]
  /** Who gets a share of the budget; more than the votes where empty ballots count. */
  voters: number
}

/** How many voters gave each project something, by id; every project is there. */
export function supportersOf({ projects, votes }: BudgetElection): Map<string, number> {
  const supporters = new Map(projects.map(({ id }) => [id, 0]))
  for (const { utilities, count } of votes)
    for (const [id, utility] of utilities) if (utility > 0n) supporters.set(id, known(supporters, id) + count)
  return supporters
}

/** The points each project got from all voters together, by id; for approvals, the approvals. */
export function pointsOf({ projects, votes }: BudgetElection): Map<string, bigint> {
  const points = new Map(projects.map(({ id }) => [id, 0n]))
  for (const { utilities, count } of votes)
    for (const [id, utility] of utilities) points.set(id, known(points, id) + utility * BigInt(count))
  return points
}

/** Joins ballots with the same content. Nothing in the result tells the order of the ballots, or within them. */
export function joinVotes(votes: readonly BudgetVote[]): BudgetVote[] {
  const joined = new Map<string, BudgetVote>()
  for (const vote of votes) {
    const content = [...vote.utilities].sort(byId)
    const key = JSON.stringify(content.map(([id, utility]) => [id, String(utility)]))
    const same = joined.get(key)
    const utilities = same?.utilities ?? new Map(content)
    joined.set(key, { utilities, count: vote.count + (same?.count ?? 0) })
  }
  return [...joined].sort(byId).map(([, vote]) => vote)
}

const byId = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : a > b ? 1 : 0

/** The projects at least one voter wants: only these can be funded, by whatever rule. */
export function supportedProjects(election: BudgetElection): Project[] {
  const supporters = supportersOf(election)
  return election.projects.filter(({ id }) => known(supporters, id) > 0)
}

/** An equal part of the budget for every voter; 0 where nobody voted. */
export const equalShare = ({ budget, voters }: BudgetElection): Ratio =>
  voters === 0 ? ratio(0) : divide(budget, ratio(voters))

/** What these projects cost together. */
export function costOf({ projects }: BudgetElection, ids: Iterable<string>): Ratio {
  const costs = new Map(projects.map(({ id, cost }) => [id, cost]))
  let total = ratio(0)
  for (const id of ids) total = add(total, known(costs, id))
  return total
}

/**
 * The election without projects that could never be funded (free ones, and those dearer than the budget) and
 * without the ballots that support none of the others.
 */
export function eligibleElection(election: BudgetElection): BudgetElection {
  const projects = election.projects.filter(({ cost }) => cost.n > 0n && compare(cost, election.budget) <= 0)
  const ids = new Set(projects.map(({ id }) => id))
  const votes = election.votes
    .map(({ utilities, count }) => ({
      utilities: new Map([...utilities].filter(([id, utility]) => ids.has(id) && utility > 0n)),
      count,
    }))
    .filter(({ utilities }) => utilities.size > 0)
  return { ...election, projects, votes, voters: votes.reduce((sum, { count }) => sum + count, 0) }
}

/** Every supported project where they all fit into the budget together, so that no rule is needed; else null. */
export function allAffordable(election: BudgetElection): string[] | null {
  const ids = supportedProjects(election).map(({ id }) => id)
  return compare(costOf(election, ids), election.budget) <= 0 ? ids : null
}

/** The value under `id`; a vote or an order for a project that is not in the election is a caller's mistake. */
export function known<T>(values: ReadonlyMap<string, T>, id: string): T {
  const value = values.get(id)
  if (value === undefined) throw new RangeError(`the election has no project ${JSON.stringify(id)}`)
  return value
}
