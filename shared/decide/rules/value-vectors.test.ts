/** The hand-made vectors, where they lie beside the project; skipped elsewhere. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Ratio, ratio } from '../fraction.ts'
import { lotOrder } from '../lot.ts'
import type { Level } from './agreement/levels.ts'
import { agreement } from './agreement.ts'
import { countApproval } from './approval.ts'
import { countDots } from './dots.ts'
import { countJudging } from './judges.ts'
import { countPledges } from './pledges.ts'
import { countQuadratic } from './quadratic.ts'

const vectorsFile = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'handmade.json')

type Case = { name: string; input: never; expected: Record<string, unknown> }

/** The input's shape is the caller's: the file is a reference, not something a user brings. */
function casesOf<Input>(prefix: string): { name: string; input: Input; expected: Case['expected'] }[] {
  if (!existsSync(vectorsFile)) return []
  const { cases } = JSON.parse(readFileSync(vectorsFile, 'utf8')) as { cases: Case[] }
  return cases.filter(({ name }) => name.startsWith(prefix))
}

function ratioOf(text: string): Ratio {
  const [n, d = '1'] = text.split('/')
  return ratio(BigInt(n ?? ''), BigInt(d))
}
const textOf = ({ n, d }: Ratio): string => `${n}/${d}`
const objectOf = <T>(map: ReadonlyMap<string, T>): Record<string, T> => Object.fromEntries(map)

describe.skipIf(!existsSync(vectorsFile))('the hand-made vectors', () => {
  test('there is at least one case of each', () => {
    const prefixes = ['dot voting', 'approval', 'quadratic', 'mufakat', 'judges', 'crowdfunding']
    expect(prefixes.filter((prefix) => casesOf(prefix).length === 0)).toEqual([])
  })

  type DotsCase = {
    options: string[]
    dots_per_voter: number
    max_per_option: number
    ballots: Record<string, Record<string, number>>
    seed: string
  }
  test.for(casesOf<DotsCase>('dot voting'))('$name', ({ input, expected }) => {
    const result = countDots({
      options: input.options,
      perVoter: input.dots_per_voter,
      perOption: input.max_per_option,
      ballots: Object.entries(input.ballots).map(([id, dots]) => ({
        id,
        group: 'g',
        points: new Map(Object.entries(dots)),
      })),
      lot: lotOrder(input.seed, input.options),
    })
    const byLot = result.ties.filter(({ settledBy }) => settledBy === 'lot')
    expect({
      dots: objectOf(result.dots),
      supporters: objectOf(result.supporters),
      rejected_ballots: result.refused.map(({ ballot }) => ballot),
      ranking: result.order,
      tied_groups: byLot.map(({ options }) => [...options].sort()),
      lot_order: lotOrder(input.seed, input.options),
    }).toEqual(expected)
  })

  type ApprovalCase = {
    options: string[]
    ballots: Record<string, string[]>
    seats: number
    threshold: string
    seed: string
  }
  test.for(casesOf<ApprovalCase>('approval'))('$name', ({ input, expected }) => {
    const lot = lotOrder(input.seed, input.options)
    const result = countApproval({
      options: input.options,
      ballots: Object.entries(input.ballots).map(([id, approved]) => ({ id, group: 'g', approved })),
      min: null,
      max: null,
      seats: input.seats,
      threshold: ratioOf(input.threshold),
      lot,
    })
    expect({
      counts: objectOf(result.approvals),
      ballots_cast: result.cast,
      abstentions: result.abstained,
      share: Object.fromEntries([...result.share].map(([option, share]) => [option, textOf(share)])),
      ranking: result.order,
      winners: result.winners,
      boundary_tie: result.boundaryTie,
      lot_order: lot,
      above_threshold: result.aboveThreshold,
    }).toEqual(expected)
  })

  type QuadraticCase = {
    options: string[]
    credits: number
    allow_negative: boolean
    ballots: Record<string, Record<string, number>>
    seed: string
  }
  test.for(casesOf<QuadraticCase>('quadratic'))('$name', ({ input, expected }) => {
    const lot = lotOrder(input.seed, input.options)
    const result = countQuadratic({
      options: input.options,
      credits: input.credits,
      allowNegative: input.allow_negative,
      ballots: Object.entries(input.ballots).map(([id, votes]) => ({
        id,
        group: 'g',
        points: new Map(Object.entries(votes)),
      })),
      lot,
    })
    expect({
      votes: objectOf(result.votes),
      supporters: objectOf(result.supporters),
      opponents: objectOf(result.opponents),
      credits_spent: objectOf(result.spent),
      rejected_ballots: result.refused.map(({ ballot }) => ballot),
      ranking: result.order,
      lot_order: lot,
    }).toEqual(expected)
  })

  type AgreementCase = {
    roll: Record<string, string>
    present: string[]
    responses: Record<string, Level>
    quorum: string
    required_groups: string[]
    tolerance: string
  }
  test.for(casesOf<AgreementCase>('mufakat'))('$name', ({ input, expected }) => {
    const result = agreement({
      roll: new Map(Object.entries(input.roll)),
      present: input.present,
      levels: new Map(Object.entries(input.responses)),
      quorum: ratioOf(input.quorum),
      requiredGroups: input.required_groups,
      tolerance: ratioOf(input.tolerance),
    })
    expect({
      quorum_needed: result.quorumNeeded,
      present: result.present,
      counts: result.counts,
      missing: result.missing,
      missing_groups: result.missingGroups,
      outcome: result.outcome,
    }).toEqual(expected)
  })

  type JudgesCase = {
    criteria: [string, number][]
    sheets: [string, string, Record<string, number>][]
    conflicts: [string, string][]
    min_judges: number
    method: 'mean'
    seed: string
  }
  test.for(casesOf<JudgesCase>('judges'))('$name', ({ input, expected }) => {
    const entries = [...new Set(input.sheets.map(([, entry]) => entry))]
    const result = countJudging({
      criteria: input.criteria.map(([id, weight]) => ({ id, weight })),
      scale: null,
      entries,
      conflicts: input.conflicts.map(([judge, entry]) => ({ judge, entry })),
      sheets: input.sheets.map(([judge, entry, scores]) => ({
        judge,
        entry,
        scores: new Map(Object.entries(scores)),
      })),
      minJudges: input.min_judges,
      aggregation: input.method,
      floors: null,
      prizes: [],
      lot: lotOrder(input.seed, entries),
    })
    expect({
      entry_score: Object.fromEntries(
        result.entries.map(({ entry, score }) => [entry, score && textOf(score)]),
      ),
      ranking: result.ranking,
      excluded_coi: result.setAside.filter(({ why }) => why === 'conflict'),
      incomplete: result.setAside.filter(({ why }) => why === 'incomplete'),
      leave_one_judge_out_leaders: objectOf(result.leadersWithout),
    }).toEqual(expected)
  })

  type PledgeCase = {
    projects: {
      id: string
      goal: number
      min_pledgers?: number
      min_groups?: number
      match_num: number
      match_den: number
      match_cap: number
    }[]
    pledges: { seq: number; at: number; project: string; by: string; group: string; amount: number }[]
    match_pool: number
    closes_at: number
  }
  test.for(casesOf<PledgeCase>('crowdfunding'))('$name', ({ input, expected }) => {
    const { projects } = countPledges({
      projects: input.projects.map((project) => ({
        id: project.id,
        goal: BigInt(project.goal),
        closesAt: input.closes_at,
        minPledgers: project.min_pledgers ?? 0,
        minGroups: project.min_groups ?? 0,
        mode: 'all_or_nothing',
        match: { rate: ratio(project.match_num, project.match_den), cap: BigInt(project.match_cap) },
      })),
      pledges: input.pledges.map((pledge) => ({
        ...pledge,
        kind: 'money',
        unit: 'IDR',
        amount: BigInt(pledge.amount),
        condition: null,
      })),
      pool: BigInt(input.match_pool),
      now: null,
      conversion: new Map(),
    })
    const shown = projects.map((project) => [
      project.id,
      {
        raised: Number(project.raised),
        pledgers: project.pledgers,
        groups: project.groups,
        funded: project.state === 'funded',
        shortfall: Number(project.shortfall),
        match_due: Number(project.matchDue),
        match: Number(project.match),
      },
    ])
    expect(Object.fromEntries(shown)).toEqual(expected)
  })
})
