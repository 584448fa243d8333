/**
 * How often a room speaks: at once among a few people, thirty times a second in a room, as often as cursors are
 * sent in a crowd, less where speaking takes long. What happens in between leaves together. Cursors still arrive
 * at least ten times a second.
 */
const roomMs = 33
/** Fifteen times a second: as often as cursors are sent. */
const crowdMs = 66
const slowestMs = 90
/** Up to `few` people nothing waits; up to `room` the pace of a room, and from `crowd` on that of a crowd. */
const few = 4
const room = 30
const crowd = 60
/** At most this share of the time goes into speaking. */
const maxShare = 0.5

/** ms between two ticks for so many listeners, of which the last ones took `workMs` each. Pure. */
export function tickMs(listeners: number, workMs: number): number {
  return Math.min(slowestMs, Math.max(tickBySize(listeners), workMs / maxShare))
}

function tickBySize(listeners: number): number {
  if (listeners <= few) return 0
  const share = Math.max(0, Math.min(1, (listeners - room) / (crowd - room)))
  return Math.min(roomMs, listeners * 1.1) + share * (crowdMs - roomMs)
}

/** Remembers when the last tick was, and how long ticks take (an average that follows within some ticks). */
export class Pace {
  readonly #monotonic: () => number
  readonly #listeners: () => number
  #beganAt = Number.NEGATIVE_INFINITY
  #spentMs = 0
  #workMs = 0

  constructor(monotonic: () => number, listeners: () => number) {
    this.#monotonic = monotonic
    this.#listeners = listeners
  }

  /** ms until the next tick may be. */
  dueIn(): number {
    return Math.max(0, this.#beganAt + tickMs(this.#listeners(), this.#workMs) - this.#monotonic())
  }

  begin(): void {
    this.#beganAt = this.#monotonic()
    this.#workMs += (this.#spentMs - this.#workMs) / 8
    this.#spentMs = 0
  }

  /** Adds what `run` takes to the present tick. */
  spend<T>(run: () => T): T {
    const startedAt = this.#monotonic()
    try {
      return run()
    } finally {
      this.#spentMs += this.#monotonic() - startedAt
    }
  }
}
