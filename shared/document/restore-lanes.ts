/**
 * A board, or records of it, as they were once, written forward as new edits. Pure: nothing is erased, and restoring
 * what was there before takes it back.
 */
import { changesTowards, isDrawn, type Lanes, recordIn } from './lane-diff.ts'
import { laneKey } from './lanes.ts'
import type { LaneChange } from './repairs.ts'

export type RestoreWish = {
  now: Lanes
  kept: Lanes
  /** Null: the whole board, so that what was not there then goes. */
  records: ReadonlySet<string> | null
  /** The region of a step that there is now: it stays as it is. */
  isRegion(record: string): boolean
  /** May this record, which is not on the board now, be on it again? */
  mayReturn(record: string): boolean
}

export function restoreLanes(wish: RestoreWish): LaneChange[] {
  const { now, kept, records } = wish
  const target = new Map(now)
  for (const record of records ?? new Set([...now.keys(), ...kept.keys()].map(recordIn))) {
    if (!isConcerned(wish, record)) continue
    for (const lane of ['base', 'place', 'text', 'fields', 'origin'] as const) {
      const key = laneKey(record, lane)
      // Who made a thing does not change with it.
      const value = lane === 'origin' && kept.has(record) ? (now.get(key) ?? kept.get(key)) : kept.get(key)
      if (value === undefined) target.delete(key)
      else target.set(key, value)
    }
  }
  return changesTowards(now, target, (key) => kept.get(key) ?? now.get(key))
}

function isConcerned({ now, kept, records, isRegion, mayReturn }: RestoreWish, record: string): boolean {
  if (!isDrawn(record) || isRegion(record)) return false
  if (!kept.has(record)) return records === null
  return now.has(record) || mayReturn(record)
}
