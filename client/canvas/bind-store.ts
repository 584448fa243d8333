/** The canvas and the document kept equal, both ways. */
import type { TLShape, TLStore } from 'tldraw'
import type * as Y from 'yjs'
import type { LaneValue } from '../../shared/document/lanes.ts'
import type { LaneEdit } from '../../shared/document/undo-by-lane.ts'
import { recordsOf } from '../../shared/document/workshop-document.ts'
import type { BoardContext } from './board-context.ts'
import { animationFrame, type DocumentToStore, documentToStore, type Frame } from './document-to-store.ts'
import { readRecord } from './joined-record.ts'
import { browserClock, type Clock, PendingLanes } from './pending-lanes.ts'
import { mayStandHere } from './rights.ts'
import { storeToDocument } from './store-to-document.ts'
import type { UnshownRecord } from './types.ts'
import { Unshown } from './unshown.ts'

export type BindOptions = {
  context: BoardContext
  clock?: Clock
  frame?: Frame
  live?: DocumentToStore['live']
  onEdits?(edits: readonly LaneEdit[]): void
  onUnshown?(records: readonly UnshownRecord[]): void
  /** What a former document did not get any more. */
  left?: readonly Pick<LaneEdit, 'key' | 'after'>[]
}

export type Binding = {
  readonly pending: PendingLanes
  /** The end of a gesture: everything is written, and what stands where it may not goes back. */
  settle(): void
  /** Shows these records as the document has them, without waiting for a frame. */
  show(ids: Iterable<string>): void
  /** The record as the document has it, with what waits to be written. */
  read(id: string): LaneValue | null
  /** Stops both directions; returns what was not written. */
  dispose(): Pick<LaneEdit, 'key' | 'after'>[]
}

/** Fills the store at once, so call it before the editor mounts. */
export function bindStore(store: TLStore, doc: Y.Doc, options: BindOptions): Binding {
  const { context, clock = browserClock, frame = animationFrame } = options
  const pending = new PendingLanes(doc, clock)
  const unshown = new Unshown(clock, (records) => options.onUnshown?.(records))
  const strays = new Set<string>()
  if (options.left) pending.put(options.left)
  const reader = documentToStore(store, doc, {
    pending,
    unshown,
    origins: context.origins,
    frame,
    ...(options.live ? { live: options.live } : {}),
  })
  const records = recordsOf(doc)
  const stopWriting = storeToDocument(store, {
    pending,
    isShared: (key) => pending.get(key) != null || records.has(key),
    onEdits: options.onEdits ?? (() => {}),
    mayShare: (record) => {
      if (record.typeName !== 'shape' || mayStandHere(context, store, record)) return true
      strays.add(record.id)
      return false
    },
  })
  return {
    pending,
    show: reader.show,
    read: (id) => readRecord(id, records, pending),
    settle() {
      const back = [...strays].filter((id) => !standsWell(id, store, context))
      strays.clear()
      pending.write()
      if (back.length > 0) reader.show(back)
    },
    dispose() {
      reader.stop()
      stopWriting()
      unshown.stop()
      return pending.take()
    },
  }
}

function standsWell(id: string, store: TLStore, context: BoardContext): boolean {
  const shape = store.get(id as TLShape['id'])
  return shape !== undefined && mayStandHere(context, store, shape)
}
