/** A .pb file to replay, and what must come out: from the `.expected.json` beside it, or counted from the file. */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import {
  allAffordable,
  type BudgetElection,
  eligibleElection,
} from '../../shared/decide/rules/budget/election.ts'
import { greedy } from '../../shared/decide/rules/budget/greedy.ts'
import { esOrder } from '../../shared/decide/rules/budget/tie-order.ts'
import { type PabulibFile, readPabulib } from '../../shared/formats/pabulib.ts'
import type { BudgetTerms } from '../../shared/scales/budget/schema.ts'
import { runEqualShares } from '../../shared/scales/budget/terms.ts'

export class UnreadableElection extends Error {}

/** One line of the file: projects with 1 for an approval, or with their points. */
export type FileVote = { voter: string; gives: ReadonlyMap<string, number> }

export type Election = {
  name: string
  text: string
  file: PabulibFile
  votes: readonly FileVote[]
  /** As the file's own rule has it; one unit of money for each step. */
  completion: Extract<BudgetTerms['completion'], 'add1' | 'add1e'>
  isInPoints: boolean
  expected: Expected | null
}

/** Selections by rule and tie order, as `docs/count-format.md` names them. */
const expectedSchema = z.object({
  results: z.record(z.string(), z.object({ selected: z.array(z.string()) })),
})
type Expected = z.infer<typeof expectedSchema>

export function readElection(path: string): Election {
  const text = readFileSync(path, 'utf8')
  const read = readPabulib(text)
  if (!read.ok) {
    const [first] = read.error
    throw new UnreadableElection(`${path}, line ${first?.line ?? 1}: ${first?.message ?? 'unreadable'}.`)
  }
  const file = read.value
  if (file.voteType === 'ordinal' || file.voteType === 'scoring')
    throw new UnreadableElection(`${path}: ${file.voteType} votes cannot be cast here as they are.`)
  const isInPoints = file.voteType === 'cumulative'
  return {
    name: basename(path),
    text,
    file,
    votes: file.votes.map((record) => voteOf(record, isInPoints)),
    completion: /add1(?!e)/.test(file.meta.get('rule') ?? '') ? 'add1' : 'add1e',
    isInPoints,
    expected: readExpected(path.replace(/\.pb$/i, '.expected.json')),
  }
}

function voteOf(record: ReadonlyMap<string, string>, isInPoints: boolean): FileVote {
  const list = (column: string) => (record.get(column) ?? '').split(',').map((cell) => cell.trim())
  const points = list('points')
  const projects = list('vote').filter((id) => id !== '')
  return {
    voter: record.get('voter_id') ?? '',
    gives: new Map(projects.map((id, at) => [id, isInPoints ? Number(points[at] ?? 0) : 1])),
  }
}

function readExpected(path: string): Expected | null {
  if (!existsSync(path)) return null
  const parsed = expectedSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.success) throw new UnreadableElection(`${path} does not have the expected fields.`)
  return parsed.data
}

export type Outcome = { shares: string[]; greedy: string[]; from: string }

/**
 * What Equal Shares and greedy must fund. The file beside it counts every project and every line; where the rules
 * of a step leave some out, or where the `lot` (project ids) decided, the votes of the file are counted here.
 */
export function mustComeOut(given: Election, lot: readonly string[], isByLot: boolean): Outcome {
  const { file, completion, isInPoints, expected } = given
  const counted = file.election
  const eligible = eligibleElection(counted)
  const isWhole = eligible.voters === counted.voters && eligible.projects.length === counted.projects.length
  const [shares, most] = isInPoints
    ? [`mes_points_${completion}/es`, 'greedy_points/es']
    : [`mes_cost_${completion}/es`, 'greedy_cost/es']
  const [bySheet, byMost] = [expected?.results[shares], expected?.results[most]]
  if (isWhole && !isByLot && !allAffordable(eligible) && bySheet && byMost)
    return { shares: sorted(bySheet.selected), greedy: sorted(byMost.selected), from: 'the file beside it' }
  return { ...countHere(given, eligible, lot), from: 'the votes of the file' }
}

function countHere({ completion, isInPoints }: Election, election: BudgetElection, lot: readonly string[]) {
  const tie = esOrder(election, lot)
  const all = allAffordable(election)
  const utility = isInPoints ? 'points' : 'cost'
  const shares = all ?? runEqualShares(election, utility, tie, { completion, increment: '1' }).order
  return {
    shares: sorted(shares),
    greedy: sorted(all ?? greedy(election, isInPoints ? 'points' : 'votes', tie).order),
  }
}

export const sorted = (ids: readonly string[]): string[] => [...ids].sort()
