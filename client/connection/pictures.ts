/**
 * The last known state of a document on this device: a picture to look at while offline, never the record
 * of what is unsaved. Port, with an adapter in memory; the browser's is `indexeddb-pictures.ts`.
 */
import * as Y from 'yjs'

export interface Pictures {
  /** The update that makes the picture, or null where there is none (or no way to keep one). */
  load(name: string): Promise<Uint8Array | null>
  /** From now on the picture is of `doc`. Returns how to stop; the picture stays. */
  follow(name: string, doc: Y.Doc): () => void
  forget(name: string): Promise<void>
}

/** For tests. A picture is taken when somebody looks. */
export class MemoryPictures implements Pictures {
  readonly #pictures = new Map<string, () => Uint8Array>()

  load(name: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.#pictures.get(name)?.() ?? null)
  }

  follow(name: string, doc: Y.Doc): () => void {
    const take = () => Y.encodeStateAsUpdate(doc)
    this.#pictures.set(name, take)
    return () => {
      if (this.#pictures.get(name) !== take) return
      const last = take()
      this.#pictures.set(name, () => last)
    }
  }

  forget(name: string): Promise<void> {
    this.#pictures.delete(name)
    return Promise.resolve()
  }
}
