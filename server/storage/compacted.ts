/** A log as one snapshot, and the canary that must live before the log may go. */
import * as Y from 'yjs'
import { equalJson } from '../../shared/document/equal-json.ts'
import { recordsRoot } from '../../shared/document/lanes.ts'

/** Null where the snapshot does not read as the log does, or where either is no whole document. */
export function compacted(log: readonly Uint8Array[]): Uint8Array | null {
  const before = load(log)
  if (!before) return null
  const snapshot = Y.encodeStateAsUpdate(before)
  const canary = load([snapshot])
  return canary && areEqual(before, canary) ? snapshot : null
}

function load(log: readonly Uint8Array[]): Y.Doc | null {
  const doc = new Y.Doc()
  try {
    doc.transact(() => {
      for (const update of log) Y.applyUpdate(doc, update)
    })
  } catch {
    return null
  }
  const { pendingStructs, pendingDs } = doc.store
  return pendingStructs === null && pendingDs === null ? doc : null
}

function areEqual(a: Y.Doc, b: Y.Doc): boolean {
  const [left, right] = [a.getMap<unknown>(recordsRoot), b.getMap<unknown>(recordsRoot)]
  return left.size === right.size && [...left].every(([key, value]) => equalJson(value, right.get(key)))
}
