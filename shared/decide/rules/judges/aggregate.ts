/** From the sheets of several judges to one score per entry. */
import { compare, divide, mean, type Ratio, ratio } from '../../fraction.ts'
import { median } from '../median.ts'
import { type CountedSheet, sheetsBy } from './sheets.ts'

export type Aggregation = 'mean' | 'median' | 'trimmed' | 'rank' | 'zscore'

/** Scores by entry. With `zscore` the exact number is the entry's class of equal z-scores, 0 the lowest. */
export type EntryScores = {
  scores: Map<string, Ratio>
  /** Mean standard scores, for showing; only with `zscore`. */
  zScores: Map<string, number>
}

/** Standard scores closer than this are equal. */
const zTolerance = 1e-9
/** Fewer sheets of one judge give no mean and deviation worth the name. */
const fewestSheetsForZ = 3
/** With fewer sheets nothing is trimmed. */
const fewestSheetsToTrim = 5

/** Scores for those of `entries` that have a sheet; the sheets are in a fixed order. */
export function aggregate(
  how: Aggregation,
  entries: readonly string[],
  sheets: readonly CountedSheet[],
): EntryScores {
  if (how === 'zscore') return standardScores(entries, sheets)
  if (how === 'rank') return { scores: duelScores(entries, sheets), zScores: new Map() }
  const scores = new Map<string, Ratio>()
  const byEntry = sheetsBy('entry', sheets)
  for (const entry of entries) {
    const score = centre(
      how,
      (byEntry.get(entry) ?? []).map((sheet) => sheet.score),
    )
    if (score) scores.set(entry, score)
  }
  return { scores, zScores: new Map() }
}

/** Does every judge have enough sheets for standard scores? */
export const hasEnoughForZ = (sheets: readonly CountedSheet[]): boolean =>
  [...sheetsBy('judge', sheets).values()].every((own) => own.length >= fewestSheetsForZ)

function centre(how: 'mean' | 'median' | 'trimmed', values: readonly Ratio[]): Ratio | null {
  const sorted = [...values].sort(compare)
  switch (how) {
    case 'mean':
      return mean(sorted)
    case 'median':
      return median(sorted)
    case 'trimmed':
      return mean(sorted.length >= fewestSheetsToTrim ? sorted.slice(1, -1) : sorted)
  }
}

/**
 * Borda by pairs: for each other entry the judges who scored both and put this one higher, a judge who gave
 * both the same counting half. Entries with fewer judges meet fewer duels.
 */
function duelScores(entries: readonly string[], sheets: readonly CountedSheet[]): Map<string, Ratio> {
  const taking = new Set(entries)
  const judged = sheets.filter(({ entry }) => taking.has(entry))
  const doubled = new Map(judged.map(({ entry }) => [entry, 0]))
  for (const ofJudge of sheetsBy('judge', judged).values())
    for (const own of ofJudge)
      for (const other of ofJudge) {
        if (own === other) continue
        doubled.set(own.entry, (doubled.get(own.entry) ?? 0) + 1 + compare(own.score, other.score))
      }
  return new Map([...doubled].map(([entry, points]) => [entry, ratio(points, 2)]))
}

/** Mean over an entry's judges of (score − her mean) / her population deviation; 0 where she never differs. */
function standardScores(entries: readonly string[], sheets: readonly CountedSheet[]): EntryScores {
  const byEntry = new Map<string, number[]>(entries.map((entry) => [entry, []]))
  for (const ofJudge of sheetsBy('judge', sheets).values())
    for (const { entry, z } of standardise(ofJudge)) byEntry.get(entry)?.push(z)
  const zScores = new Map<string, number>()
  for (const [entry, own] of byEntry)
    if (own.length > 0) zScores.set(entry, own.reduce((sum, z) => sum + z, 0) / own.length)
  return { zScores, scores: classesOf(zScores) }
}

function standardise(sheets: readonly CountedSheet[]): { entry: string; z: number }[] {
  const centreOfJudge = mean(sheets.map(({ score }) => score)) ?? ratio(0)
  const differences = sheets.map(({ entry, score }) => ({
    entry,
    difference: distance(score, centreOfJudge),
  }))
  const variance = differences.reduce((sum, { difference }) => sum + difference ** 2, 0) / sheets.length
  return differences.map(({ entry, difference }) => ({
    entry,
    z: variance > 0 ? difference / Math.sqrt(variance) : 0,
  }))
}

/** The difference is taken exactly, so that equal scores give exactly 0. */
function distance(a: Ratio, b: Ratio): number {
  const exact = divide(ratio(a.n * b.d - b.n * a.d), ratio(a.d * b.d))
  return Number(exact.n) / Number(exact.d)
}

/** Numbers the z-scores from the lowest; one that is within the tolerance of the one below is equal to it. */
function classesOf(zScores: ReadonlyMap<string, number>): Map<string, Ratio> {
  const classes = new Map<string, Ratio>()
  let [number, below] = [-1, Number.NEGATIVE_INFINITY]
  for (const [entry, z] of [...zScores].sort(([, a], [, b]) => a - b)) {
    if (z - below > zTolerance) number++
    below = z
    classes.set(entry, ratio(number))
  }
  return classes
}
