/** Greedy counting, as most cities do it: the most wanted first, whatever no longer fits is skipped. */
import { add, compare, divide, type Ratio, ratio } from '../../fraction.ts'
import { type BudgetElection, costOf, known, type Project, pointsOf, supportersOf } from './election.ts'
import { compareCodePoints, type TieOrder } from './tie-order.ts'

/**
 * `votes`: how many support it; `points`: the sum of what they gave; `…_per_cost`: the same for each unit of money.
 * `positional` is `points` of ballots whose utilities are points for places (first of L: L, then L − 1, …).
 */
export type GreedyBy = 'votes' | 'votes_per_cost' | 'points' | 'points_per_cost' | 'positional'

export type GreedyOptions = {
  /** Stop at the first project that does not fit, instead of skipping it. */
  noSkip?: boolean
  /** Ids that are funded already, in their order; the rule spends what they leave. */
  from?: readonly string[]
}

/** `order` starts with `from`; `ties` are the ids (ascending) of each group with the same score, settled or not. */
export type GreedyResult = { order: string[]; cost: Ratio; ties: string[][] }

/** Funds by falling score. A project without support is never funded; a free one that is supported comes first. */
export function greedy(
  election: BudgetElection,
  by: GreedyBy,
  tie: TieOrder,
  { noSkip = false, from = [] }: GreedyOptions = {},
): GreedyResult {
  const order = [...from]
  let cost = costOf(election, from)
  const groups = groupByScore(election, by, new Set(from))
  const ties = groups.filter(({ length }) => length > 1)
  for (const project of groups.flatMap((group) => settle(group, tie))) {
    const next = add(cost, project.cost)
    if (compare(next, election.budget) <= 0) {
      order.push(project.id)
      cost = next
    } else if (noSkip) break
  }
  return { order, cost, ties: ties.map((group) => group.map(({ id }) => id).sort(compareCodePoints)) }
}

type Scored = { project: Project; score: Ratio; isFree: boolean }

/** Supported projects, the highest score first; equal scores together. */
function groupByScore(election: BudgetElection, by: GreedyBy, taken: ReadonlySet<string>): Project[][] {
  const scored = election.projects.filter(({ id }) => !taken.has(id)).map(scoreBy(election, by))
  const supported = scored.filter(({ score }) => score.n > 0n).sort(higherFirst)
  const groups: Scored[][] = []
  for (const entry of supported) {
    const group = groups.at(-1)
    const [first] = group ?? []
    if (group && first && higherFirst(first, entry) === 0) group.push(entry)
    else groups.push([entry])
  }
  return groups.map((group) => group.map(({ project }) => project))
}

function scoreBy(election: BudgetElection, by: GreedyBy): (project: Project) => Scored {
  const supporters = supportersOf(election)
  const points = pointsOf(election)
  const isPerCost = by === 'votes_per_cost' || by === 'points_per_cost'
  const isByVotes = by === 'votes' || by === 'votes_per_cost'
  return (project) => {
    const total = ratio(isByVotes ? known(supporters, project.id) : known(points, project.id))
    const isFree = isPerCost && project.cost.n === 0n
    return { project, isFree, score: isPerCost && !isFree ? divide(total, project.cost) : total }
  }
}

/** What costs nothing is worth more per cost than anything that does. */
const higherFirst = (a: Scored, b: Scored): number =>
  Number(b.isFree) - Number(a.isFree) || compare(b.score, a.score)

function settle(group: readonly Project[], tie: TieOrder): Project[] {
  const left = [...group]
  const settled: Project[] = []
  while (left.length > 0) {
    const next = tie(left)
    settled.push(next)
    left.splice(left.indexOf(next), 1)
  }
  return settled
}
