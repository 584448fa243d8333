/** From one state of a board to another, as changes of lanes. Pure. */
import { equalJson } from './equal-json.ts'
import type { LaneValue } from './lanes.ts'
import { type LaneChange, type Remembered, repairs } from './repairs.ts'

export type Lanes = ReadonlyMap<string, LaneValue>

/** The record that a lane belongs to; of a key of unknown form, the key. */
export const recordIn = (key: string): string => key.split('#', 1)[0] ?? key

/** What the canvas draws: regions of steps are shapes too, pages and the document are not. */
export const isDrawn = (record: string): boolean => /^(shape|binding):/.test(record)

/** Lanes that differ between `now` and `target`, once `target` has been repaired. */
export function changesTowards(
  now: Lanes,
  target: ReadonlyMap<string, LaneValue>,
  remembered: Remembered,
): LaneChange[] {
  const settled = new Map(target)
  for (const { key, value } of repairs(settled.entries(), remembered))
    if (value === null) settled.delete(key)
    else settled.set(key, value)
  const changes: LaneChange[] = []
  for (const [key, value] of settled) if (!equalJson(now.get(key), value)) changes.push({ key, value })
  for (const key of now.keys()) if (!settled.has(key)) changes.push({ key, value: null })
  return changes
}
