/**
 * Acts for many at a steady rate, evenly spread over time: nobody's turn falls together with everybody's.
 * Who falls behind by more than a turn of all leaves it out, since the mark it would send says the time of sending.
 */
export class Pulse {
  readonly #perMs: number
  readonly #count: number
  readonly #act: (index: number) => void
  #done = 0
  #startedAt: number

  /** `act(index)` for each index below `count`, so many times a second each. `now` in ms, monotonic. */
  constructor(
    { count, perSecond, now }: { count: number; perSecond: number; now: number },
    act: (index: number) => void,
  ) {
    this.#perMs = (count * perSecond) / 1_000
    this.#count = count
    this.#act = act
    this.#startedAt = now
  }

  beat(now: number): void {
    const due = Math.floor((now - this.#startedAt) * this.#perMs)
    if (due - this.#done > this.#count) this.#done = due - this.#count
    for (; this.#done < due; this.#done += 1) this.#act(this.#done % this.#count)
  }
}
