/** Published and synthetic files with known results, where they lie beside the project; skipped elsewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Ratio, ratio } from '../decide/fraction.ts'
import {
  type Completion,
  completeEqualShares,
  perMilleIncrement,
  shareRuns,
} from '../decide/rules/budget/completion.ts'
import { type BudgetElection, equalShare, pointsOf, supportersOf } from '../decide/rules/budget/election.ts'
import { type EqualSharesStep, equalShares, type Utility } from '../decide/rules/budget/equal-shares.ts'
import { type GreedyBy, greedy } from '../decide/rules/budget/greedy.ts'
import { phragmen } from '../decide/rules/budget/phragmen.ts'
import { compareCodePoints, esOrder, lexOrder, type TieOrder } from '../decide/rules/budget/tie-order.ts'
import { type PabulibFile, readPabulib } from './pabulib.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'pb')
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.pb'))
      .map((name) => name.slice(0, -3))
  : []

type Expected = {
  approval_counts: Record<string, number>
  initial_share_per_voter: string
  points?: Record<string, string>
  positional_scores?: { L: number; scores: Record<string, number> }
  results: Record<string, Record<string, unknown>>
}

const text = ({ n, d }: Ratio) => (d === 1n ? String(n) : `${n}/${d}`)

const greedyBy: Record<string, GreedyBy> = {
  greedy_cost: 'votes',
  greedy_card: 'votes_per_cost',
  greedy_points: 'points',
  greedy_points_per_cost: 'points_per_cost',
  greedy_positional: 'positional',
}
const utilities: Record<string, Utility> = { cost: 'cost', card: 'cardinality', points: 'points' }

describe.skipIf(names.length === 0)('every file is counted as published', () => {
  test.each(names)('%s', { timeout: 120_000 }, (name) => {
    const expected: Expected = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8'))
    const { election, places } = read(name)
    expect(Object.fromEntries(supportersOf(election))).toEqual(expected.approval_counts)
    expect(text(equalShare(election))).toBe(expected.initial_share_per_voter)
    const points = Object.fromEntries([...pointsOf(election)].map(([id, sum]) => [id, String(sum)]))
    if (expected.points) expect(points).toEqual(expected.points)
    if (expected.positional_scores) {
      expect(places).toBe(expected.positional_scores.L)
      const scores = Object.entries(expected.positional_scores.scores)
      expect(points).toEqual(Object.fromEntries(scores.map(([id, score]) => [id, String(score)])))
    }
    const count = counterOf(election)
    const keys = Object.keys(expected.results)
    expect(keys.length).toBeGreaterThan(3)
    for (const key of keys)
      expect(count(key), `${name} ${key}`).toMatchObject(comparable(expected.results[key]))
  })
})

function read(name: string): PabulibFile {
  const file = readPabulib(readFileSync(join(folder, `${name}.pb`), 'utf8'))
  if (!file.ok) throw new Error(JSON.stringify(file.error))
  return file.value
}

/** What is said about other tools and about the official result is not counted here. */
function comparable(result: Record<string, unknown> = {}): Record<string, unknown> {
  const { equals_official, pabutools_agrees, pabutools_selected, ...counted } = result
  return counted
}

function counterOf(election: BudgetElection) {
  const ties: Record<string, TieOrder> = { lex: lexOrder, es: esOrder(election) }
  const runs = new Map<Utility, ReturnType<typeof shareRuns>>()
  const runsOf = (utility: Utility) => {
    const found = runs.get(utility) ?? shareRuns(election, utility)
    runs.set(utility, found)
    return found
  }
  return (key: string): Record<string, unknown> => {
    const [rule = '', order = ''] = key.split('/')
    const tie = ties[order]
    if (!tie) throw new Error(`no tie order ${order}`)
    const by = greedyBy[rule]
    if (by) return outcome(greedy(election, by, tie))
    if (rule === 'phragmen') return outcome(phragmen(election, tie))
    const [, kind = '', completion] = rule.split('_')
    const utility = utilities[kind]
    if (!utility) throw new Error(`no rule ${rule}`)
    return completion === undefined
      ? bare(election, utility, tie)
      : completion === 'u'
        ? withGreedy(election, utility, tie)
        : completed(election, utility, tie, completion, runsOf(utility))
  }
}

const outcome = ({ order, cost, ties }: { order: string[]; cost: Ratio; ties: string[][] }) => ({
  order,
  selected: [...order].sort(compareCodePoints),
  total_cost: text(cost),
  ties,
})

function bare(election: BudgetElection, utility: Utility, tie: TieOrder) {
  const result = equalShares(election, utility, tie)
  return { ...outcome(result), trace: result.steps.map(traced), leftover_total: text(result.leftover) }
}

const traced = ({ project, rho, tied, maxPayment, effectiveVotes }: EqualSharesStep) => ({
  project,
  rho: text(rho),
  tied,
  ...(maxPayment && { max_payment: text(maxPayment) }),
  ...(effectiveVotes && { effective_votes: text(effectiveVotes) }),
})

function withGreedy(election: BudgetElection, utility: Utility, tie: TieOrder) {
  const { order } = equalShares(election, utility, tie)
  return outcome(greedy(election, utility === 'points' ? 'points' : 'votes', tie, { from: order }))
}

function completed(
  election: BudgetElection,
  utility: Utility,
  tie: TieOrder,
  name: string,
  runs: ReturnType<typeof shareRuns>,
) {
  const [, unit, isExhaustive, isGreedy] = /^add(1|pm)(e?)(u?)$/.exec(name) ?? []
  const completion: Completion = {
    stop: isExhaustive ? 'exhaustive' : 'next_infeasible_only',
    increment: unit === '1' ? ratio(1) : perMilleIncrement(election),
    thenGreedy: isGreedy === 'u',
  }
  const steps = completeEqualShares(election, utility, tie, completion, runs)
  for (let step = steps.next(); ; step = steps.next())
    if (step.done) {
      const { increments, share, stoppedBecause, tiedRounds } = step.value
      return {
        ...outcome(step.value),
        increment_per_voter: text(completion.increment),
        increments,
        final_share_per_voter: text(share),
        stopped_because: stoppedBecause,
        n_tied_rounds_total: tiedRounds,
      }
    }
}
