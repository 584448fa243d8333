/**
 * What may happen to frames between two ends, by a seed: delay, loss, duplicates, another order, truncation, a
 * line that is dead without a word, a narrow one. One `FrameLine` is one direction; it knows nothing of sockets,
 * so that it stands between simulated ends as well as between real ones (`ws-proxy.ts`).
 */
import type { Time } from '../../server/time.ts'

export type Faults = {
  /** Least and most ms under way; frames keep their order. */
  delayMs: readonly [number, number]
  /** How often (0 to 1) a frame is lost, comes twice, is overtaken by the next ones, or loses its end. */
  drop: number
  duplicate: number
  reorder: number
  truncate: number
  /** Null: as wide as need be. */
  bytesPerSecond: number | null
}

export const noFaults: Faults = {
  delayMs: [0, 0],
  drop: 0,
  duplicate: 0,
  reorder: 0,
  truncate: 0,
  bytesPerSecond: null,
}

/** A frame that is overtaken arrives so much later. */
const overtakenMs = 40

export type FrameLineOptions = {
  time: Pick<Time, 'monotonic' | 'after'>
  /** 0 ≤ x < 1, by a seed. */
  random: () => number
  faults: Faults
  deliver(frame: Uint8Array): void
}

export class FrameLine {
  readonly #options: FrameLineOptions
  readonly #underWay = new Set<() => void>()
  #lastDue = 0
  /** Bytes that are under way. */
  buffered = 0
  /** While true everything is swallowed, and nobody is told. */
  isDead = false
  faults: Faults

  constructor(options: FrameLineOptions) {
    this.#options = options
    this.faults = options.faults
  }

  push(frame: Uint8Array): void {
    if (this.isDead || this.#chance(this.faults.drop)) return
    const isCut = frame.length > 1 && this.#chance(this.faults.truncate)
    const sent = isCut ? frame.slice(0, 1 + Math.floor(this.#options.random() * (frame.length - 1))) : frame
    this.#carry(sent)
    if (this.#chance(this.faults.duplicate)) this.#carry(sent)
  }

  /** Runs after everything that was pushed before it has arrived; a dead line brings no end either. */
  end(run: () => void): void {
    if (!this.isDead) this.#at(this.#nextDue(0), 0, run)
  }

  /** What is under way never arrives. */
  cut(): void {
    this.isDead = true
    for (const stop of this.#underWay) stop()
    this.#underWay.clear()
    this.buffered = 0
  }

  #carry(frame: Uint8Array): void {
    const due = this.#chance(this.faults.reorder)
      ? this.#nextDueApart() + overtakenMs * this.#options.random()
      : this.#nextDue(frame.length)
    this.#at(due, frame.length, () => this.#options.deliver(frame))
  }

  /** In order: never before the one sent before it. */
  #nextDue(bytes: number): number {
    const due = Math.max(this.#lastDue, this.#nextDueApart())
    const { bytesPerSecond } = this.faults
    this.#lastDue = due + (bytesPerSecond ? (bytes * 1_000) / bytesPerSecond : 0)
    return this.#lastDue
  }

  #nextDueApart(): number {
    const [least, most] = this.faults.delayMs
    return this.#options.time.monotonic() + least + (most - least) * this.#options.random()
  }

  #at(due: number, bytes: number, run: () => void): void {
    this.buffered += bytes
    const stop = this.#options.time.after(due - this.#options.time.monotonic(), () => {
      this.#underWay.delete(stop)
      this.buffered -= bytes
      if (!this.isDead) run()
    })
    this.#underWay.add(stop)
  }

  #chance(share: number): boolean {
    return share > 0 && this.#options.random() < share
  }
}
