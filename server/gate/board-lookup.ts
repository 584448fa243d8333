/** A board as the gate reads it: lanes of records, and the step region a record stands in. */
import { joinRecord, type LaneValue, laneKey, type RecordLanes } from '../../shared/document/lanes.ts'
import type { LaneName } from '../../shared/domain/permissions.ts'
import type { Step } from '../../shared/steps/step.ts'

export type ReadLane = (key: string) => unknown

export const laneNames: readonly LaneName[] = ['base', 'place', 'text', 'fields', 'origin']

export function lanesOfRecord(read: ReadLane, id: string): RecordLanes {
  const lanes: RecordLanes = {}
  for (const name of laneNames) {
    const value = read(laneKey(id, name))
    if (value !== undefined) lanes[name] = value as LaneValue
  }
  return lanes
}

export const recordOf = (read: ReadLane, id: string): LaneValue | null => joinRecord(lanesOfRecord(read, id))

/** Deeper nesting is refused by the rules of meaning; the bound also ends a circle. */
const maxWalk = 64

/** A record and everything it stands in, from the inside out. */
export function* around(read: ReadLane, id: string): Iterable<string> {
  let at: unknown = id
  for (let walked = 0; walked < maxWalk && typeof at === 'string'; walked += 1) {
    yield at
    at = (read(laneKey(at, 'place')) as LaneValue | undefined)?.parentId
  }
}

/** The step in whose region a shape stands (itself included); null outside every step. */
export function stepAround(read: ReadLane, steps: ReadonlyMap<string, Step>, shape: string): Step | null {
  for (const id of around(read, shape)) {
    const step = steps.get(id)
    if (step) return step
  }
  return null
}
