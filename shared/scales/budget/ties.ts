/** Ties that a budget rule met, and what settled them: lower cost, then more supporters, then the lot. */
import { compare } from '../../decide/fraction.ts'
import { type BudgetElection, known, type Project, supportersOf } from '../../decide/rules/budget/election.ts'
import type { Tally } from '../../domain/tally.ts'

type Tie = Tally['ties'][number]

/** `matters`: some of the tied options were funded, and some were not. */
export function budgetTies(
  election: BudgetElection,
  funded: readonly string[],
  ties: readonly (readonly string[])[],
): Tie[] {
  const projects = new Map(election.projects.map((project) => [project.id, project]))
  const isFunded = new Set(funded)
  return distinct(ties).map((ids) => {
    const inTie = ids.map((id) => known(projects, id))
    const won = ids.filter((id) => isFunded.has(id)).length
    return { options: [...ids], settledBy: settledBy(election, inTie), matters: won > 0 && won < ids.length }
  })
}

/** The same options can be tied again in a later round. */
const distinct = (ties: readonly (readonly string[])[]): (readonly string[])[] => [
  ...new Map(ties.map((ids) => [JSON.stringify(ids), ids])).values(),
]

/** What the hardest of the comparisons among them needed. */
function settledBy(election: BudgetElection, tied: readonly Project[]): Tie['settledBy'] {
  const supporters = supportersOf(election)
  const pairs = tied.flatMap((a, at) => tied.slice(at + 1).map((b) => [a, b] as const))
  const sameCost = pairs.filter(([a, b]) => compare(a.cost, b.cost) === 0)
  if (sameCost.length === 0) return 'cost'
  const sameVotes = sameCost.some(([a, b]) => known(supporters, a.id) === known(supporters, b.id))
  return sameVotes ? 'lot' : 'supporters'
}
