/**
 * What this tab has to remember until the server has it, in memory first and on the device behind it.
 *
 * Invariants: memory is the truth of this tab, at once; the device follows in the order of the changes; a tab
 * writes only its own part of the device; the part of another tab is taken over once that tab is gone, in one
 * step with its removal there.
 */
import * as random from 'lib0/random'
import {
  type Claim,
  type Entry,
  type KeptStorage,
  type KeptStorages,
  type ShelfChange,
  type Shelved,
  StorageTrouble,
} from './kept-storage.ts'
import { joinOffers } from './late/offers.ts'
import type { StopTimer } from './surroundings.ts'
import type { NotKept, Offer, Refusal } from './types.ts'
import { Value } from './value.ts'

/** Whether another tab lives is known within a few ms; longer means that it does. */
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
  readonly #tab = random.uuidv4()
  /** That this tab lives, and the wish to know when others do not. */
  readonly #claims: Claim[] = []
  readonly #knownTabs = new Set([this.#tab])
  /** Taken over in memory; their parts on the device go with the next write. */
  readonly #takenOver = new Set<string>()
  #disk: KeptStorage | null = null
  #writes: Promise<void> = Promise.resolve()
  #stopMeeting: () => void = () => {}
  #stopRetry: StopTimer = () => {}
  #isOpen = false
  #closed = false

  constructor(options: Options) {
    this.#options = options
    this.#claim(this.#tab)
  }

  /** Resolves when what lies on the device has been read, or cannot be for now. Writes wait for it. */
  open(): Promise<void> {
    this.#writes = this.#attach()
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
    this.#stopMeeting()
    await this.#writes
    this.#disk?.close()
    for (const claim of this.#claims) claim.release()
  }

  async #attach(): Promise<void> {
    const { name, storages } = this.#options
    try {
      await this.#openDisk()
    } catch (error) {
      this.#failed(error)
    }
    this.#isOpen = true
    if (!this.#closed) this.#stopMeeting = storages.meet(name, this.#tab, (tab) => void this.#waitFor(tab))
  }

  /** Resolves when what was left here by tabs that are gone has been taken over. */
  async #openDisk(): Promise<void> {
    const { name, storages } = this.#options
    this.#disk = await storages.open(name, this.#tab)
    const others = await this.#disk.others()
    await Promise.race([Promise.all(others.map((tab) => this.#waitFor(tab))), this.#patience()])
  }

  #patience(): Promise<void> {
    return new Promise((resolve) => {
      this.#options.after(claimPatienceMs, resolve)
    })
  }

  #claim(tab: string): Claim {
    const claim = this.#options.storages.claim(`${this.#options.name}/tab/${tab}`)
    this.#claims.push(claim)
    return claim
  }

  /** Until that tab is gone; then what it left is taken over. */
  async #waitFor(tab: string): Promise<void> {
    if (this.#knownTabs.has(tab)) return
    this.#knownTabs.add(tab)
    const claim = this.#claim(tab)
    await claim.granted
    try {
      await this.#takeOver(tab)
    } finally {
      claim.release()
    }
  }

  async #takeOver(tab: string): Promise<void> {
    if (this.#closed || !this.#disk) return
    const left = await this.#disk.read(tab).catch(() => null)
    if (!left || isEmpty(left)) return
    this.#takenOver.add(tab)
    const change = this.#adopted(left)
    for (const entry of change.entries?.put ?? []) this.entries.set(entry.seq, entry)
    inOrder(this.entries)
    this.apply(change)
    if (this.#isOpen) {
      await this.settled()
      if (change.entries?.put?.length) this.#options.onTakenOver()
    }
  }

  /** Under names that are free here. */
  #adopted(left: Shelved): ShelfChange {
    const taken = new Set(this.entries.keys())
    const entries = left.entries.map((entry) => {
      let { seq } = entry
      while (taken.has(seq)) seq += 1
      taken.add(seq)
      return { ...entry, seq }
    })
    // Offers of an earlier form had no name of their own.
    const offers = left.offers.map((offer) =>
      joinOffers(this.offers, { ...offer, record: offer.record ?? offer.id }),
    )
    const refusals = left.refusals.map((refusal) =>
      this.refusals.has(refusal.id) ? { ...refusal, id: `${refusal.id}+` } : refusal,
    )
    return { entries: { put: entries }, offers: { put: offers }, refusals: { put: refusals } }
  }

  #write(change: ShelfChange): void {
    this.#writes = this.#writes.then(() => this.#writeNow(change).catch((error) => this.#failed(error)))
  }

  async #writeNow(change: ShelfChange): Promise<void> {
    const isBehind = this.notKept.get() === 'full'
    if (isBehind && !this.#disk) await this.#openDisk()
    if (!this.#disk) return
    const takenOver = [...this.#takenOver]
    // After a trouble the device may lack earlier changes: then it gets the whole shelf.
    await this.#disk.write(isBehind ? this.#everything() : change, takenOver)
    for (const tab of takenOver) this.#takenOver.delete(tab)
    if (isBehind) this.notKept.set(null)
  }

  #failed(error: unknown): void {
    const why = error instanceof StorageTrouble ? error.why : 'denied'
    this.notKept.set(why)
    this.#stopRetry()
    // There may be room again; what is denied stays so.
    if (why === 'full' && !this.#closed) this.#stopRetry = this.#options.after(retryMs, () => this.#write({}))
  }

  #everything(): ShelfChange {
    return {
      entries: { put: [...this.entries.values()] },
      offers: { put: [...this.offers.values()] },
      refusals: { put: [...this.refusals.values()] },
    }
  }
}

const isEmpty = ({ entries, offers, refusals }: Shelved): boolean =>
  entries.length + offers.length + refusals.length === 0

function inOrder(entries: Map<number, Entry>): void {
  const sorted = [...entries].sort(([a], [b]) => a - b)
  entries.clear()
  for (const [seq, entry] of sorted) entries.set(seq, entry)
}

function put<K, T>(
  shelf: Map<K, T>,
  change: { put?: readonly T[]; remove?: readonly unknown[] } | undefined,
  nameOf: (item: T) => K,
): void {
  for (const name of change?.remove ?? []) shelf.delete(name as K)
  for (const item of change?.put ?? []) shelf.set(nameOf(item), item)
}
