/** How much a result hangs on single judges, and how severe each of them is. */
import { compare, mean, type Ratio, ratio } from '../../fraction.ts'
import { subtract } from '../rank-by.ts'
import { type Aggregation, aggregate } from './aggregate.ts'
import { type CountedSheet, sheetsBy } from './sheets.ts'

export type JudgeFigures = {
  judge: string
  sheets: number
  /** Of her sheets' scores. */
  mean: Ratio
  /** Mean difference to the other judges' mean on the same entries; null where nobody else judged them. */
  aboveOthers: Ratio | null
}

/** By id of the judge. */
export function judgeFigures(sheets: readonly CountedSheet[]): JudgeFigures[] {
  const byEntry = sheetsBy('entry', sheets)
  return [...sheetsBy('judge', sheets)].map(([judge, own]) => {
    const differences = own.flatMap(({ entry, score }) => {
      const others = (byEntry.get(entry) ?? []).filter((sheet) => sheet.judge !== judge)
      const level = mean(others.map((other) => other.score))
      return level ? [subtract(score, level)] : []
    })
    return {
      judge,
      sheets: own.length,
      mean: mean(own.map(({ score }) => score)) ?? ratio(0),
      aboveOthers: mean(differences),
    }
  })
}

/** By judge: who has the highest score without her sheets. All who share it, in the order of `ranked`. */
export function leadersWithout(
  how: Aggregation,
  ranked: readonly string[],
  sheets: readonly CountedSheet[],
): Map<string, string[]> {
  return new Map(
    [...sheetsBy('judge', sheets).keys()].map((judge) => {
      const others = sheets.filter((sheet) => sheet.judge !== judge)
      return [judge, leadersOf(ranked, aggregate(how, ranked, others).scores)]
    }),
  )
}

/** Those of `ranked` with the highest score. */
export function leadersOf(ranked: readonly string[], scores: ReadonlyMap<string, Ratio>): string[] {
  let highest: Ratio | null = null
  for (const entry of ranked) {
    const score = scores.get(entry)
    if (score && (highest === null || compare(score, highest) > 0)) highest = score
  }
  return ranked.filter((entry) => {
    const score = scores.get(entry)
    return score && highest && compare(score, highest) === 0
  })
}
