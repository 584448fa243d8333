/**
 * The server's clock as this device sees it, so that all screens of a room agree. Each answer of the
 * server bounds the offset by half its round trip (Cristian 1989); the fastest recent answer wins.
 *
 * Invariant: an estimate is never made from samples that contradict each other; after a sleep or a jump of
 * the local clock the older ones are dropped.
 */
type Sample = { offset: number; roundTrip: number }

const kept = 8
/** Clocks drift apart slowly: two samples may differ by so much more than their round trips allow. */
const driftMs = 50

export class ServerClock {
  readonly #now: () => number
  #samples: Sample[] = []

  /** `now`: local time in ms that does not jump when somebody sets the clock. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** `clientTime` is what was sent, `serverTime` what came back with it. */
  answer(clientTime: number, serverTime: number): void {
    const now = this.#now()
    const roundTrip = now - clientTime
    if (!(roundTrip >= 0) || !Number.isFinite(serverTime)) return
    const sample = { offset: serverTime + roundTrip / 2 - now, roundTrip }
    this.#samples = [...this.#samples.filter((older) => agree(older, sample)), sample].slice(-kept)
  }

  /** Server time in ms; the device's own time until the server has answered once. */
  serverNow(): number {
    return this.#now() + this.offset()
  }

  offset(): number {
    let best: Sample | null = null
    for (const sample of this.#samples) if (!best || sample.roundTrip <= best.roundTrip) best = sample
    return best?.offset ?? 0
  }
}

function agree(a: Sample, b: Sample): boolean {
  return Math.abs(a.offset - b.offset) <= (a.roundTrip + b.roundTrip) / 2 + driftMs
}
