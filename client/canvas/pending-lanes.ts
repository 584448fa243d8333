/**
 * Lanes that the canvas has and the document has not yet. Changes of what is there (words, places, a stroke that
 * grows) are written at most twice a second, because every overwrite leaves bytes behind in the document; what is
 * made or removed at once.
 */
import type * as Y from 'yjs'
import { asValue, type LaneValue, parseLaneKey } from '../../shared/document/lanes.ts'
import type { LaneEdit } from '../../shared/document/undo-by-lane.ts'
import { recordsOf } from '../../shared/document/workshop-document.ts'

/** Twice a second. */
export const paceMs = 500

/** Time, passed in so that tests need not wait. */
export type Clock = { now(): number; after(ms: number, run: () => void): () => void }

export const browserClock: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/**
 * Invariants: a lane is in `#waiting` exactly while the document lacks its value; `write` empties it in one
 * transaction whose origin is this object, by which the other direction knows its own echo.
 */
export class PendingLanes {
  readonly #doc: Y.Doc
  readonly #clock: Clock
  readonly #waiting = new Map<string, LaneValue | null>()
  #writtenAt = Number.NEGATIVE_INFINITY
  #cancel: (() => void) | null = null

  constructor(doc: Y.Doc, clock: Clock = browserClock) {
    this.#doc = doc
    this.#clock = clock
  }

  /** Undefined where nothing waits for this lane. */
  get(key: string): LaneValue | null | undefined {
    return this.#waiting.get(key)
  }

  put(edits: readonly Pick<LaneEdit, 'key' | 'after'>[]): void {
    if (edits.length === 0) return
    for (const { key, after } of edits) this.#waiting.set(key, after)
    if (edits.every((edit) => this.#isPaced(edit))) this.#writeInTime()
    else this.write()
  }

  /** Forgets what waits for a record: it will be shown again as the document has it. */
  drop(record: string): void {
    for (const key of this.#waiting.keys())
      if (parseLaneKey(key)?.record === record) this.#waiting.delete(key)
  }

  write(): void {
    this.#cancel?.()
    this.#cancel = null
    if (this.#waiting.size === 0) return
    const lanes = [...this.#waiting]
    this.#waiting.clear()
    this.#writtenAt = this.#clock.now()
    const records = recordsOf(this.#doc)
    this.#doc.transact(() => {
      for (const [key, value] of lanes)
        if (value === null) records.delete(key)
        else records.set(key, value)
    }, this)
  }

  /** What was not written, for the document that takes this one's place. */
  take(): { key: string; after: LaneValue | null }[] {
    this.#cancel?.()
    this.#cancel = null
    const left = [...this.#waiting].map(([key, after]) => ({ key, after }))
    this.#waiting.clear()
    return left
  }

  /**
   * A card that enters or leaves a frame is written at once: there are few of these in a gesture, and meanwhile it
   * would be drawn in the wrong one.
   */
  #isPaced({ key, after }: Pick<LaneEdit, 'key' | 'after'>): boolean {
    const records = recordsOf(this.#doc)
    const at = parseLaneKey(key)
    if (after === null || !at || !records.has(at.record)) return false
    return at.lane !== 'place' || asValue(records.get(key)).parentId === after.parentId
  }

  #writeInTime(): void {
    const wait = this.#writtenAt + paceMs - this.#clock.now()
    if (wait <= 0) this.write()
    else this.#cancel ??= this.#clock.after(wait, () => this.write())
  }
}
