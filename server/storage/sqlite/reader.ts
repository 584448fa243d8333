/**
 * Reads on the main thread through a connection of its own, which sees what is committed and nothing else. A
 * question takes microseconds, less than asking another thread; a whole log of a large board some milliseconds,
 * a fraction of what it takes to load it afterwards.
 */
import type { DocumentName } from '../../../shared/document/document-name.ts'
import type { Storage } from '../storage.ts'
import { openDocumentReader } from './documents.ts'
import { isBusy, openReadOnly } from './engine.ts'
import { type Made, makeReplacement } from './make-replacement.ts'
import { openRows } from './rows.ts'

export type Reader = Pick<Storage, 'read' | 'count' | 'readDocument' | 'logSize'> & {
  /** Null where the document is too large to be compacted here. */
  makeSmallReplacement(document: DocumentName): Promise<{ made: Made } | null>
  close(): void
}

/** Is compacted in about 2 ms, a fraction of what a thread takes to start; most documents are as small. */
const smallBytes = 32 * 1024

/** A file that somebody holds for himself alone: asked again for so long, while everything else goes on. */
const patienceMs = 30_000
const retryMs = 40

export function openReader(path: string): Reader {
  const engine = openReadOnly(path)
  const rows = openRows(engine)
  const documents = openDocumentReader(engine)
  return {
    read: (table, where) => whileLocked(() => rows.read(table, where)),
    count: (table, where) => whileLocked(() => rows.count(table, where)),
    readDocument: (document) => whileLocked(() => documents.read(document)),
    logSize: (document) => whileLocked(() => documents.logSize(document)),
    makeSmallReplacement: (document) =>
      whileLocked(() =>
        documents.bytes(document) > smallBytes ? null : { made: makeReplacement(documents, document) },
      ),
    close: () => engine.close(),
  }
}

async function whileLocked<T>(read: () => T): Promise<T> {
  const deadline = performance.now() + patienceMs
  while (true) {
    try {
      return read()
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, retryMs))
    }
  }
}
