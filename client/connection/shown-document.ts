/**
 * The document that screens look at. It starts empty, may become a picture from this device, and becomes the
 * server's with the first sync; each step is another `Y.Doc`, since a copy from disk must never be sent.
 *
 * Invariant: once the server's state was shown, a picture is never shown again.
 */
import * as Y from 'yjs'

type Kind = 'empty' | 'picture' | 'server'

export class ShownDocument {
  #doc = new Y.Doc()
  #kind: Kind = 'empty'
  readonly #listeners = new Set<(doc: Y.Doc) => void>()

  get doc(): Y.Doc {
    return this.#doc
  }

  get kind(): Kind {
    return this.#kind
  }

  onReplaced(listener: (doc: Y.Doc) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Answers the document that was shown before; its listeners have left it. */
  replace(doc: Y.Doc, kind: 'picture' | 'server'): Y.Doc {
    const before = this.#doc
    this.#doc = doc
    this.#kind = kind
    for (const listener of [...this.#listeners]) listener(doc)
    return before
  }

  destroy(): void {
    this.#listeners.clear()
    this.#doc.destroy()
  }
}
