/** What a ballot on options with costs decides about, in the words of the budget rules. */
import { parseDecimal } from '../../decide/decimal.ts'
import { type Ratio, ratio } from '../../decide/fraction.ts'
import type { StopReason } from '../../decide/rules/budget/completion.ts'
import { completeEqualShares, defaultIncrement } from '../../decide/rules/budget/completion.ts'
import { type BudgetElection, type BudgetVote, joinVotes } from '../../decide/rules/budget/election.ts'
import { type EqualSharesResult, equalShares, type Utility } from '../../decide/rules/budget/equal-shares.ts'
import type { TieOrder } from '../../decide/rules/budget/tie-order.ts'
import type { Bound } from '../scale.ts'
import type { Scale } from '../schemas.ts'
import { isMoney } from './money.ts'
import type { BudgetTerms } from './schema.ts'

/** What one ballot gives to which option: 1 for an approval, or its dots. */
export type Given = { group: string; gives: ReadonlyMap<string, bigint> }

/** The terms of a scale whose options cost money; null for any other. A knapsack has one rule only. */
export function budgetOf(scale: Scale): BudgetTerms | null {
  if (scale.type === 'knapsack') return { ...scale.budget, rule: 'greedy' }
  return 'budget' in scale ? (scale.budget ?? null) : null
}

export const moneyOf = (text: string | undefined): Ratio | null =>
  text === undefined ? null : parseDecimal(text)

/** Options without a cost are no projects, and nobody can be given them. */
export function electionOf(
  terms: BudgetTerms,
  options: readonly string[],
  given: readonly Given[],
): BudgetElection {
  const projects = options.flatMap((id) => {
    const cost = moneyOf(terms.costs[id])
    return cost ? [{ id, cost, name: id }] : []
  })
  const known = new Set(projects.map(({ id }) => id))
  return {
    budget: moneyOf(terms.amount) ?? ratio(0),
    projects,
    votes: votesOf(given, known),
    voters: given.length,
  }
}

/** Joined, in an order that tells nothing about that of the ballots. */
export const votesOf = (given: readonly Given[], known: ReadonlySet<string>): BudgetVote[] =>
  joinVotes(
    given.map(({ gives }) => ({
      utilities: new Map([...gives].filter(([id, worth]) => known.has(id) && worth > 0n)),
      count: 1,
    })),
  )

export type SharesRun = EqualSharesResult & {
  added: readonly string[]
  initialShare: Ratio
  increments: number
  increment: Ratio
  stoppedBecause: StopReason | 'plain'
}

/** Equal Shares to its end, with the completion that the terms name. */
export function runEqualShares(
  election: BudgetElection,
  utility: Utility,
  tie: TieOrder,
  { completion, increment: said }: Pick<BudgetTerms, 'completion' | 'increment'>,
): SharesRun {
  const asked = moneyOf(said)
  const increment = asked && asked.n > 0n ? asked : defaultIncrement(election)
  if (completion === 'none' || election.voters === 0) {
    const run = equalShares(election, utility, tie)
    return { ...run, added: [], initialShare: run.share, increments: 0, increment, stoppedBecause: 'plain' }
  }
  const steps = completeEqualShares(election, utility, tie, {
    stop: completion.startsWith('add1e') ? 'exhaustive' : 'next_infeasible_only',
    increment,
    thenGreedy: completion.endsWith('u'),
  })
  for (;;) {
    const { done, value } = steps.next()
    if (done) return { ...value, increment }
  }
}

/** `mes/1+add1e`, `greedy/1`: the rule that spends the money, with its completion. */
export const budgetMethod = ({ rule, completion }: BudgetTerms): string =>
  rule === 'greedy' ? 'greedy/1' : completion === 'none' ? 'mes/1' : `mes/1+${completion}`

/** More than any budget here; keeps what is shown exact as a number. */
const mostMoney = 10 ** 13

/** An amount or a cost that is missing or no money fails as too little. */
export function budgetBounds(terms: BudgetTerms | undefined): Bound[] {
  if (!terms) return []
  const amount = isMoney(terms.amount) ? Math.ceil(Number(terms.amount)) : 0
  const { increment } = terms
  const raised = increment === undefined ? [] : [positive('increment', increment)]
  return [{ field: 'amount', value: amount, min: 1, max: mostMoney }, ...raised, ...costBounds(terms.costs)]
}

const positive = (field: string, money: string): Bound => ({
  field,
  value: isMoney(money) && Number(money) > 0 ? 1 : 0,
  min: 1,
  max: 1,
})

export const costBounds = (costs: BudgetTerms['costs']): Bound[] =>
  Object.entries(costs).map(([option, cost]) => ({
    field: costFieldName(option),
    value: isMoney(cost) ? 1 : 0,
    min: 1,
    max: 1,
  }))

/** What the form calls the place where an option's cost is typed. */
export const costFieldName = (option: string): string => `cost ${option}`

/** As it stands in a plan: what each option costs belongs to one workshop alone. */
export const withoutCosts = <S extends { budget?: BudgetTerms | undefined }>(settings: S): S =>
  settings.budget ? { ...settings, budget: { ...settings.budget, costs: {} } } : settings
