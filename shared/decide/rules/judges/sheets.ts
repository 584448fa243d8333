/** Which sheets of the judges count, and what each says. */
import { divide, type Ratio, ratio } from '../../fraction.ts'

export type JudgingCriterion = {
  id: string
  /** Whole and more than 0. */
  weight: number
}

/** What one judge says about one entry. */
export type Sheet = {
  judge: string
  entry: string
  /** Criterion id to a whole number on the scale; a criterion left out makes the sheet incomplete. */
  scores: ReadonlyMap<string, number>
  /** The highest revision of a judge's sheets for an entry counts; not said is 0. */
  revision?: number
}

export type JudgeAndEntry = { judge: string; entry: string }

/** Listed with the result, not counted. `criteria` are those that are missing or off the scale. */
export type SheetSetAside = JudgeAndEntry & {
  why: 'conflict' | 'incomplete' | 'off_scale' | 'repeated' | 'unknown_entry'
  criteria: string[]
}

export type CountedSheet = JudgeAndEntry & {
  scores: ReadonlyMap<string, number>
  /** Σ w·s / Σ w. */
  score: Ratio
}

export type SheetRules = {
  criteria: readonly JudgingCriterion[]
  /** Whole limits of the scale; null takes any whole number. */
  scale: { low: number; high: number } | null
  entries: readonly string[]
  /** Who must not judge what. */
  conflicts: readonly JudgeAndEntry[]
}

/** Both lists by judge, then entry, whatever order the sheets came in. */
export function readSheets(
  rules: SheetRules,
  sheets: readonly Sheet[],
): { counted: CountedSheet[]; setAside: SheetSetAside[] } {
  const counted: CountedSheet[] = []
  const setAside: SheetSetAside[] = []
  for (const [sheet, ...rivals] of latestSheets(sheets)) {
    if (!sheet) continue
    const { judge, entry, scores } = sheet
    const problem = problemOf(rules, sheet, rivals.length > 0)
    if (problem) setAside.push({ judge, entry, ...problem })
    else counted.push({ judge, entry, scores, score: sheetScore(rules.criteria, scores) })
  }
  return { counted, setAside }
}

/** By judge or by entry, in the order of the sheets. */
export function sheetsBy(
  key: 'judge' | 'entry',
  sheets: readonly CountedSheet[],
): Map<string, CountedSheet[]> {
  const grouped = new Map<string, CountedSheet[]>()
  for (const sheet of sheets) {
    const group = grouped.get(sheet[key])
    if (group) group.push(sheet)
    else grouped.set(sheet[key], [sheet])
  }
  return grouped
}

/** Per judge and entry the sheets of the highest revision: more than one cannot be told apart. */
function latestSheets(sheets: readonly Sheet[]): Sheet[][] {
  const byPair = new Map<string, Sheet[]>()
  for (const sheet of sheets) {
    const key = JSON.stringify([sheet.judge, sheet.entry])
    const rivals = byPair.get(key) ?? []
    const newer = (sheet.revision ?? 0) - (rivals[0]?.revision ?? 0)
    if (rivals.length === 0 || newer > 0) byPair.set(key, [sheet])
    else if (newer === 0) rivals.push(sheet)
  }
  return [...byPair.values()].sort(([a], [b]) => (a && b ? inOrder(a, b) : 0))
}

function inOrder(a: JudgeAndEntry, b: JudgeAndEntry): number {
  if (a.judge !== b.judge) return a.judge < b.judge ? -1 : 1
  return a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : 0
}

function problemOf(
  { criteria, scale, entries, conflicts }: SheetRules,
  { judge, entry, scores }: Sheet,
  isRepeated: boolean,
): Pick<SheetSetAside, 'why' | 'criteria'> | null {
  if (!entries.includes(entry)) return { why: 'unknown_entry', criteria: [] }
  if (conflicts.some((conflict) => conflict.judge === judge && conflict.entry === entry))
    return { why: 'conflict', criteria: [] }
  if (isRepeated) return { why: 'repeated', criteria: [] }
  const ids = criteria.map(({ id }) => id)
  const missing = ids.filter((id) => !scores.has(id))
  if (missing.length > 0) return { why: 'incomplete', criteria: missing }
  const off = ids.filter((id) => !isOnScale(scores.get(id) ?? Number.NaN, scale))
  return off.length > 0 ? { why: 'off_scale', criteria: off } : null
}

const isOnScale = (score: number, scale: SheetRules['scale']): boolean =>
  Number.isSafeInteger(score) && (scale === null || (score >= scale.low && score <= scale.high))

function sheetScore(criteria: readonly JudgingCriterion[], scores: ReadonlyMap<string, number>): Ratio {
  const total = criteria.reduce(
    (sum, { id, weight }) => sum + BigInt(weight) * BigInt(scores.get(id) ?? 0),
    0n,
  )
  return divide(ratio(total), ratio(criteria.reduce((sum, { weight }) => sum + BigInt(weight), 0n)))
}
