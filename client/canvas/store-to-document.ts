/** One direction: what I change on the canvas goes into the document, lane by lane. */
import type { TLBinding, TLShape, TLStore } from 'tldraw'
import { equalJson } from '../../shared/document/equal-json.ts'
import { type LaneValue, splitRecord } from '../../shared/document/lanes.ts'
import type { LaneEdit } from '../../shared/document/undo-by-lane.ts'
import type { PendingLanes } from './pending-lanes.ts'

type Shared = TLShape | TLBinding

export type StoreToDocument = {
  pending: PendingLanes
  /** Each change of mine, lane by lane: what undo remembers. */
  onEdits(edits: readonly LaneEdit[]): void
  /** Kept back where the shape may not stand: the end of the gesture takes it back. */
  mayShare(record: Shared): boolean
  /** Is there anything in the document to remove? */
  isShared(key: string): boolean
}

/** Pages and the document record are the server's, `#origin` lanes too. Returns how to stop. */
export function storeToDocument(
  store: TLStore,
  { pending, onEdits, mayShare, isShared }: StoreToDocument,
): () => void {
  const share = (before: Shared | null, after: Shared | null, source: 'user' | 'remote') => {
    if (source !== 'user') return
    if (after && !mayShare(after)) return
    const edits = editsBetween(before, after).filter((edit) => edit.after !== null || isShared(edit.key))
    onEdits(edits)
    pending.put(edits)
  }
  const { sideEffects } = store
  const stops = (['shape', 'binding'] as const).flatMap((type) => [
    sideEffects.registerAfterCreateHandler(type, (after, source) => share(null, after, source)),
    sideEffects.registerAfterChangeHandler(type, (before, after, source) => share(before, after, source)),
    sideEffects.registerAfterDeleteHandler(type, (before, source) => share(before, null, source)),
  ])
  return () => {
    for (const stop of stops) stop()
  }
}

/** The lanes that differ. */
export function editsBetween(before: Shared | null, after: Shared | null): LaneEdit[] {
  const old = lanesOf(before)
  const edits: LaneEdit[] = []
  for (const [key, value] of lanesOf(after)) {
    const was = old.get(key) ?? null
    old.delete(key)
    if (!equalJson(was, value)) edits.push({ key, before: was, after: value })
  }
  for (const [key, was] of old) edits.push({ key, before: was, after: null })
  return edits
}

const lanesOf = (record: Shared | null): Map<string, LaneValue> =>
  new Map(record ? splitRecord(record as unknown as LaneValue) : [])
