import type { DocumentName } from '../../shared/document/document-name.ts'
import type { Rows, TableName } from './tables.ts'

/** One change of the tables, as data. `remove` and `read` match every row that has the given values. */
export type RowWrite = {
  [T in TableName]: { table: T; put: Rows[T] } | { table: T; remove: Partial<Rows[T]> }
}[TableName]

export type DocumentWrite =
  /** A Yjs update, appended to the document's log. */
  | { document: DocumentName; update: Uint8Array }
  /** The whole state; replaces the log before it, so that deleted text is gone from the disk. */
  | { document: DocumentName; snapshot: Uint8Array }
  | { document: DocumentName; forget: true }

export type Write = RowWrite | DocumentWrite

/**
 * The port behind which everything is kept. One contract suite (`test/contract/storage.ts`) runs against
 * every adapter; `SPEC.md` has the rules.
 *
 * Invariants: a commit is on disk, whole or not at all, when its promise resolves; commits happen in the order
 * in which they were asked for; reads see committed rows only; what was removed or replaced is overwritten on
 * disk (`secure_delete`). Nothing here makes the event loop wait for a disk or a lock.
 */
export interface Storage {
  /**
   * Rejects with `AppError('not_saving')` where nothing could be written; so does everything else that was asked
   * for before that was known, since it may build on it.
   */
  commit(writes: readonly Write[]): Promise<void>
  read<T extends TableName>(table: T, where: Partial<Rows[T]>): Promise<Rows[T][]>
  /** How many rows match, without reading them. */
  count<T extends TableName>(table: T, where: Partial<Rows[T]>): Promise<number>
  /** Snapshot and log of a document, oldest first; empty where there is none. Rejects with `DamagedDocumentError`. */
  readDocument(document: DocumentName): Promise<Uint8Array[]>
  /**
   * Replaces a document's snapshot and log by one snapshot, off the event loop: what was deleted leaves the disk
   * (`scrub` afterwards). What is committed meanwhile stays behind the snapshot. The new snapshot is first loaded
   * into a fresh document and compared with the old log (a canary); false where they differ, and then nothing was
   * changed. Rejects with `DamagedDocumentError` where the log cannot be read.
   */
  compact(document: DocumentName): Promise<boolean>
  /**
   * Does it take writes? Not after a commit failed or while one waits longer than 2 s; it finds out by itself when
   * it does again. Called at once where not, and whenever that changes. Returns how to stop.
   */
  watchHealth(listener: (isSaving: boolean) => void): () => void
  /** Writes what is in memory of the engine to the main file and truncates its log: after erasing. */
  scrub(): Promise<void>
  /** Bytes and updates of a document's log since its snapshot, to decide about compaction. */
  logSize(document: DocumentName): Promise<{ updates: number; bytes: number }>
  /** Writes what waits. */
  close(): Promise<void>
}
