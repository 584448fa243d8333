/** Real and planted deliberations, where they lie beside the project; skipped elsewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readOpinionVotes } from '../../../formats/opinion-votes.ts'
import { adjustedRand } from './adjusted-rand.ts'
import { opinionGroups } from './groups.ts'
import { commonStatements, representativeness } from './representativeness.ts'
import {
  type Membership,
  type OpinionVotes,
  rankByConsensus,
  statementStatistics,
  toNumber,
} from './statistics.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'opinion')
const names = existsSync(folder)
  ? readdirSync(folder).flatMap((file) => file.match(/^(.*)\.votes\.csv$/)?.[1] ?? [])
  : []
const polis = names.filter((name) => name.startsWith('polis-'))
const planted = names.filter((name) => name.startsWith('planted-'))

const expectedOf = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8'))

function votesOf(name: string): OpinionVotes {
  const read = readOpinionVotes(readFileSync(join(folder, `${name}.votes.csv`), 'utf8'))
  if (!read.ok) throw new Error(`${name}:${read.error.line}: ${read.error.problem}`)
  return read.value
}

const membershipOf = (groups: Record<string, (number | string)[]>): Membership =>
  new Map(Object.entries(groups).map(([group, members]) => [group, members.map(String)]))

/** Polis keeps its tests as 32-bit floats. */
const single = 3e-7
const near = (value: number, expected: number, within = 1e-9) =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(within)

type PolisFigures = {
  tid: number
  'repful-for': 'agree' | 'disagree'
  'n-success': number
  'n-trials': number
  'p-success': number
  'p-test': number
  repness: number
  'repness-test': number
}

describe.skipIf(names.length === 0)('deliberations', () => {
  test.each(polis)('%s: statements by group, and their consensus', (name) => {
    const [expected, votes] = [expectedOf(name), votesOf(name)]
    const statistics = statementStatistics(votes, membershipOf(expected.polis_groups))
    expect(statistics.map(({ statement }) => statement)).toEqual(Object.keys(expected.statements))
    for (const { statement, byGroup, consensus, normalised } of statistics) {
      const figures = expected.statements[statement]
      const counts = [...byGroup].map(([group, { agree: A, disagree: D, seen: S }]) => [group, { A, D, S }])
      expect(Object.fromEntries(counts)).toEqual(figures.by_group)
      near(toNumber(consensus.agree), figures.gac_agree)
      near(toNumber(consensus.disagree), figures.gac_disagree)
      near(normalised.agree, figures.gac_agree_normalised)
    }
    const removed = new Set((expected.moderated_out_statements ?? []).map(String))
    const ranked = rankByConsensus(statistics).filter(({ statement }) => !removed.has(statement))
    const top = expected.top_by_gac_agree
    expect(ranked.slice(0, top.length).map(({ statement }) => Number(statement))).toEqual(top)
  })

  test.each(polis)('%s: what is typical of a group, as published', (name) => {
    const [expected, votes] = [expectedOf(name), votesOf(name)]
    const all = representativeness(statementStatistics(votes, membershipOf(expected.polis_groups)))
    for (const [group, list] of Object.entries<PolisFigures[]>(expected.polis_repness ?? {}))
      for (const figures of list) {
        const found = all.find(
          (one) =>
            one.group === group &&
            one.statement === String(figures.tid) &&
            one.side === figures['repful-for'],
        )!
        expect([found.count, found.seen]).toEqual([figures['n-success'], figures['n-trials']])
        near(toNumber(found.share), figures['p-success'])
        near(toNumber(found.ratio), figures.repness)
        near(found.shareTest, figures['p-test'], single)
        near(found.ratioTest, figures['repness-test'], single)
      }
  })

  test.each(polis)('%s: what all share, as published', (name) => {
    const [expected, votes] = [expectedOf(name), votesOf(name)]
    const removed = new Set((expected.moderated_out_statements ?? []).map(String))
    const kept = { ...votes, statements: votes.statements.filter((statement) => !removed.has(statement)) }
    for (const side of ['agree', 'disagree'] as const) {
      const list: PolisFigures[] | undefined = expected.polis_consensus?.[side]
      if (!list) continue
      const found = commonStatements(kept, side).slice(0, 5)
      expect(found.map(({ statement }) => Number(statement))).toEqual(list.map(({ tid }) => tid))
      for (const [index, { count, seen, share, shareTest }] of found.entries()) {
        const figures = list[index]!
        expect([count, seen]).toEqual([figures['n-success'], figures['n-trials']])
        near(toNumber(share), figures['p-success'])
        near(shareTest, figures['p-test'], single)
      }
    }
  })

  test.each(planted)('%s: the planted groups are found again', (name) => {
    const [expected, votes] = [expectedOf(name), votesOf(name)]
    const trueGroups = [...membershipOf(expected.true_groups).values()]
    for (const seed of ['rembuk-2026', 'a', 'b']) {
      const { groups, hiddenBecause } = opinionGroups(votes, seed)
      expect(hiddenBecause).toEqual([])
      expect(groups.size).toBe(trueGroups.length)
      expect(adjustedRand([...groups.values()], trueGroups)).toBeGreaterThanOrEqual(0.95)
      const top = rankByConsensus(statementStatistics(votes, groups)).slice(
        0,
        expected.bridging_statements.length,
      )
      expect(top.map(({ statement }) => Number(statement)).sort()).toEqual(expected.bridging_statements)
    }
  })
})
