/** A log as one snapshot, and the canary that must live before the log may go. */
import * as Y from 'yjs'
import { equalJson } from '../../shared/document/equal-json.ts'
import { recordsRoot } from '../../shared/document/lanes.ts'

/**
 * Null where the snapshot does not read as the log does, or where either is no whole document: something waits
 * for a missing predecessor, there is a root that is not ours, or an update holds what no flat map of plain
 * values is made of (a run of nothing that pretends to be history would be kept for ever).
 */
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
    if (!log.every(isPlain)) return null
    doc.transact(() => {
      for (const update of log) Y.applyUpdate(doc, update)
    })
  } catch {
    return null
  }
  const { pendingStructs, pendingDs } = doc.store
  const isOurs = [...doc.share.keys()].every((root) => root === recordsRoot)
  return isOurs && pendingStructs === null && pendingDs === null ? doc : null
}

/** Puts into the one root, and runs of what was overwritten; nothing else. */
function isPlain(update: Uint8Array): boolean {
  return Y.decodeUpdate(update).structs.every(
    (struct) =>
      struct instanceof Y.Item &&
      (struct.content instanceof Y.ContentAny || struct.content instanceof Y.ContentDeleted) &&
      struct.rightOrigin === null &&
      // A decoded item names its root, or inherits it from what it overwrites.
      (struct.origin === null ? (struct.parent as unknown) === recordsRoot : struct.parent === null),
  )
}

function areEqual(a: Y.Doc, b: Y.Doc): boolean {
  const [left, right] = [a.getMap<unknown>(recordsRoot), b.getMap<unknown>(recordsRoot)]
  return (
    Buffer.compare(Y.encodeStateVector(a), Y.encodeStateVector(b)) === 0 &&
    left.size === right.size &&
    [...left].every(([key, value]) => equalJson(value, right.get(key)))
  )
}
