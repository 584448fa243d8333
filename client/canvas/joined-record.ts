import type * as Y from 'yjs'
import {
  isValue,
  joinRecord,
  type LaneValue,
  laneKey,
  type RecordLanes,
} from '../../shared/document/lanes.ts'
import type { LaneName } from '../../shared/domain/permissions.ts'
import type { PendingLanes } from './pending-lanes.ts'

const lanes: readonly LaneName[] = ['base', 'place', 'text', 'fields']

/**
 * A record as the document has it, with what was changed here and is not written yet laid over: another
 * person's recolouring must not throw a card back that is being dragged.
 */
export function readRecord(id: string, records: Y.Map<unknown>, pending: PendingLanes): LaneValue | null {
  const found: RecordLanes = {}
  for (const lane of lanes) {
    const key = laneKey(id, lane)
    const waiting = pending.get(key)
    const value = waiting === undefined ? records.get(key) : waiting
    if (isValue(value)) found[lane] = value
  }
  return joinRecord(found)
}
