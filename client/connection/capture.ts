/** Sees each local change of a document: which lanes, from what to what, and the bytes to send. */
import type * as Y from 'yjs'
import type { Json } from '../../shared/document/lanes.ts'
import { recordsOf } from '../../shared/document/workshop-document.ts'
import type { Put } from './kept-storage.ts'

export type LocalChange = {
  puts: Put[]
  update: Uint8Array
  /** Where its structs end; `clock` 0 where it only deletes. */
  client: number
  clock: number
}

/** Returns how to stop. */
export function watchLocalChanges(doc: Y.Doc, listener: (change: LocalChange) => void): () => void {
  const records = recordsOf(doc)
  const putsOf = new WeakMap<Y.Transaction, Put[]>()
  const onRecords = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction) => {
    if (transaction.local) putsOf.set(transaction, putsFrom(event, records))
  }
  const onUpdate = (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (!transaction.local) return
    const puts = putsOf.get(transaction) ?? []
    listener({ puts, update, ...extentOf(doc, transaction) })
  }
  records.observe(onRecords)
  doc.on('update', onUpdate)
  return () => {
    records.unobserve(onRecords)
    doc.off('update', onUpdate)
  }
}

function putsFrom(event: Y.YMapEvent<unknown>, records: Y.Map<unknown>): Put[] {
  const puts: Put[] = []
  for (const [key, change] of event.changes.keys) {
    const before = change.action === 'add' ? null : asJson(change.oldValue)
    puts.push({ key, before, after: asJson(records.get(key)) })
  }
  return puts
}

function extentOf(doc: Y.Doc, transaction: Y.Transaction): { client: number; clock: number } {
  const client = doc.clientID
  const before = transaction.beforeState.get(client) ?? 0
  const after = transaction.afterState.get(client) ?? 0
  return { client, clock: after > before ? after : 0 }
}

/** An absent lane is null; lanes themselves are always objects. */
export const asJson = (value: unknown): Json => (value === undefined ? null : (value as Json))
