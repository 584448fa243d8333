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

/** The lanes of one record, by name. */
export type RecordLanes = Partial<Record<LaneName, LaneValue>>

const placeProps = ['x', 'y', 'rotation', 'parentId', 'index'] as const
const textProps = ['richText', 'growY', 'fontSizeAdjustment'] as const

/** A tldraw record (plain JSON with `id` and `typeName`) as its lanes. Shapes alone have more than a base. */
export function splitRecord(record: LaneValue): [key: string, value: LaneValue][] {
  const id = String(record.id)
  if (record.typeName !== 'shape') return [[id, record]]
  const base = without(record, placeProps)
  const props = asValue(record.props)
  const meta = asValue(record.meta)
  const lanes: [string, LaneValue][] = [[id, base]]
  base.props = 'richText' in props ? without(props, textProps) : props
  base.meta = without(meta, ['fields'])
  lanes.push([laneKey(id, 'place'), pick(record, placeProps)])
  if ('richText' in props) lanes.push([laneKey(id, 'text'), pick(props, textProps)])
  if (isValue(meta.fields)) lanes.push([laneKey(id, 'fields'), meta.fields])
  return lanes
}

/** The record again; null where a lane without which it is no record is missing. `#origin` is not part of it. */
export function joinRecord(lanes: RecordLanes): LaneValue | null {
  const { base, place, text, fields } = lanes
  if (!base) return null
  if (base.typeName !== 'shape') return base
  if (!place) return null
  const props = { ...asValue(base.props), ...(text ?? emptyText(base.type)) }
  const meta = fields ? { ...asValue(base.meta), fields } : asValue(base.meta)
  return { ...base, ...place, props, meta }
}

/** Lanes by record: what a reader of the flat map joins. Keys of an unknown form are left out. */
export function groupLanes(entries: Iterable<[string, unknown]>): Map<string, RecordLanes> {
  const records = new Map<string, RecordLanes>()
  for (const [key, value] of entries) {
    const at = parseLaneKey(key)
    if (!at || !isValue(value)) continue
    const lanes = records.get(at.record) ?? {}
    lanes[at.lane] = value
    records.set(at.record, lanes)
  }
  return records
}

export const isValue = (value: unknown): value is LaneValue =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is not an object reads as an empty one. */
export const asValue = (value: unknown): LaneValue => (isValue(value) ? value : {})

const emptyRichText: Json = { type: 'doc', content: [{ type: 'paragraph' }] }

function emptyText(type: Json | undefined): LaneValue {
  switch (type) {
    case 'note':
      return { richText: emptyRichText, growY: 0, fontSizeAdjustment: 0 }
    case 'geo':
      return { richText: emptyRichText, growY: 0 }
    case 'text':
      return { richText: emptyRichText }
    default:
      return {}
  }
}

function pick(value: LaneValue, keys: readonly string[]): LaneValue {
  return Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)))
}

function without(value: LaneValue, keys: readonly string[]): LaneValue {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)))
}
