/**
 * Takes back what one person did to a board since a time, lane by lane, where nobody else has changed the lane since.
 * What the person made goes, unless others wrote words in it; what the person removed comes back. Pure.
 */
import type { LaneName } from '../domain/permissions.ts'
import { equalJson } from './equal-json.ts'
import { changesTowards, isDrawn, type Lanes, recordIn } from './lane-diff.ts'
import { type LaneValue, laneKey } from './lanes.ts'
import type { LaneChange } from './repairs.ts'

/** A row of the journal; `person` is null for the server, a null value is an absent lane. */
export type SignedChange = {
  seq: number
  at: number
  person: string | null
  key: string
  before: LaneValue | null
  after: LaneValue | null
}

export type PersonUndo = {
  now: Lanes
  /** Every change of every lane that the person changed, in any order. */
  rows: Iterable<SignedChange>
  person: string
  /** ms since 1970; what was done earlier stays. */
  since: number
  isRegion(record: string): boolean
  /** May this record, which the person removed, be on the board again? */
  mayReturn(record: string): boolean
}

/** `kept`: records of which something stays, since others changed it later. */
export type PersonUndone = { changes: LaneChange[]; records: number; kept: number }

const lanes: readonly LaneName[] = ['base', 'place', 'text', 'fields', 'origin']

export function undoPerson(undo: PersonUndo): PersonUndone {
  const byRecord = lanesByRecord(undo.rows)
  const target = new Map(undo.now)
  let [records, kept] = [0, 0]
  for (const [record, rows] of byRecord) {
    if (!isDrawn(record) || undo.isRegion(record) || !isTouched(rows, undo)) continue
    const { puts, isComplete } = takeBack(undo, record, rows)
    for (const [key, value] of puts)
      if (value === null) target.delete(key)
      else target.set(key, value)
    records += puts.size > 0 ? 1 : 0
    kept += isComplete ? 0 : 1
  }
  return { changes: changesTowards(undo.now, target, (key) => undo.now.get(key)), records, kept }
}

/** The rows of each lane of one record, oldest first. */
type RecordRows = Map<string, SignedChange[]>
type Puts = Map<string, LaneValue | null>
type TakenBack = { puts: Puts; isComplete: boolean }

function takeBack(undo: PersonUndo, record: string, rows: RecordRows): TakenBack {
  const runs = new Map([...rows].map(([key, lane]) => [key, lastRun(lane, undo)]))
  if (undo.now.has(record)) {
    const made = rows.get(record)?.findLast(({ before }) => before === null)
    return made && isTheirs(made, undo) ? unmake(undo, record, rows) : putBack(undo, record, rows, runs)
  }
  const first = runs.get(record)?.[0]
  if (first && first.before === null) return { puts: new Map(), isComplete: true }
  return first && undo.mayReturn(record) ? bringBack(record, runs) : { puts: new Map(), isComplete: false }
}

/** Made since: it goes whole, unless somebody else wrote in it. */
function unmake({ now, person }: PersonUndo, record: string, rows: RecordRows): TakenBack {
  const isOthers = (lane: LaneName) =>
    (rows.get(laneKey(record, lane)) ?? []).some((row) => row.person !== null && row.person !== person)
  // The name of a theme is in its base.
  const words: LaneName[] = now.get(record)?.type === 'frame' ? ['base', 'text'] : ['text', 'fields']
  if (words.some(isOthers)) return { puts: new Map(), isComplete: false }
  const keys = lanes.map((lane) => laneKey(record, lane)).filter((key) => now.has(key))
  return { puts: new Map(keys.map((key) => [key, null])), isComplete: true }
}

/** Removed since: it comes back whole. */
function bringBack(record: string, runs: ReadonlyMap<string, readonly SignedChange[]>): TakenBack {
  const puts: Puts = new Map()
  for (const [key, [first]] of runs) if (first?.before) puts.set(key, first.before)
  const isWhole = puts.has(record) && (record.startsWith('binding:') || puts.has(laneKey(record, 'place')))
  return isWhole ? { puts, isComplete: true } : { puts: new Map(), isComplete: false }
}

function putBack(
  undo: PersonUndo,
  record: string,
  rows: RecordRows,
  runs: ReadonlyMap<string, readonly SignedChange[]>,
): TakenBack {
  const puts: Puts = new Map()
  let isComplete = true
  for (const [key, run] of runs) {
    if (key === laneKey(record, 'origin') || !(rows.get(key) ?? []).some((row) => isTheirs(row, undo)))
      continue
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last || !equalJson(undo.now.get(key) ?? null, last.after)) isComplete = false
    // Without base or place it would be no record.
    else if (first.before !== null || (key !== record && key !== laneKey(record, 'place')))
      if (!equalJson(first.before, last.after)) puts.set(key, first.before)
  }
  return { puts, isComplete }
}

/** The person's changes that nobody else has followed. */
function lastRun(rows: readonly SignedChange[], undo: PersonUndo): SignedChange[] {
  const at = rows.findLastIndex((row) => !isTheirs(row, undo))
  return rows.slice(at + 1)
}

const isTheirs = ({ person, at }: SignedChange, undo: PersonUndo): boolean =>
  person === undo.person && at >= undo.since

const isTouched = (rows: RecordRows, undo: PersonUndo): boolean =>
  [...rows.values()].some((lane) => lane.some((row) => isTheirs(row, undo)))

function lanesByRecord(rows: Iterable<SignedChange>): Map<string, RecordRows> {
  const records = new Map<string, RecordRows>()
  for (const row of [...rows].sort((a, b) => a.seq - b.seq)) {
    const record = records.get(recordIn(row.key)) ?? new Map<string, SignedChange[]>()
    records.set(recordIn(row.key), record)
    const lane = record.get(row.key)
    if (lane) lane.push(row)
    else record.set(row.key, [row])
  }
  return records
}
