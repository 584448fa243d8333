/** The rules that a .pb file is counted by, under the names of docs/count-format.md. */
import { compare, ratio } from '../../shared/decide/fraction.ts'
import {
  type CompletedShares,
  type Completion,
  completeEqualShares,
  perMilleIncrement,
  type ShareRuns,
  shareRuns,
} from '../../shared/decide/rules/budget/completion.ts'
import { type BudgetElection, equalShare } from '../../shared/decide/rules/budget/election.ts'
import {
  type EqualSharesStep,
  equalShares,
  type Utility,
} from '../../shared/decide/rules/budget/equal-shares.ts'
import { type GreedyBy, greedy } from '../../shared/decide/rules/budget/greedy.ts'
import { phragmen } from '../../shared/decide/rules/budget/phragmen.ts'
import { compareCodePoints, type TieOrder } from '../../shared/decide/rules/budget/tie-order.ts'
import type { PabulibVoteType } from '../../shared/formats/pabulib.ts'
import { exactText, type Figures } from './figures.ts'

/** `isSlow`: it may need millions of runs, as raising everybody's share rupiah by rupiah does. */
export type BudgetRule = { name: string; isSlow: boolean; count: (tie: TieOrder) => Figures }

/** Of so many steps of one unit some hundred thousand runs are still bearable. */
const largestShareForUnits = ratio(50_000)

/** What suits this type of ballots. Runs of Equal Shares are shared between the rules. */
export function budgetRules(election: BudgetElection, voteType: PabulibVoteType): BudgetRule[] {
  const byGreedy = (name: string, by: GreedyBy): BudgetRule => ({
    name,
    isSlow: false,
    count: (tie) => outcome(greedy(election, by, tie)),
  })
  switch (voteType) {
    case 'approval':
    case 'choose-1':
      return [
        byGreedy('greedy_cost', 'votes'),
        byGreedy('greedy_card', 'votes_per_cost'),
        ...sharesRules(election, 'mes_cost', 'cost'),
        baseShares(election, 'mes_card', 'cardinality'),
        { name: 'phragmen', isSlow: false, count: (tie) => withTies(phragmen(election, tie)) },
      ]
    case 'cumulative':
    case 'scoring':
      return [
        byGreedy('greedy_points', 'points'),
        byGreedy('greedy_points_per_cost', 'points_per_cost'),
        ...sharesRules(election, 'mes_points', 'points'),
      ]
    case 'ordinal':
      return [byGreedy('greedy_positional', 'positional'), byGreedy('greedy_cost', 'votes')]
  }
}

type Outcome = { order: readonly string[]; cost: Parameters<typeof exactText>[0] }

const outcome = ({ order, cost }: Outcome): Figures => ({
  order: [...order],
  selected: [...order].sort(compareCodePoints),
  total_cost: exactText(cost),
})

const withTies = (result: Outcome & { ties: string[][] }): Figures => ({
  ...outcome(result),
  ties: result.ties,
})

function baseShares(election: BudgetElection, name: string, utility: Utility): BudgetRule {
  return {
    name,
    isSlow: false,
    count: (tie) => {
      const result = equalShares(election, utility, tie)
      const trace = result.steps.map(stepFigures)
      return { ...withTies(result), trace, leftover_total: exactText(result.leftover) }
    },
  }
}

function stepFigures({ project, rho, tied, maxPayment, effectiveVotes }: EqualSharesStep): Figures {
  const figures: Figures = { project, rho: exactText(rho), tied }
  if (maxPayment) figures.max_payment = exactText(maxPayment)
  if (effectiveVotes) figures.effective_votes = exactText(effectiveVotes)
  return figures
}

/** Equal Shares alone, then each way to complete it; a final u: what is left is spent greedily. */
function sharesRules(election: BudgetElection, name: string, utility: Utility): BudgetRule[] {
  const runs = shareRuns(election, utility)
  const by = utility === 'points' ? 'points' : 'votes'
  const greedyAfter = (tie: TieOrder) =>
    greedy(election, by, tie, { from: equalShares(election, utility, tie).order })
  return [
    baseShares(election, name, utility),
    { name: `${name}_u`, isSlow: false, count: (tie) => outcome(greedyAfter(tie)) },
    ...completions(election).map(
      ({ suffix, completion, isSlow }): BudgetRule => ({
        name: `${name}_${suffix}`,
        isSlow,
        count: (tie) => {
          const result = complete(election, utility, tie, completion, runs)
          return completion.thenGreedy ? outcome(result) : completionFigures(result, completion)
        },
      }),
    ),
  ]
}

type NamedCompletion = { suffix: string; completion: Completion; isSlow: boolean }

/** By one unit of money or by a thousandth of the initial share; the e stops where nothing more fits. */
function completions(election: BudgetElection): NamedCompletion[] {
  if (election.voters === 0 || election.budget.n === 0n) return []
  const increments = [
    ['add1', ratio(1), compare(equalShare(election), largestShareForUnits) > 0],
    ['addpm', perMilleIncrement(election), false],
  ] as const
  return increments.flatMap(([name, increment, isSlow]) =>
    (['exhaustive', 'next_infeasible_only'] as const).flatMap((stop) =>
      [false, true].map((thenGreedy) => ({
        suffix: `${name}${stop === 'exhaustive' ? 'e' : ''}${thenGreedy ? 'u' : ''}`,
        completion: { stop, increment, thenGreedy },
        isSlow,
      })),
    ),
  )
}

function complete(
  election: BudgetElection,
  utility: Utility,
  tie: TieOrder,
  completion: Completion,
  runs: ShareRuns,
): CompletedShares {
  const run = completeEqualShares(election, utility, tie, completion, runs)
  let step = run.next()
  while (!step.done) step = run.next()
  return step.value
}

const completionFigures = (result: CompletedShares, { increment }: Completion): Figures => ({
  ...outcome(result),
  increment_per_voter: exactText(increment),
  increments: result.increments,
  final_share_per_voter: exactText(result.share),
  stopped_because: result.stoppedBecause,
  n_tied_rounds_total: result.tiedRounds,
})
