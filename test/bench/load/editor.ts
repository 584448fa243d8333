/** Somebody who moves a card of their own: a real Y.Doc whose updates go out as they are. */
import * as Y from 'yjs'
import { cardRecord } from '../../../shared/document/board-records.ts'
import { type LaneValue, laneKey, recordsRoot } from '../../../shared/document/lanes.ts'
import { markNow, sinceMark } from './marks.ts'
import type { LoadPerson } from './person.ts'

export class LoadEditor {
  readonly card: string
  readonly person: LoadPerson
  readonly #doc = new Y.Doc()
  readonly #place: LaneValue
  /** When the updates were sent that are not acknowledged yet, the oldest first. */
  readonly #sent: number[] = []
  #frames = 0

  /** Draws its card. `state`: of the document now; `parent`: the frame in which it may write. */
  constructor(
    person: LoadPerson,
    { card, parent, state }: { card: string; parent: string; state: Uint8Array },
  ) {
    this.person = person
    this.card = card
    Y.applyUpdate(this.#doc, state)
    if (person.leased > 0) this.#doc.clientID = person.leased
    this.#doc.on('update', (update: Uint8Array) => person.edit(update))
    const lanes = cardRecord({ id: card, text: card, parent, place: { x: 0, y: 400 } })
    this.#place = lanes.find(([key]) => key === laneKey(card, 'place'))?.[1] ?? {}
    this.#put(lanes)
  }

  get unsaved(): number {
    return this.#sent.length
  }

  /** The place where the card stands says when it was put there. */
  move(): void {
    this.#put([[laneKey(this.card, 'place'), { ...this.#place, x: markNow() }]])
  }

  /** The first `frames` updates are on disk: how long each of the new ones took, in ms. */
  saved(frames: number): number[] {
    const count = Math.max(0, frames - (this.#frames - this.#sent.length))
    return this.#sent.splice(0, count).map(sinceMark)
  }

  #put(lanes: readonly (readonly [string, LaneValue])[]): void {
    this.#frames += 1
    this.#sent.push(markNow())
    this.#doc.transact(() => {
      for (const [key, value] of lanes) this.#doc.getMap(recordsRoot).set(key, value)
    })
  }
}
