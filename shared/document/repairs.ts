/**
 * What a board needs after concurrent edits, each allowed by itself, have met: no half records, no shape without
 * a living parent, no binding without its ends. Pure: the server's room applies it in the same transaction.
 */
import { boardPage } from './board-records.ts'
import { groupLanes, isValue, type LaneValue, laneKey, parseLaneKey, type RecordLanes } from './lanes.ts'
import { compose, type Pose, poseOf } from './pose.ts'

/** A lane to put, or (null) to remove. */
export type LaneChange = { key: string; value: LaneValue | null }
/** The last known value of a lane that is gone now: from before the batch, or from a list of the removed. */
export type Remembered = (key: string) => unknown

/** `entries`: the board now. Applying the changes leaves a board that needs no repair. */
export function repairs(
  entries: Iterable<[string, unknown]>,
  before: Remembered = () => undefined,
): LaneChange[] {
  const all = [...entries]
  const records = groupLanes(all)
  const changes: LaneChange[] = unreadable(all)
  removeHalves(records, changes)
  rehome(records, before, changes)
  removeLooseBindings(records, changes)
  return changes
}

/** Keys and values of no known form. */
function unreadable(entries: [string, unknown][]): LaneChange[] {
  return entries
    .filter(([key, value]) => !parseLaneKey(key) || !isValue(value))
    .map(([key]) => ({ key, value: null }))
}

/** A base without place, or a lane without base, is no record. */
function removeHalves(records: Map<string, RecordLanes>, changes: LaneChange[]): void {
  for (const [id, lanes] of records) {
    const whole = lanes.base !== undefined && (lanes.base.typeName !== 'shape' || lanes.place !== undefined)
    if (whole) continue
    for (const lane of Object.keys(lanes) as (keyof RecordLanes)[])
      changes.push({ key: laneKey(id, lane), value: null })
    records.delete(id)
  }
}

/** Shapes whose parent is gone, and shapes in a circle, move to the nearest living ancestor (or the page). */
function rehome(records: Map<string, RecordLanes>, before: Remembered, changes: LaneChange[]): void {
  const page = pageOf(records)
  for (const [id, lanes] of records) {
    const { place, base } = lanes
    if (base?.typeName !== 'shape' || !place) continue
    if (isLiving(place.parentId, records) && !isInCircle(id, records)) continue
    const moved = { ...place, ...nearestHome(place, records, before, page) }
    lanes.place = moved
    changes.push({ key: laneKey(id, 'place'), value: moved })
  }
}

/** Ancestors walked at most; a circle of removed frames ends at the page. */
const maxWalk = 32

function nearestHome(
  place: LaneValue,
  records: Map<string, RecordLanes>,
  before: Remembered,
  page: string,
): Pose & { parentId: string } {
  let pose = poseOf(place)
  let parent = place.parentId
  for (let step = 0; step < maxWalk && typeof parent === 'string'; step += 1) {
    if (isLiving(parent, records) && !isInCircle(parent, records)) return { ...pose, parentId: parent }
    const grave = records.get(parent)?.place ?? before(laneKey(parent, 'place'))
    if (!isValue(grave)) break
    pose = compose(poseOf(grave), pose)
    parent = grave.parentId
  }
  return { ...pose, parentId: page }
}

function isLiving(id: unknown, records: Map<string, RecordLanes>): boolean {
  const typeName = typeof id === 'string' ? records.get(id)?.base?.typeName : undefined
  return typeName === 'page' || typeName === 'shape'
}

/** Does walking up from here come back here? */
function isInCircle(id: string, records: Map<string, RecordLanes>): boolean {
  const seen = new Set<string>()
  let at = records.get(id)?.place?.parentId
  while (typeof at === 'string' && !seen.has(at)) {
    if (at === id) return true
    seen.add(at)
    at = records.get(at)?.place?.parentId
  }
  return false
}

const pageOf = (records: Map<string, RecordLanes>): string =>
  [...records.entries()]
    .filter(([, lanes]) => lanes.base?.typeName === 'page')
    .map(([id]) => id)
    .sort()[0] ?? boardPage

function removeLooseBindings(records: Map<string, RecordLanes>, changes: LaneChange[]): void {
  for (const [id, { base }] of records) {
    if (base?.typeName !== 'binding') continue
    const ends = [base.fromId, base.toId].map((end) => records.get(String(end))?.base?.typeName === 'shape')
    if (ends.every(Boolean)) continue
    changes.push({ key: id, value: null })
    records.delete(id)
  }
}
