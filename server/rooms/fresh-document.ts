/** A document that begins anew with its living lanes: no dead bytes, no former client ids, no history. */
import * as Y from 'yjs'
import { recordsRoot } from '../../shared/document/lanes.ts'
import { serverClientOf } from '../storage/epochs.ts'
import type { LiveDocument } from './live-document.ts'

export function freshSnapshot(entries: Iterable<[string, unknown]>, epoch: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = serverClientOf(epoch)
  const records = doc.getMap<unknown>(recordsRoot)
  doc.transact(() => {
    for (const [key, value] of entries) records.set(key, value)
  })
  const snapshot = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return snapshot
}

/** So many ids cost more with each edit than a new beginning does once. */
const maxClientIds = 2_000
/** Below this nobody notices what is dead. */
const smallBytes = 256 * 1024

/** Is more of it dead than alive? */
export function isBloated({ doc, records, encode }: LiveDocument): boolean {
  if (doc.store.clients.size > maxClientIds) return true
  const bytes = encode().length
  return bytes > smallBytes && bytes > 2 * freshSnapshot(records.entries(), 0).length
}
