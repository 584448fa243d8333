/** Somebody who looks closely: how late each cursor and each edit arrives, and how often each cursor. */
import * as Y from 'yjs'
import { laneKey, recordsRoot } from '../../../shared/document/lanes.ts'
import type { Heard } from './dialect.ts'
import { sinceMark } from './marks.ts'

export type Seen = {
  /** Ms from sent to seen. */
  cursors: number[]
  edits: number[]
  /** How often each seat's cursor came. */
  deliveries: Map<number, number>
}

export class Watcher {
  readonly #doc = new Y.Doc()
  #seen: Seen = nothingSeen()

  /** `cards`: those that editors move; everything else on the board is of no interest. */
  constructor(cards: readonly string[]) {
    const lanes = new Set(cards.map((card) => laneKey(card, 'place')))
    const records = this.#doc.getMap(recordsRoot)
    records.observe((event) => {
      for (const key of event.keysChanged)
        if (lanes.has(key)) this.#seen.edits.push(sinceMark((records.get(key) as { x: number }).x))
    })
  }

  hear(heard: Heard): void {
    if (heard.kind === 'missing' || heard.kind === 'update') Y.applyUpdate(this.#doc, heard.update)
    if (heard.kind !== 'cursors') return
    for (const { seat, cursor } of heard.seats) {
      this.#seen.cursors.push(sinceMark(cursor.x))
      this.#seen.deliveries.set(seat, (this.#seen.deliveries.get(seat) ?? 0) + 1)
    }
  }

  /** What it saw since the last time. */
  take(): Seen {
    const seen = this.#seen
    this.#seen = nothingSeen()
    return seen
  }

  lookAway(): void {
    this.#doc.destroy()
  }
}

const nothingSeen = (): Seen => ({ cursors: [], edits: [], deliveries: new Map() })
