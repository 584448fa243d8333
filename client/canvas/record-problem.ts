import type { TLRecord, TLStore } from 'tldraw'
import type { LaneValue } from '../../shared/document/lanes.ts'
import { checkRecord, type RecordLookup } from '../../shared/document/record-rules.ts'

/** Null where the editor survives this record. Schema first, then meaning. */
export function problemOf(record: LaneValue, store: TLStore, lookup: RecordLookup): string | null {
  const type = Object.entries(store.schema.types).find(([name]) => name === record.typeName)?.[1]
  if (!type) return 'unknown_kind'
  try {
    type.validate(record as unknown as TLRecord)
  } catch (error) {
    return `schema: ${error instanceof Error ? error.message : String(error)}`
  }
  return checkRecord(record, lookup)
}
