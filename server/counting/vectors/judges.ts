import { z } from 'zod'
import { lotOrder } from '../../../shared/decide/lot.ts'
import type { JudgeAndEntry } from '../../../shared/decide/rules/judges/sheets.ts'
import { countJudging, type JudgedEntry } from '../../../shared/decide/rules/judges.ts'
import { exact, type Json, rounded } from '../figures.ts'
import { type CaseKind, mapOf } from './case-kind.ts'

const shape = z.object({
  criteria: z.array(z.tuple([z.string(), z.int().min(1)])).min(1),
  sheets: z.array(z.tuple([z.string(), z.string(), z.record(z.string(), z.int())])),
  scale: z.tuple([z.int(), z.int()]).optional(),
  conflicts: z.array(z.tuple([z.string(), z.string()])),
  min_judges: z.int().min(0),
  method: z.enum(['mean', 'median', 'trimmed', 'rank', 'zscore']),
  seed: z.string(),
})

export const judges: CaseKind<z.output<typeof shape>> = {
  name: 'judges',
  fields: ['criteria', 'sheets'],
  shape,
  count: (input) => {
    const entries = [...new Set(input.sheets.map(([, entry]) => entry))].sort()
    const [low, high] = input.scale ?? []
    const result = countJudging({
      criteria: input.criteria.map(([id, weight]) => ({ id, weight })),
      sheets: input.sheets.map(([judge, entry, scores]) => ({ judge, entry, scores: mapOf(scores) })),
      scale: low === undefined || high === undefined ? null : { low, high },
      entries,
      conflicts: input.conflicts.map(([judge, entry]) => ({ judge, entry })),
      minJudges: input.min_judges,
      aggregation: input.method,
      floors: null,
      prizes: [],
      lot: lotOrder(input.seed, entries),
    })
    const ranked = result.entries.filter(({ place }) => place !== null)
    const byEntry = ranked.sort((a, b) => (a.entry < b.entry ? -1 : 1))
    return {
      entry_score: Object.fromEntries(byEntry.map((entry) => [entry.entry, scoreOf(entry)])),
      ranking: result.ranking,
      excluded_coi: pairs(result.setAside.filter(({ why }) => why === 'conflict')),
      incomplete: pairs(result.setAside.filter(({ why }) => why !== 'conflict')),
      leave_one_judge_out_leaders: Object.fromEntries(result.leadersWithout),
    }
  },
}

const decimals = 9

/** Standard scores hold square roots; every other score is exact. */
const scoreOf = ({ score, zScore }: JudgedEntry): Json =>
  zScore !== null ? rounded(zScore, decimals) : score && exact(score)

const pairs = (sheets: readonly JudgeAndEntry[]): string[][] =>
  sheets.map(({ judge, entry }) => [judge, entry])
