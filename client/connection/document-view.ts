/** What a document says, read anew at most once per frame however many changes arrive. */
import type * as Y from 'yjs'
import { recordsOf } from '../../shared/document/workshop-document.ts'
import type { ShownDocument } from './shown-document.ts'
import type { StopTimer } from './surroundings.ts'
import { Value } from './value.ts'

/** `keys`: of the lanes that changed since the last time; null for all of them. */
export type ReadDocument<T> = (keys: ReadonlySet<string> | null, records: Y.Map<unknown>) => T | null

export class DocumentView<T> {
  /** Null until something has arrived. */
  readonly value = new Value<T | null>(null)
  readonly #shown: ShownDocument
  readonly #read: ReadDocument<T>
  /** Null: all of them. */
  #changed: Set<string> | null = null
  readonly #nextFrame: (run: () => void) => StopTimer
  #stopFrame: StopTimer | null = null
  #stopDoc: () => void = () => {}
  readonly #stopShown: () => void

  constructor(shown: ShownDocument, read: ReadDocument<T>, nextFrame: (run: () => void) => StopTimer) {
    this.#shown = shown
    this.#read = read
    this.#nextFrame = nextFrame
    this.#follow(shown.doc)
    this.#stopShown = shown.onReplaced((doc) => {
      this.#follow(doc)
      this.#changed = null
      this.#refresh()
    })
  }

  stop(): void {
    this.#stopFrame?.()
    this.#stopDoc()
    this.#stopShown()
  }

  #follow(doc: Y.Doc): void {
    this.#stopDoc()
    const onChange = ({ keysChanged }: Y.YMapEvent<unknown>) => {
      for (const key of keysChanged) this.#changed?.add(key)
      this.#stopFrame ??= this.#nextFrame(() => this.#refresh())
    }
    recordsOf(doc).observe(onChange)
    this.#stopDoc = () => recordsOf(doc).unobserve(onChange)
  }

  #refresh(): void {
    this.#stopFrame?.()
    this.#stopFrame = null
    if (this.#shown.kind === 'empty') return
    const changed = this.#changed
    this.#changed = new Set()
    this.value.set(this.#read(changed, recordsOf(this.#shown.doc)))
  }
}
