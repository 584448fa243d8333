/** Snapshot and log of each document. Every entry carries a digest, so that a flipped bit is noticed. */
import { createHash } from 'node:crypto'
import { DamagedDocumentError } from '../opening-error.ts'
import type { DocumentWrite } from '../storage.ts'
import { type Engine, isDamage } from './engine.ts'
import type { LogMark, Replacement } from './thread-messages.ts'

type Entry = { content: Uint8Array; digest: Uint8Array }

/** 64 bits: against accidents, not against people with access to the disk. */
const digestBytes = 8
const digestOf = (content: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(content).digest().subarray(0, digestBytes))

export type DocumentReader = {
  /** Oldest first. Throws `DamagedDocumentError` where an entry is not what was written. */
  read(document: string): Uint8Array[]
  /** With what tells whether it is still the same later; null where there is no log behind the snapshot. */
  readMarked(document: string): { log: Uint8Array[]; mark: LogMark } | null
  logSize(document: string): { updates: number; bytes: number }
  /** Of snapshot and log together. */
  bytes(document: string): number
}

export function openDocumentReader(engine: Engine): DocumentReader {
  const snapshot = engine.prepare('SELECT state AS content, digest FROM document_snapshot WHERE document = ?')
  const log = engine.prepare(
    'SELECT seq, "update" AS content, digest FROM document_log WHERE document = ? ORDER BY seq',
  )
  const size = engine.prepare(
    'SELECT count(*) AS updates, coalesce(sum(length("update")), 0) AS bytes FROM document_log WHERE document = ?',
  )
  const wholeSize = engine.prepare(
    'SELECT coalesce(sum(length(state)), 0) AS bytes FROM document_snapshot WHERE document = ?',
  )

  const entries = (document: string) =>
    soundly(engine, document, () => ({ before: snapshot.get(document), log: log.all(document) }))
  return {
    read(document) {
      const { before, log } = entries(document)
      return [...(before ? [before] : []), ...log].map((entry) => verified(document, entry))
    },
    readMarked(document) {
      const { before, log } = entries(document)
      const last = log.at(-1)
      if (!last) return null
      const mark = { base: before?.digest ?? null, upTo: last.seq, last: last.digest }
      return { log: [...(before ? [before] : []), ...log].map((entry) => verified(document, entry)), mark }
    },
    logSize(document) {
      const { updates, bytes } = size.get(document)
      return { updates, bytes }
    },
    bytes: (document) => wholeSize.get(document).bytes + size.get(document).bytes,
  }
}

export type DocumentWriter = {
  write(write: DocumentWrite): void
  /** Puts a snapshot in place of the log up to a mark. False where that log is not there any more. */
  replace(replacement: Replacement): boolean
}

export function openDocuments(engine: Engine): DocumentWriter {
  const append = engine.prepare('INSERT INTO document_log (document, "update", digest) VALUES (?, ?, ?)')
  const clearLog = engine.prepare('DELETE FROM document_log WHERE document = ?')
  const clearLogUpTo = engine.prepare('DELETE FROM document_log WHERE document = ? AND seq <= ?')
  const clearSnapshot = engine.prepare('DELETE FROM document_snapshot WHERE document = ?')
  const keep = engine.prepare('INSERT INTO document_snapshot (document, state, digest) VALUES (?, ?, ?)')
  const baseDigest = engine.prepare('SELECT digest FROM document_snapshot WHERE document = ?')
  const logDigest = engine.prepare('SELECT digest FROM document_log WHERE document = ? AND seq = ?')

  const isMarked = (document: string, { base, upTo, last }: LogMark): boolean =>
    areSame(baseDigest.get(document)?.digest ?? null, base) &&
    areSame(logDigest.get(document, upTo)?.digest ?? null, last)
  return {
    write(write) {
      if ('update' in write) append.run(write.document, write.update, digestOf(write.update))
      else {
        clearLog.run(write.document)
        clearSnapshot.run(write.document)
      }
      if ('snapshot' in write) keep.run(write.document, write.snapshot, digestOf(write.snapshot))
    },
    replace({ document, mark, snapshot }) {
      if (!isMarked(document, mark)) return false
      clearLogUpTo.run(document, mark.upTo)
      clearSnapshot.run(document)
      keep.run(document, snapshot, digestOf(snapshot))
      return true
    },
  }
}

/** Both questions see one state: a commit may come between them. */
function soundly<T>(engine: Engine, document: string, read: () => T): T {
  try {
    engine.exec('BEGIN')
    return read()
  } catch (error) {
    if (isDamage(error)) throw new DamagedDocumentError(document)
    throw error
  } finally {
    if (engine.isTransaction) engine.exec('COMMIT')
  }
}

const areSame = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === null || b === null ? a === b : Buffer.compare(a, b) === 0

function verified(document: string, entry: Entry): Uint8Array {
  const content = new Uint8Array(entry.content)
  if (Buffer.compare(digestOf(content), entry.digest) !== 0) throw new DamagedDocumentError(document)
  return content
}
