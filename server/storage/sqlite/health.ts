import type { Time } from '../../time.ts'

export type Outcome = 'saved' | 'failed' | 'refused'

export type HealthOptions = {
  time: Time
  /** Asks for a small commit through `begun`; rejects where it failed. */
  probe(): Promise<unknown>
}

/** A commit that waits so long is told to everybody: well below the 3 s that were promised. */
const tooLongMs = 2_000
const probeEveryMs = 1_000

/**
 * Does the storage take writes? It does not once a commit failed or waits too long. From then on a small write
 * is tried every second, so that it is noticed without a restart when there is room again.
 *
 * Invariants: listeners hear each change once; after a failure only a probe that reached the disk ends it, since
 * a full disk may still have room for something small.
 */
export class Health {
  readonly #time: Time
  readonly #probe: () => Promise<unknown>
  readonly #listeners = new Set<(isSaving: boolean) => void>()
  /** Oldest first. */
  readonly #waiting = new Set<{ since: number }>()
  #isSaving = true
  #needsProbe = false
  #isProbing = false
  #stopWatching: (() => void) | null = null
  #stopProbing: (() => void) | null = null

  constructor({ time, probe }: HealthOptions) {
    this.#time = time
    this.#probe = probe
  }

  /** A commit is on its way; call what is returned when its fate is known. */
  begun(): (outcome: Outcome) => void {
    const one = { since: this.#time.monotonic() }
    this.#waiting.add(one)
    this.#watchOldest()
    return (outcome) => {
      this.#waiting.delete(one)
      this.#settled(outcome)
    }
  }

  /** Told at once where it takes none, and at each change. Returns how to stop. */
  watch(listener: (isSaving: boolean) => void): () => void {
    this.#listeners.add(listener)
    if (!this.#isSaving) listener(false)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#stopWatching?.()
    this.#stopProbing?.()
    this.#listeners.clear()
  }

  #settled(outcome: Outcome): void {
    if (outcome !== 'failed') {
      if (!this.#needsProbe) this.#recover()
      return
    }
    this.#needsProbe = true
    this.#sicken()
  }

  /** Looks again when the oldest commit will have waited too long. */
  #watchOldest(): void {
    const left = Math.max(1, tooLongMs - this.#oldestMs())
    this.#stopWatching ??= this.#time.after(left, () => {
      this.#stopWatching = null
      if (this.#waiting.size === 0) return
      if (this.#isTooLate()) this.#sicken()
      else this.#watchOldest()
    })
  }

  #sicken(): void {
    this.#say(false)
    this.#probeSoon()
  }

  #recover(): void {
    if (!this.#isTooLate()) this.#say(true)
  }

  #probeSoon(): void {
    this.#stopProbing ??= this.#time.after(probeEveryMs, () => {
      this.#stopProbing = null
      if (this.#isSaving) return
      this.#probeSoon()
      // What waits already is a probe.
      if (!this.#isProbing && this.#waiting.size === 0) void this.#tryIt()
    })
  }

  async #tryIt(): Promise<void> {
    this.#isProbing = true
    try {
      await this.#probe()
      this.#needsProbe = false
      this.#recover()
    } catch {
      // It stays as it is, and is tried again.
    } finally {
      this.#isProbing = false
    }
  }

  #oldestMs(): number {
    const [first] = this.#waiting
    return first ? this.#time.monotonic() - first.since : 0
  }

  #isTooLate(): boolean {
    return this.#oldestMs() >= tooLongMs
  }

  #say(isSaving: boolean): void {
    if (isSaving === this.#isSaving) return
    this.#isSaving = isSaving
    for (const listener of [...this.#listeners]) listener(isSaving)
  }
}
