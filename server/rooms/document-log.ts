import type { DocumentWrite } from '../storage/storage.ts'
import type { LiveDocument } from './live-document.ts'

/** A log longer than this is replaced by a snapshot: loading stays fast, dead bytes leave the disk. */
const maxUpdates = 1_000
const maxBytes = 1024 * 1024

/** How long a document's log on disk is, and so whether the next write appends to it or replaces it. */
export class DocumentLog {
  readonly #document: LiveDocument
  #updates: number
  #bytes: number

  constructor(document: LiveDocument, size: { updates: number; bytes: number }) {
    this.#document = document
    this.#updates = size.updates
    this.#bytes = size.bytes
  }

  get isCompact(): boolean {
    return this.#updates === 0
  }

  /** What changed, as a write; `whole` asks for a snapshot even where nothing changed. */
  next(update: Uint8Array | null, whole: boolean): DocumentWrite[] {
    if (!update && !whole) return []
    const { name: document } = this.#document
    if (whole || this.#updates + 1 >= maxUpdates || this.#bytes >= maxBytes) {
      this.#updates = 0
      this.#bytes = 0
      return [{ document, snapshot: this.#document.encode() }]
    }
    this.#updates += 1
    this.#bytes += update?.length ?? 0
    return update ? [{ document, update }] : []
  }
}
