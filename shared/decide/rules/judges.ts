/**
 * Scoring by judges on weighted criteria, `judges/1`. After the challenge.gov toolkit: criteria and judging
 * fixed before the start, records kept, nobody judges where interests conflict, two reviewers at least.
 */
import { compare, mean, type Ratio, ratio } from '../fraction.ts'
import { type Aggregation, aggregate, type EntryScores, hasEnoughForZ } from './judges/aggregate.ts'
import { type Award, awardPrizes, type Floors, type MissedFloor, missedFloors } from './judges/awards.ts'
import { type JudgeFigures, judgeFigures, leadersOf, leadersWithout } from './judges/fragility.ts'
import {
  type CountedSheet,
  readSheets,
  type Sheet,
  type SheetRules,
  type SheetSetAside,
  sheetsBy,
} from './judges/sheets.ts'
import { type RankCriterion, type RankedBy, rankBy, subtract } from './rank-by.ts'

export type JudgingInput = SheetRules & {
  sheets: readonly Sheet[]
  /** An entry with fewer counted sheets is not ranked. */
  minJudges: number
  aggregation: Aggregation
  floors: Floors | null
  /** Prize ids, first prize first. */
  prizes: readonly string[]
  /** Settles what is equal on the score and on every criterion; first drawn first. */
  lot: readonly string[]
  /**
   * Work out what is told of single judges: severity, and who would lead without each. Takes the square of
   * their number; not said is yes.
   */
  tellsJudges?: boolean
}

/** What ranks: the score, then the means of the criteria from the heaviest on. */
export type JudgingCriterionName = 'score' | `criterion:${string}`

export type JudgedEntry = {
  entry: string
  /** 1 is first; null where too few judges were counted. */
  place: number | null
  judges: number
  /** By the rule in use; with `zscore` the mean of the sheets, beside `zScore`. Null where there is none. */
  score: Ratio | null
  zScore: number | null
  /** Of the sheets' scores; null without a sheet. */
  spread: { lowest: Ratio; highest: Ratio; range: Ratio } | null
  /** In declared order; empty without a sheet. */
  criterionMeans: Map<string, Ratio>
  /** An entry that misses a floor keeps its place but gets no prize. */
  missedFloors: MissedFloor[]
}

export type JudgingWarning = 'zscore_replaced_by_mean' | 'unequal_panels' | 'depends_on_one_judge'

export type JudgingResult = {
  /** Ranked entries first, then the others as they were listed. */
  entries: JudgedEntry[]
  ranking: string[]
  /** A lead on the score has no margin with `zscore`: compare the entries' `zScore`. */
  leads: RankedBy<JudgingCriterionName>['leads']
  ties: RankedBy<JudgingCriterionName>['ties']
  setAside: SheetSetAside[]
  awards: Award[]
  /** The severity table, by id. */
  judges: JudgeFigures[]
  /** By judge: who would lead among the ranked entries without her sheets, ties not settled. */
  leadersWithout: Map<string, string[]>
  /** Judges without whom others would lead, or would lead as well. */
  dependsOn: string[]
  /** What was counted: standard scores need three sheets of every judge, otherwise the mean is taken. */
  aggregation: Aggregation
  warnings: JudgingWarning[]
}

/** Counts complete sheets of judges without a conflict; the order of the sheets never matters. */
export function countJudging(input: JudgingInput): JudgingResult {
  const { counted, setAside } = readSheets(input, input.sheets)
  const how = input.aggregation === 'zscore' && !hasEnoughForZ(counted) ? 'mean' : input.aggregation
  const byEntry = sheetsBy('entry', counted)
  const sheetsOf = (entry: string) => byEntry.get(entry) ?? []
  const rankable = input.entries.filter((entry) => sheetsOf(entry).length >= Math.max(1, input.minJudges))
  // In duels an entry counts only against others that can be ranked.
  const scores = aggregate(how, how === 'rank' ? rankable : input.entries, counted)
  const { order, leads, ties } = rankEntries(input, how, rankable, scores, sheetsOf)
  const entries = [...order, ...input.entries.filter((entry) => !rankable.includes(entry))].map((entry) =>
    describeEntry(input, how, entry, order, scores, sheetsOf(entry)),
  )
  const awardable = entries.filter(({ place, missedFloors }) => place !== null && missedFloors.length === 0)
  const { tellsJudges = true } = input
  const without = tellsJudges ? leadersWithout(how, order, counted) : new Map<string, string[]>()
  const dependsOn = judgesThatDecide(leadersOf(order, scores.scores), without)
  return {
    entries,
    ranking: order,
    leads,
    ties,
    setAside,
    awards: awardPrizes(
      input.prizes,
      awardable.map(({ entry }) => entry),
    ),
    judges: tellsJudges ? judgeFigures(counted) : [],
    leadersWithout: without,
    dependsOn,
    aggregation: how,
    warnings: warningsOf(input, how, entries, dependsOn),
  }
}

function rankEntries(
  { criteria, lot }: JudgingInput,
  how: Aggregation,
  rankable: readonly string[],
  { scores }: EntryScores,
  sheetsOf: (entry: string) => CountedSheet[],
): RankedBy<JudgingCriterionName> {
  const heaviestFirst = [...criteria].sort((a, b) => b.weight - a.weight)
  const byCriteria = heaviestFirst.map(
    ({ id }): RankCriterion<JudgingCriterionName> => ({
      name: `criterion:${id}`,
      value: (entry) => criterionMean(id, sheetsOf(entry)) ?? ratio(0),
    }),
  )
  const byScore = { name: 'score', value: (entry: string) => scores.get(entry) ?? ratio(0) } as const
  const ranked = rankBy<JudgingCriterionName>(rankable, [byScore, ...byCriteria], lot)
  if (how !== 'zscore') return ranked
  const leads = ranked.leads.map((lead) => (lead.by === 'score' ? { ...lead, margin: null } : lead))
  return { ...ranked, leads }
}

function describeEntry(
  { criteria, floors }: JudgingInput,
  how: Aggregation,
  entry: string,
  order: readonly string[],
  { scores, zScores }: EntryScores,
  sheets: readonly CountedSheet[],
): JudgedEntry {
  const sheetMean = mean(sheets.map(({ score }) => score))
  const score = how === 'zscore' ? sheetMean : (scores.get(entry) ?? null)
  const total = how === 'rank' ? sheetMean : score
  const criterionMeans = new Map(
    criteria.flatMap(({ id }) => {
      const value = criterionMean(id, sheets)
      return value ? [[id, value] as const] : []
    }),
  )
  return {
    entry,
    place: order.includes(entry) ? order.indexOf(entry) + 1 : null,
    judges: sheets.length,
    score,
    zScore: zScores.get(entry) ?? null,
    spread: spreadOf(sheets),
    criterionMeans,
    missedFloors: missedFloors(floors, total, criterionMeans),
  }
}

const criterionMean = (criterion: string, sheets: readonly CountedSheet[]): Ratio | null =>
  mean(sheets.map(({ scores }) => ratio(scores.get(criterion) ?? 0)))

function spreadOf(sheets: readonly CountedSheet[]): JudgedEntry['spread'] {
  const sorted = sheets.map(({ score }) => score).sort(compare)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  return lowest && highest ? { lowest, highest, range: subtract(highest, lowest) } : null
}

const judgesThatDecide = (
  leaders: readonly string[],
  without: ReadonlyMap<string, readonly string[]>,
): string[] =>
  [...without]
    .filter(
      ([, others]) => others.length !== leaders.length || others.some((entry) => !leaders.includes(entry)),
    )
    .map(([judge]) => judge)

function warningsOf(
  input: JudgingInput,
  how: Aggregation,
  entries: readonly JudgedEntry[],
  dependsOn: readonly string[],
): JudgingWarning[] {
  const panels = new Set(entries.filter(({ place }) => place !== null).map(({ judges }) => judges))
  const found: [boolean, JudgingWarning][] = [
    [how !== input.aggregation, 'zscore_replaced_by_mean'],
    [how === 'rank' && panels.size > 1, 'unequal_panels'],
    [dependsOn.length > 0, 'depends_on_one_judge'],
  ]
  return found.filter(([isRaised]) => isRaised).map(([, warning]) => warning)
}
