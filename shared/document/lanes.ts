/**
 * One flat `Y.Map('records')` per document: its keys are lanes, its values plain JSON. A canvas record is
 * stored in several lanes so that people who touch different things of one card never undo each other.
 */
import type { LaneName } from '../domain/permissions.ts'

export const recordsRoot = 'records'

/** A plain JSON value, as it lies in a lane. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type LaneValue = { [key: string]: Json }

/** A lane key taken apart: `shape:abc#place` is record `shape:abc`, lane `place`. */
export type LaneKey = { record: string; lane: LaneName }

const keyForm = /^([a-z_]+:[A-Za-z0-9_\-.:]{1,80})(?:#(place|text|fields|origin))?$/

/** Null where the key has no form that a board knows. */
export function parseLaneKey(key: string): LaneKey | null {
  const match = keyForm.exec(key)
  return match?.[1] ? { record: match[1], lane: (match[2] as LaneName | undefined) ?? 'base' } : null
}

export const laneKey = (record: string, lane: LaneName): string =>
  lane === 'base' ? record : `${record}#${lane}`
