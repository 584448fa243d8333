/**
 * What this tab has to remember until the server has it, in memory first and on the device behind it.
 *
 * Invariants: memory is the truth of this tab, at once; the device follows in the order of the changes; only
 * the tab that holds the claim writes to the device; when it is granted late, what lies there (of a tab that
 * died) is taken over and what this tab has is added.
 */
import {
  type Entry,
  type KeptStorage,
  type KeptStorages,
  type ShelfChange,
  type Shelved,
  StorageTrouble,
  type WriterClaim,
} from './kept-storage.ts'
import type { StopTimer } from './surroundings.ts'
import type { NotKept, Offer, Refusal } from './types.ts'
import { Value } from './value.ts'

/** A claim that is free is granted within a few ms; longer means that another tab has it. */
const claimPatienceMs = 300
/** A full disk may have room again. */
const retryMs = 10_000

type Options = {
  name: string
  storages: KeptStorages
  after(ms: number, run: () => void): StopTimer
  /** Work of a tab that died was found after this one had begun. */
  onTakenOver(): void
}

export class Shelf {
  readonly entries = new Map<number, Entry>()
  readonly offers = new Map<string, Offer>()
  readonly refusals = new Map<string, Refusal>()
  /** Null while everything is (or will be in a moment) on the device. */
  readonly notKept = new Value<NotKept | null>(null)
  /** Counts up with each change. */
  readonly version = new Value(0)
  /** The highest `seq` that was ever seen here. */
  lastSeq = 0
  readonly #options: Options
  readonly #claim: WriterClaim
  #disk: KeptStorage | null = null
  #writes: Promise<void> = Promise.resolve()
  #stopRetry: StopTimer = () => {}
  #closed = false

  constructor(options: Options) {
    this.#options = options
    this.#claim = options.storages.claim(options.name)
  }

  /** Resolves when what lies on the device has been read, or cannot be for now. Writes wait for it. */
  open(): Promise<void> {
    this.#writes = this.#attachIfWriter()
    return this.#writes
  }

  apply(change: ShelfChange): void {
    put(this.entries, change.entries, (entry) => entry.seq)
    for (const { seq } of change.entries?.put ?? []) this.lastSeq = Math.max(this.lastSeq, seq)
    put(this.offers, change.offers, (offer) => offer.id)
    put(this.refusals, change.refusals, (refusal) => refusal.id)
    this.version.set(this.version.get() + 1)
    this.#write(change)
  }

  /** The device holds everything, or has said that it cannot. */
  settled(): Promise<void> {
    return this.#writes
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#stopRetry()
    await this.#writes
    this.#disk?.close()
    this.#claim.release()
  }

  async #attachIfWriter(): Promise<void> {
    const claimed = this.#claim.granted.then(() => true)
    if (await Promise.race([claimed, this.#patience()])) return this.#attach()
    this.notKept.set('another_tab')
    void claimed.then(() => this.#takeOver())
  }

  #patience(): Promise<false> {
    return new Promise((resolve) => {
      this.#options.after(claimPatienceMs, () => resolve(false))
    })
  }

  async #attach(): Promise<void> {
    try {
      const disk = await this.#options.storages.open(this.#options.name)
      this.#lay(await disk.read())
      this.#disk = disk
    } catch (error) {
      this.notKept.set(whyNot(error))
    }
  }

  async #takeOver(): Promise<void> {
    if (this.#closed) return
    const own = this.#everything()
    this.notKept.set(null)
    await this.#attach()
    this.#write(own)
    if (this.#disk && this.entries.size > (own.entries?.put?.length ?? 0)) this.#options.onTakenOver()
  }

  /** Lays what was on the device under what this tab has: older first. */
  #lay(shelved: Shelved): void {
    const entries = [...shelved.entries, ...this.entries.values()].sort((a, b) => a.seq - b.seq)
    this.entries.clear()
    for (const entry of entries) this.entries.set(entry.seq, entry)
    this.lastSeq = Math.max(this.lastSeq, entries.at(-1)?.seq ?? 0)
    for (const offer of shelved.offers) if (!this.offers.has(offer.id)) this.offers.set(offer.id, offer)
    for (const refusal of shelved.refusals) this.refusals.set(refusal.id, refusal)
    this.version.set(this.version.get() + 1)
  }

  #write(change: ShelfChange): void {
    this.#writes = this.#writes.then(async () => {
      try {
        // After a trouble the device may lack earlier changes: then it gets the whole shelf.
        const isBehind = this.notKept.get() === 'full'
        await this.#disk?.write(isBehind ? this.#everything() : change)
        if (isBehind) this.notKept.set(null)
      } catch (error) {
        this.notKept.set(whyNot(error))
        this.#retryLater()
      }
    })
  }

  #retryLater(): void {
    this.#stopRetry()
    if (!this.#closed) this.#stopRetry = this.#options.after(retryMs, () => this.#write({}))
  }

  #everything(): ShelfChange {
    return {
      entries: { put: [...this.entries.values()] },
      offers: { put: [...this.offers.values()] },
      refusals: { put: [...this.refusals.values()] },
    }
  }
}

const whyNot = (error: unknown): NotKept => (error instanceof StorageTrouble ? error.why : 'denied')

function put<K, T>(
  shelf: Map<K, T>,
  change: { put?: readonly T[]; remove?: readonly unknown[] } | undefined,
  nameOf: (item: T) => K,
): void {
  for (const name of change?.remove ?? []) shelf.delete(name as K)
  for (const item of change?.put ?? []) shelf.set(nameOf(item), item)
}
