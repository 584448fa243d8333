/** Bringing a board that was written in an older canvas schema up to this one. */
import { boardSchema, schemaLane } from './board-schema.ts'
import { groupLanes, joinRecord, type LaneValue, splitRecord } from './lanes.ts'
import type { LaneChange } from './repairs.ts'

/** What of tldraw's schema object is needed: this folder knows no tldraw. */
export type CanvasSchema = {
  serialize(): unknown
  migrateStoreSnapshot(snapshot: {
    store: never
    schema: never
  }): { type: 'success'; value: unknown } | { type: 'error'; reason: string }
}

export type Migration =
  | { kind: 'current' }
  | { kind: 'migrated'; changes: LaneChange[] }
  /** Written by a newer version: whoever opens it here must not write. */
  | { kind: 'newer' }

/** `entries`: all lanes of a board. A board without a schema lane is taken as written in the current one. */
export function migrateBoard(entries: Iterable<[string, unknown]>, schema: CanvasSchema): Migration {
  const all = [...entries]
  const written = all.find(([key]) => key === schemaLane)?.[1]
  const current = schema.serialize()
  if (written === undefined || sameVersion(written, current)) return { kind: 'current' }
  const store = Object.fromEntries(
    [...groupLanes(all)]
      .map(([id, lanes]) => [id, id === schemaLane ? null : joinRecord(lanes)] as const)
      .filter(([, record]) => record !== null),
  )
  const result = schema.migrateStoreSnapshot({ store: store as never, schema: written as never })
  if (result.type === 'error') return { kind: 'newer' }
  return { kind: 'migrated', changes: changesTo(all, store, result.value as Record<string, LaneValue>) }
}

function changesTo(
  entries: [string, unknown][],
  before: Record<string, LaneValue | null>,
  after: Record<string, LaneValue>,
): LaneChange[] {
  const old = new Map(entries)
  const changes: LaneChange[] = [{ key: schemaLane, value: boardSchema }]
  for (const record of Object.values(after))
    for (const [key, value] of splitRecord(record))
      if (JSON.stringify(old.get(key)) !== JSON.stringify(value)) changes.push({ key, value })
  for (const id of Object.keys(before))
    if (!(id in after))
      for (const [key] of entries)
        if (key === id || key.startsWith(`${id}#`)) changes.push({ key, value: null })
  return changes
}

function sameVersion(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}
