import type { DocumentWrite } from '../storage/storage.ts'
import type { LiveDocument } from './live-document.ts'

/** A log longer than this is worth a snapshot: loading stays fast, dead bytes leave the disk. */
const maxUpdates = 2_000
const maxBytes = 2 * 1024 * 1024

/** How long a document's log on disk is. */
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

  get isLong(): boolean {
    return this.#updates >= maxUpdates || this.#bytes >= maxBytes
  }

  /** What changed, as a write. */
  next(update: Uint8Array | null): DocumentWrite[] {
    if (!update) return []
    this.#updates += 1
    this.#bytes += update.length
    return [{ document: this.#document.name, update }]
  }

  /** It is being made into a snapshot; what comes from now on counts anew. */
  shortened(): void {
    this.#updates = 0
    this.#bytes = 0
  }
}
