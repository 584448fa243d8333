/** A journal as a board: the way back where a document's log cannot be read. */
import type { LaneValue } from './lanes.ts'

/** One change of one lane; null is an absent lane. Later changes have a higher `seq`. */
export type JournalRow = { seq: number; key: string; after: LaneValue | null }

/** Every lane as its last change left it. The order of the rows does not matter. */
export function foldJournal(rows: Iterable<JournalRow>): Map<string, LaneValue> {
  const last = new Map<string, JournalRow>()
  for (const row of rows) if (row.seq >= (last.get(row.key)?.seq ?? -1)) last.set(row.key, row)
  const lanes = new Map<string, LaneValue>()
  for (const [key, { after }] of last) if (after !== null) lanes.set(key, after)
  return lanes
}
