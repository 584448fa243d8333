/**
 * The Method of Equal Shares: every voter gets an equal part of the budget and pays only for what they support.
 * Peters, Pierczyński, Skowron, Proportional Participatory Budgeting with Additive Utilities, NeurIPS 2021.
 */
import { add, compare, divide, multiply, type Ratio, ratio } from '../../fraction.ts'
import { type BudgetElection, costOf, equalShare } from './election.ts'
import { type RunStep, runShares } from './shares-run.ts'
import { compareCodePoints, type TieOrder } from './tie-order.ts'
import { typesOf, type Utility, type VoteTypes } from './vote-types.ts'

export type { Utility } from './vote-types.ts'

/**
 * `rho`: money for one unit of utility, the smallest among all affordable projects; `tied`: ids with that rho,
 * ascending. `maxPayment` is what a supporter pays who can afford a full part, `effectiveVotes` the cost divided
 * by it; both null for points, where full parts differ, the latter also for a free project.
 */
export type EqualSharesStep = {
  project: string
  rho: Ratio
  tied: string[]
  maxPayment: Ratio | null
  effectiveVotes: Ratio | null
}

/** Voters with the same ballot: what each of them paid for what, and what each has left. */
export type Receipt = {
  supports: string[]
  voters: number
  paid: ReadonlyMap<string, Ratio>
  left: Ratio
}

export type EqualSharesResult = {
  order: string[]
  cost: Ratio
  share: Ratio
  steps: EqualSharesStep[]
  ties: string[][]
  /** Virtual money nobody spent: voters × share − cost. */
  leftover: Ratio
  /** Worked out when asked for; the order of the entries does not depend on the order of the ballots. */
  receipts: () => Receipt[]
}

/** Without a `share`, the budget divided by the voters. */
export function equalShares(
  election: BudgetElection,
  utility: Utility,
  tie: TieOrder,
  share: Ratio = equalShare(election),
): EqualSharesResult {
  const types = typesOf(election, utility)
  return resultOf(types, share, runShares(types, share, settleBy(election, tie)))
}

/** A tie order for places in the list of projects. */
export function settleBy({ projects }: BudgetElection, tie: TieOrder): (tied: readonly number[]) => number {
  return (tied) => projects.indexOf(tie(tied.flatMap((place) => projects[place] ?? [])))
}

/** A run in the words of the election, with reduced fractions. */
export function resultOf(types: VoteTypes, share: Ratio, run: readonly RunStep[]): EqualSharesResult {
  const { election } = types
  const steps = run.map((step) => stepOf(types, step))
  const order = steps.map(({ project }) => project)
  const cost = costOf(election, order)
  const given = multiply(share, ratio(election.voters))
  return {
    order,
    cost,
    share,
    steps,
    ties: steps.map(({ tied }) => tied).filter(({ length }) => length > 1),
    leftover: add(given, multiply(cost, ratio(-1))),
    receipts: () => receiptsOf(types, share, run),
  }
}

function stepOf({ election: { projects }, utility }: VoteTypes, step: RunStep): EqualSharesStep {
  const idOf = (place: number) => projects[place]?.id ?? ''
  const cost = projects[step.project]?.cost ?? ratio(0)
  const price = priceOf(step)
  const isFree = cost.n === 0n
  return {
    project: idOf(step.project),
    rho: utility === 'cost' && !isFree ? divide(price, cost) : price,
    tied: step.tied.map(idOf).sort(compareCodePoints),
    maxPayment: utility === 'points' ? null : price,
    effectiveVotes: utility === 'points' || isFree ? null : divide(cost, price),
  }
}

/** What a full part costs for one unit of points, or for the whole project where all supporters get the same. */
const priceOf = ({ left, sharers, scale }: RunStep): Ratio => ratio(left, sharers * scale)

function receiptsOf({ election, types }: VoteTypes, share: Ratio, run: readonly RunStep[]): Receipt[] {
  const prices = new Map(run.map((step) => [election.projects[step.project]?.id ?? '', priceOf(step)]))
  return types.map(({ utilities, count }) => {
    const paid = new Map<string, Ratio>()
    let left = share
    for (const [id, price] of prices) {
      const utility = utilities.get(id)
      if (utility === undefined) continue
      const full = multiply(price, ratio(utility))
      const payment = compare(full, left) < 0 ? full : left
      paid.set(id, payment)
      left = add(left, multiply(payment, ratio(-1)))
    }
    return { supports: [...utilities.keys()].sort(compareCodePoints), voters: count, paid, left }
  })
}
