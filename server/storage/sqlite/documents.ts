/** Snapshot and log of each document. Every entry carries a digest, so that a flipped bit is noticed. */
import { createHash } from 'node:crypto'
import { DamagedDocumentError } from '../opening-error.ts'
import type { DocumentWrite } from '../storage.ts'
import type { Engine } from './engine.ts'

type Entry = { content: Uint8Array; digest: Uint8Array }

/** 64 bits: against accidents, not against people with access to the disk. */
const digestBytes = 8
const digestOf = (content: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(content).digest().subarray(0, digestBytes))

export type DocumentTables = {
  write(write: DocumentWrite): void
  read(document: string): Uint8Array[]
  logSize(document: string): { updates: number; bytes: number }
}

export function openDocuments(engine: Engine): DocumentTables {
  const append = engine.prepare('INSERT INTO document_log (document, "update", digest) VALUES (?, ?, ?)')
  const clearLog = engine.prepare('DELETE FROM document_log WHERE document = ?')
  const clearSnapshot = engine.prepare('DELETE FROM document_snapshot WHERE document = ?')
  const keep = engine.prepare('INSERT INTO document_snapshot (document, state, digest) VALUES (?, ?, ?)')
  const snapshot = engine.prepare('SELECT state AS content, digest FROM document_snapshot WHERE document = ?')
  const log = engine.prepare(
    'SELECT "update" AS content, digest FROM document_log WHERE document = ? ORDER BY seq',
  )
  const size = engine.prepare(
    'SELECT count(*) AS updates, coalesce(sum(length("update")), 0) AS bytes FROM document_log WHERE document = ?',
  )

  const forget = (document: string) => {
    clearLog.run(document)
    clearSnapshot.run(document)
  }
  return {
    write(write) {
      if ('update' in write) append.run(write.document, write.update, digestOf(write.update))
      else forget(write.document)
      if ('snapshot' in write) keep.run(write.document, write.snapshot, digestOf(write.snapshot))
    },
    read: (document) =>
      [...snapshot.all(document), ...log.all(document)].map((entry) => verified(document, entry)),
    logSize(document) {
      const { updates, bytes } = size.get(document)
      return { updates, bytes }
    },
  }
}

function verified(document: string, entry: Entry): Uint8Array {
  const content = new Uint8Array(entry.content)
  if (Buffer.compare(digestOf(content), entry.digest) !== 0) throw new DamagedDocumentError(document)
  return content
}
