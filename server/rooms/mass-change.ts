/**
 * Very much of others' work, changed by one person in a short time: counted over frames by a sliding window of
 * records. Pure: who asks keeps the window.
 */
import { limits } from '../../shared/wire/limits.ts'

/** Records of others that somebody touched lately, and when last (server time in ms). */
export type Touched = ReadonlyMap<string, number>

export type Counted = {
  touched: Touched
  /** Those of `records` that are more than may be touched in that time. */
  over: string[]
}

export function countTouched(touched: Touched, records: readonly string[], now: number): Counted {
  // A clock that was set back must neither keep old records for ever nor forget new ones.
  const isRecent = (at: number) => Math.abs(now - at) < limits.massChangeMs
  const after = new Map([...touched].filter(([, at]) => isRecent(at)))
  const over: string[] = []
  for (const record of records) {
    if (after.has(record) || after.size < limits.massChangeRecords) after.set(record, now)
    else over.push(record)
  }
  return { touched: after, over }
}

/** When the earliest of them was touched: since then what the person did belongs together. */
export const earliest = (touched: Touched, now: number): number => Math.min(now, ...touched.values())
