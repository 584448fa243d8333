/**
 * The disk of a simulated server: commits take time, may fail, and may be lost or arrive unannounced when the
 * process dies. It remembers what was ever committed, so that nothing can be shown or called saved before.
 */
import * as Y from 'yjs'
import { openMemory } from '../../server/storage/memory/open-memory.ts'
import type { DocumentWrite, Storage } from '../../server/storage/storage.ts'
import type { Time } from '../../server/time.ts'
import { recordsRoot } from '../../shared/document/lanes.ts'
import { AppError } from '../../shared/errors.ts'

export type WatchedDisk = {
  /** As one process sees it; after `unplug` that process writes and hears nothing any more. */
  plug(): { storage: Storage; unplug(): void }
  readonly isFailing: boolean
  /** Commits fail from now on, or work again; who watches the health is told, as by a real storage. */
  setFailing(isFailing: boolean): void
  /** Is everything that this update brings on the disk? Null: yes; else what is not. */
  lacks(document: string, update: Uint8Array): string | null
  /** Lanes as a fresh start would read them. */
  lanes(document: string): Promise<Record<string, unknown>>
  /** Keys that ever were on the disk. */
  readonly everKept: ReadonlySet<string>
}

export function openWatchedDisk(time: Time, random: () => number): WatchedDisk {
  const memory = openMemory()
  const documents = new Map<string, Y.Doc>()
  const everKept = new Set<string>()
  const note = (write: DocumentWrite) => {
    if ('forget' in write) return documents.delete(write.document)
    const known = 'snapshot' in write ? undefined : documents.get(write.document)
    const doc = known ?? newWatchedDoc(everKept)
    documents.set(write.document, doc)
    Y.applyUpdate(doc, 'snapshot' in write ? write.snapshot : write.update)
  }
  const listeners = new Set<(isSaving: boolean) => void>()
  let isFailing = false
  return {
    get isFailing() {
      return isFailing
    },
    everKept,
    setFailing(failing) {
      if (failing === isFailing) return
      isFailing = failing
      for (const listener of [...listeners]) listener(!failing)
    },
    plug() {
      let isPlugged = true
      const commit: Storage['commit'] = async (writes) => {
        await new Promise<void>((resolve) => time.after(1 + random() * 8, resolve))
        if (!isPlugged && random() < 0.5) return never
        if (isFailing) throw new AppError('not_saving')
        await memory.commit(writes)
        for (const write of writes) if ('document' in write) note(write)
        await new Promise<void>((resolve) => time.after(random() * 4, resolve))
        return isPlugged ? undefined : never
      }
      const watchHealth: Storage['watchHealth'] = (listener) => {
        listeners.add(listener)
        if (isFailing) listener(false)
        return () => listeners.delete(listener)
      }
      return {
        storage: { ...memory, commit, watchHealth },
        unplug: () => {
          isPlugged = false
        },
      }
    },
    lacks(document, update) {
      const doc = documents.get(document)
      return doc ? missingIn(doc, update) : 'the whole document'
    },
    async lanes(document) {
      const doc = new Y.Doc()
      for (const update of await memory.readDocument(document as DocumentWrite['document']))
        Y.applyUpdate(doc, update)
      return doc.getMap(recordsRoot).toJSON()
    },
  }
}

/** What a dead process waits for. */
const never = new Promise<never>(() => {})

function newWatchedDoc(everKept: Set<string>): Y.Doc {
  const doc = new Y.Doc()
  doc.getMap(recordsRoot).observe((event) => {
    for (const key of event.keysChanged) if (key !== null) everKept.add(key)
  })
  return doc
}

/** Structs by their clocks, deletions item by item. */
export function missingIn(doc: Y.Doc, update: Uint8Array): string | null {
  const { structs, ds } = Y.decodeUpdate(update)
  for (const { id, length } of structs)
    if (id.clock + length > Y.getState(doc.store, id.client)) return `${id.client}:${id.clock}+${length}`
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges) {
      const living = firstLiving(doc, client, clock, clock + len)
      if (living !== null) return `the deletion of ${client}:${living}`
    }
  return null
}

function firstLiving(doc: Y.Doc, client: number, from: number, to: number): number | null {
  const structs = doc.store.clients.get(client)
  if (!structs || Y.getState(doc.store, client) < to) return from
  for (let at = Y.findIndexSS(structs, from); at < structs.length; at += 1) {
    const struct = structs[at]
    if (!struct || struct.id.clock >= to) return null
    if (!struct.deleted) return struct.id.clock
  }
  return null
}
