/**
 * Late work that is on its way. If somebody else writes the same lane in these few milliseconds, Yjs lets one
 * of the two win by chance; where it is not ours, ours is offered like any other late work.
 */
import type * as Y from 'yjs'
import { recordsOf } from '../../../shared/document/workshop-document.ts'
import { asJson } from '../capture.ts'
import type { Entry } from '../kept-storage.ts'
import type { Offer } from '../types.ts'
import { recordOf } from './fold.ts'
import { isSame } from './judge.ts'

export class LateWatch {
  readonly #onWay = new Map<string, { seq: number; mine: Entry['puts'][number]['after'] }>()

  /** Sent, and not yet saved. */
  add(entry: Entry): void {
    for (const { key, after } of entry.puts) this.#onWay.set(key, { seq: entry.seq, mine: after })
  }

  /** Written again, refused or given up: nothing to watch any more. */
  forget(key: string): void {
    this.#onWay.delete(key)
  }

  /** On the server's disk: what happens to it now, happens after it was seen. */
  saved(seq: number): void {
    for (const [key, late] of this.#onWay) if (late.seq === seq) this.#onWay.delete(key)
  }

  clear(): void {
    this.#onWay.clear()
  }

  /** Returns how to stop. */
  follow(doc: Y.Doc, now: () => number, onOvertaken: (offer: Offer) => void): () => void {
    const records = recordsOf(doc)
    const look = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction) => {
      if (transaction.local || this.#onWay.size === 0) return
      for (const key of event.keysChanged) {
        const late = this.#onWay.get(key)
        const theirs = asJson(records.get(key))
        if (!late || isSame(late.mine, theirs)) continue
        this.#onWay.delete(key)
        const lane = { key, mine: late.mine, theirs } as Offer['lanes'][number]
        onOvertaken({ id: recordOf(key), record: recordOf(key), lanes: [lane], removedBy: null, at: now() })
      }
    }
    records.observe(look)
    return () => records.unobserve(look)
  }
}
