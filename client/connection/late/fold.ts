/** Many kept transactions as one change per lane, gathered by record. Pure. */
import { type Json, parseLaneKey } from '../../../shared/document/lanes.ts'
import type { Entry, Put } from '../kept-storage.ts'

export type LateLane = {
  key: string
  /** What this person last made of it. Null: removed. */
  mine: Json
  /** Every value that this person saw or made before `mine`. */
  seen: Json[]
  /** The last change of it. */
  entry: Entry
}

export type LateRecord = { id: string; lanes: LateLane[] }

/** Records in the order in which they were first touched, so that parents come before their children. */
export function foldEntries(entries: readonly Entry[]): LateRecord[] {
  const records = new Map<string, Map<string, LateLane>>()
  for (const entry of entries) for (const put of entry.puts) foldPut(records, entry, put)
  return [...records].map(([id, lanes]) => ({ id, lanes: [...lanes.values()].sort(baseFirst) }))
}

export const recordOf = (key: string): string => parseLaneKey(key)?.record ?? key

export const baseOf = (record: LateRecord): LateLane | undefined =>
  record.lanes.find((lane) => lane.key === record.id)

function foldPut(records: Map<string, Map<string, LateLane>>, entry: Entry, put: Put): void {
  const record = recordOf(put.key)
  const lanes = records.get(record) ?? new Map<string, LateLane>()
  records.set(record, lanes)
  const before = lanes.get(put.key)
  lanes.set(put.key, {
    key: put.key,
    mine: put.after,
    seen: before ? [...before.seen, before.mine, put.before] : [put.before],
    entry,
  })
}

/** The shortest key of a record is its base. */
const baseFirst = (a: LateLane, b: LateLane): number => a.key.length - b.key.length
