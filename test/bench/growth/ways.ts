/**
 * Other ways of keeping a board in Yjs, at the same gestures. Everybody has everything at once, so one document
 * whose client id changes with whoever writes stands for all of them.
 */
import * as Y from 'yjs'
import { cardRecord } from '../../../shared/document/board-records.ts'
import { textLane } from '../../../shared/document/card-size.ts'
import { groupLanes, joinRecord, type LaneValue } from '../../../shared/document/lanes.ts'
import { toRichText } from '../../../shared/document/rich-text.ts'
import { allGestures, type Gesture } from './gestures.ts'

type Keep = (doc: Y.Doc) => { put(record: LaneValue, before: LaneValue | null): void }

/** As tldraw's example for Yjs does it: the whole record, in a list in which the newest of a key counts. */
export const wholeInKeyValue: Keep = (doc) => {
  const list = doc.getArray<{ key: string; val: LaneValue }>('tl_records')
  return {
    put(record) {
      const key = String(record.id)
      const old = list.toArray().findIndex((entry) => entry.key === key)
      if (old >= 0) list.delete(old)
      list.push([{ key, val: record }])
    },
  }
}

export const wholeInMap: Keep = (doc) => ({
  put: (record) => void doc.getMap('records').set(String(record.id), record),
})

/** A map for each record, with a key for each of its fields and props. */
export const nestedMaps: Keep = (doc) => ({
  put(record, before) {
    const all = doc.getMap<Y.Map<unknown>>('records')
    let map = all.get(String(record.id))
    if (!map) {
      map = new Y.Map()
      all.set(String(record.id), map)
    }
    const old = before ? flat(before) : {}
    for (const [key, value] of Object.entries(flat(record)))
      if (JSON.stringify(old[key]) !== JSON.stringify(value)) map.set(key, value)
  },
})

const flat = ({ props, ...fields }: LaneValue): Record<string, unknown> => ({
  ...fields,
  ...Object.fromEntries(Object.entries(props as LaneValue).map(([key, value]) => [`props.${key}`, value])),
})

/** `liveBytes`: of what is in the document now, as JSON. */
export type Kept = { update: Uint8Array; liveBytes: number }

export const bytesOf = (json: unknown): number => new TextEncoder().encode(JSON.stringify(json)).length

export function playOn(keep: Keep): Kept {
  const doc = new Y.Doc()
  const kept = keep(doc)
  const records = new Map<string, LaneValue>()
  for (const { person, gesture } of allGestures()) {
    if (gesture.what === 'end') continue
    const before = records.get(gesture.note) ?? null
    const after = changed(before, gesture)
    records.set(gesture.note, after)
    doc.clientID = person + 1
    doc.transact(() => kept.put(after, before))
  }
  return { update: Y.encodeStateAsUpdate(doc), liveBytes: bytesOf(Object.values(doc.toJSON())) }
}

export function newNote({ note, x, y }: Extract<Gesture, { what: 'make' }>): LaneValue {
  const lanes = cardRecord({ id: note, text: '', parent: 'page:board', place: { x, y } })
  return joinRecord(groupLanes(lanes).get(note) ?? {}) ?? {}
}

export function changed(before: LaneValue | null, gesture: Exclude<Gesture, { what: 'end' }>): LaneValue {
  if (gesture.what === 'make' || !before) return newNote(gesture as Extract<Gesture, { what: 'make' }>)
  if (gesture.what === 'drag') return { ...before, x: gesture.x, y: gesture.y }
  return { ...before, props: { ...(before.props as LaneValue), ...textLane(toRichText(gesture.text)) } }
}
