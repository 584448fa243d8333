/**
 * What this process counts while it runs, as one plain object that is made once and passed in. Counting is one
 * addition; the text for Prometheus is made when somebody asks (`prometheus-text.ts`). Labels come from closed
 * sets: never a name, an id or an address.
 */
import { type RefusalReason, refusalReasons } from '../../shared/wire/frames.ts'

/** Only ever rises. */
export class Counter {
  value = 0

  add(by = 1): void {
    this.value += by
  }
}

/** Counts values by size. `bounds` rise; a value belongs to the first bound that it does not exceed. */
export class Histogram {
  readonly bounds: readonly number[]
  /** One more than bounds: the last holds what exceeds them all. */
  readonly counts: number[]
  sum = 0

  constructor(bounds: readonly number[]) {
    this.bounds = bounds
    this.counts = Array.from({ length: bounds.length + 1 }, () => 0)
  }

  note(value: number): void {
    const found = this.bounds.findIndex((bound) => value <= bound)
    const at = found < 0 ? this.bounds.length : found
    this.counts[at] = (this.counts[at] ?? 0) + 1
    this.sum += value
  }
}

export type Measures = {
  framesIn: Counter
  framesOut: Counter
  bytesIn: Counter
  bytesOut: Counter
  /** Lanes that were put back, by the reason that their sender was told. */
  refused: Record<RefusalReason, Counter>
  /** Connections that were closed for a frame outside the grammar. */
  malformed: Counter
  /** Connections that were cut because they did not read. */
  slowReaders: Counter
  /** From the arrival of an update frame until its `saved` was sent, ms. */
  savedAfterMs: Histogram
  /** How long one tick of a room took, ms. */
  tickMs: Histogram
  commits: Counter
  failedCommits: Counter
  /** From asking for a commit until it was on disk, ms. */
  commitMs: Histogram
  /** Asked for and neither on disk nor refused. */
  waitingCommits: number
  compactions: Counter
  /** Compactions that were given up because the new snapshot did not read as the log. */
  failedCanaries: Counter
  epochsBegun: Counter
  /** How late a timer of the main thread fires, ms. */
  eventLoopLagMs: Histogram
}

/** Around the figures of the promise: saved within 100 ms, no stall over 250 ms. */
const waitBounds = [1, 2, 5, 10, 20, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000]

export function openMeasures(): Measures {
  return {
    framesIn: new Counter(),
    framesOut: new Counter(),
    bytesIn: new Counter(),
    bytesOut: new Counter(),
    refused: Object.fromEntries(refusalReasons.map((reason) => [reason, new Counter()])) as Record<
      RefusalReason,
      Counter
    >,
    malformed: new Counter(),
    slowReaders: new Counter(),
    savedAfterMs: new Histogram(waitBounds),
    tickMs: new Histogram(waitBounds),
    commits: new Counter(),
    failedCommits: new Counter(),
    commitMs: new Histogram(waitBounds),
    waitingCommits: 0,
    compactions: new Counter(),
    failedCanaries: new Counter(),
    epochsBegun: new Counter(),
    eventLoopLagMs: new Histogram(waitBounds),
  }
}
