/**
 * Equal Shares alone leaves money: the completion raises everybody's share in steps and counts again each time.
 * The stop rule decides real money; it is published before voting opens (equalshares.net/implementation).
 */
import { add, compare, divide, multiply, type Ratio, ratio } from '../../fraction.ts'
import { type BudgetElection, equalShare } from './election.ts'
import { type EqualSharesResult, resultOf, settleBy, type Utility } from './equal-shares.ts'
import { greedy } from './greedy.ts'
import { type RunStep, runShares } from './shares-run.ts'
import type { TieOrder } from './tie-order.ts'
import { typesOf, type VoteTypes } from './vote-types.ts'

/**
 * `exhaustive` (add1e) stops as soon as no supported project fits into the rest, `next_infeasible_only` (add1) only
 * where the next share would overspend. `increment` is in money for each voter and positive. `thenGreedy` spends
 * what is left by votes (by points where utilities are points).
 */
export type Completion = {
  stop: 'exhaustive' | 'next_infeasible_only'
  increment: Ratio
  thenGreedy: boolean
}

/** `complete`: every supported project is funded. */
export type StopReason = 'exhaustive' | 'complete' | 'next_infeasible'

/** The run with the final share; `order` and `cost` include what greedy added, `added` names that alone. */
export type CompletedShares = Omit<EqualSharesResult, 'order' | 'cost'> & {
  order: string[]
  cost: Ratio
  added: string[]
  initialShare: Ratio
  increments: number
  stoppedBecause: StopReason
  /** Rounds in which projects were tied, over all runs from the initial to the final share. */
  tiedRounds: number
}

/** Where a completion stands: a run with `share` for everybody fits into the budget. */
export type CompletionProgress = { share: Ratio; increments: number }

/** Runs of one election by share and tie order. */
export type ShareRuns = { types: VoteTypes; run: (share: Ratio, tie: TieOrder) => readonly RunStep[] }

/** More shares than completions usually need; a tiny increment must not fill the memory. */
const maxKeptShares = 5_000

/** Runs that are kept, for several completions of one election. A run without a tie serves every tie order. */
export function shareRuns(election: BudgetElection, utility: Utility): ShareRuns {
  const { types, run } = plainRuns(election, utility)
  const kept = new Map<string, Map<TieOrder | null, readonly RunStep[]>>()
  return {
    types,
    run: (share, tie) => {
      const key = `${share.n}/${share.d}`
      const ofShare = kept.get(key) ?? new Map<TieOrder | null, readonly RunStep[]>()
      const found = ofShare.get(null) ?? ofShare.get(tie)
      if (found) return found
      const steps = run(share, tie)
      ofShare.set(steps.some(isTied) ? tie : null, steps)
      if (kept.size < maxKeptShares) kept.set(key, ofShare)
      return steps
    },
  }
}

function plainRuns(election: BudgetElection, utility: Utility): ShareRuns {
  const types = typesOf(election, utility)
  return { types, run: (share, tie) => runShares(types, share, settleBy(election, tie)) }
}

/** A step for each run that fits into the budget; may be left at any step. `runs` must be of the same election. */
export function* completeEqualShares(
  election: BudgetElection,
  utility: Utility,
  tie: TieOrder,
  { stop, increment, thenGreedy }: Completion,
  { types, run }: ShareRuns = plainRuns(election, utility),
): Generator<CompletionProgress, CompletedShares, void> {
  if (increment.n <= 0n) throw new RangeError('the share can only be raised by more than nothing')
  const initialShare = equalShare(election)
  const spending = spendingOf(types)
  let share = initialShare
  let steps = run(share, tie)
  let tiedRounds = steps.filter(isTied).length
  let increments = 0
  let stoppedBecause: StopReason | null = null
  while (stoppedBecause === null) {
    yield { share, increments }
    stoppedBecause = spending.stopsBefore(steps, stop)
    if (stoppedBecause !== null) break
    const next = add(share, increment)
    const more = run(next, tie)
    if (spending.isTooMuch(more)) stoppedBecause = 'next_infeasible'
    else {
      share = next
      steps = more
      tiedRounds += steps.filter(isTied).length
      increments++
    }
  }
  const result = resultOf(types, share, steps)
  const by = utility === 'points' ? 'points' : 'votes'
  const { order, cost } = thenGreedy ? greedy(election, by, tie, { from: result.order }) : result
  const added = order.slice(result.order.length)
  return { ...result, order, cost, added, initialShare, increments, stoppedBecause, tiedRounds }
}

/** One thousandth of the initial share: for currencies in which one unit is next to nothing. */
export const perMilleIncrement = (election: BudgetElection): Ratio =>
  divide(equalShare(election), ratio(1000))

/** One unit of money, or as many whole ones as make about a thousandth of the initial share. */
export function defaultIncrement(election: BudgetElection): Ratio {
  const { n, d } = perMilleIncrement(election)
  return ratio(n > d ? (n + d - 1n) / d : 1n)
}

const isTied = ({ tied }: RunStep): boolean => tied.length > 1

/** What a run costs and leaves, in the whole units of its costs. */
function spendingOf({ election, costs, unitsPerMoney, levels }: VoteTypes) {
  const budget = multiply(election.budget, ratio(unitsPerMoney))
  const costOfRun = (steps: readonly RunStep[]) =>
    steps.reduce((sum, { project }) => sum + (costs[project] ?? 0n), 0n)
  const fits = (cost: bigint) => compare(ratio(cost), budget) <= 0
  return {
    isTooMuch: (steps: readonly RunStep[]) => !fits(costOfRun(steps)),
    stopsBefore(steps: readonly RunStep[], stop: Completion['stop']): StopReason | null {
      const funded = new Set(steps.map(({ project }) => project))
      const spent = costOfRun(steps)
      const missing = costs.filter((_, place) => !funded.has(place) && (levels[place]?.length ?? 0) > 0)
      if (stop === 'exhaustive' && !missing.some((cost) => fits(spent + cost))) return 'exhaustive'
      return missing.length === 0 ? 'complete' : null
    },
  }
}
