/** The workshop document on this device: read only, so a copy that came from the server may be kept. */
import * as Y from 'yjs'
import type { LinkedDocument } from './linked-document.ts'
import { Seats } from './seats.ts'
import type { ShownDocument } from './shown-document.ts'

/** After so many in one sitting it is this page that is wrong. */
const maxMalformed = 10

export class WorkshopReader implements LinkedDocument {
  readonly writable = false
  /** Being here is all there is to say; the server adds who it is. */
  readonly presence = new Seats()
  readonly #shown: ShownDocument
  #linkedDoc: Y.Doc | null = null
  #isOutdated = false
  #malformedTimes = 0

  constructor(shown: ShownDocument) {
    this.#shown = shown
  }

  showPicture(picture: Uint8Array): void {
    if (this.#shown.kind !== 'empty') return
    const doc = new Y.Doc()
    Y.applyUpdate(doc, picture)
    this.#shown.replace(doc, 'picture').destroy()
  }

  opened(): Y.Doc {
    this.#linkedDoc = this.#shown.kind === 'server' && !this.#isOutdated ? this.#shown.doc : new Y.Doc()
    return this.#linkedDoc
  }

  isOvertaken(): boolean {
    return false
  }

  synced(): void {
    const doc = this.#linkedDoc
    this.#isOutdated = false
    if (doc && doc !== this.#shown.doc) this.#shown.replace(doc, 'server').destroy()
  }

  lost(): void {
    this.#linkedDoc = null
  }

  outdated(): void {
    this.#isOutdated = true
  }

  saved(): void {}
  refused(): void {}
  savingAgain(): void {}

  /** Nothing of a person's work goes this way: a frame that broke on its way is worth another try. */
  malformed(): boolean {
    this.#malformedTimes += 1
    return this.#malformedTimes <= maxMalformed
  }
}
