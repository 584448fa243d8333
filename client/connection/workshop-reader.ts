/** The workshop document on this device: read only, so a copy that came from the server may be kept. */
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { LinkedDocument } from './document-link.ts'
import type { ShownDocument } from './shown-document.ts'

export class WorkshopReader implements LinkedDocument {
  readonly writable = false
  readonly awareness = new Awareness(new Y.Doc())
  readonly #shown: ShownDocument
  #linkedDoc: Y.Doc | null = null

  constructor(shown: ShownDocument) {
    this.#shown = shown
    // Being here is all there is to say; the server adds who it is.
    this.awareness.setLocalState({})
  }

  showPicture(picture: Uint8Array): void {
    if (this.#shown.kind !== 'empty') return
    const doc = new Y.Doc()
    Y.applyUpdate(doc, picture)
    this.#shown.replace(doc, 'picture').destroy()
  }

  opened(): Y.Doc {
    this.#linkedDoc = this.#shown.kind === 'server' ? this.#shown.doc : new Y.Doc()
    return this.#linkedDoc
  }

  isOvertaken(): boolean {
    return false
  }

  synced(): void {
    const doc = this.#linkedDoc
    if (doc && doc !== this.#shown.doc) this.#shown.replace(doc, 'server').destroy()
  }

  lost(): void {
    this.#linkedDoc = null
  }

  saved(): void {}
  refused(): void {}

  malformed(): boolean {
    return false
  }

  destroy(): void {
    this.awareness.destroy()
  }
}
