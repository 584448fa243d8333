/**
 * What is kept on this device per board and person: unsaved work, offers, refusals. Each tab has a part of its
 * own, and takes over the part of a tab that is gone. Port; its adapters are `indexeddb-storage.ts` and, for
 * tests, `memory-storage.ts`.
 */
import type { Json } from '../../shared/document/lanes.ts'
import type { NotKept, Offer, Refusal } from './types.ts'

/** One lane of a local change. Null is an absent lane. */
export type Put = { key: string; before: Json; after: Json }

/** One local transaction. */
export type Entry = {
  /** Rises with time, so that entries of several tabs stand in the order in which they were made. */
  seq: number
  puts: Put[]
  /** Where its structs end in the history of the document's client id; `clock` 0 where there are none. */
  client: number
  clock: number
}

export type Shelves = { entries: Entry; offers: Offer; refusals: Refusal }
export type ShelfName = keyof Shelves
export type Shelved = { [S in ShelfName]: Shelves[S][] }
/** Happens whole or not at all. Entries are named by `seq`, the others by `id`. */
export type ShelfChange = {
  [S in ShelfName]?: { put?: readonly Shelves[S][]; remove?: readonly (string | number)[] }
}

export interface KeptStorage {
  /** Other tabs that left something here, living or gone. */
  others(): Promise<string[]>
  /** What a tab left here. */
  read(tab: string): Promise<Shelved>
  /** Into the part of this tab. `takenOver`: tabs whose parts are removed in the same step. Rejects with a `StorageTrouble`. */
  write(change: ShelfChange, takenOver: readonly string[]): Promise<void>
  close(): void
}

export class StorageTrouble extends Error {
  readonly why: NotKept

  constructor(why: NotKept) {
    super(why)
    this.name = 'StorageTrouble'
    this.why = why
  }
}

/** A right that one tab of the device has at a time. */
export interface Claim {
  /** Resolves when this tab has it; may take until another tab is closed. */
  readonly granted: Promise<void>
  release(): void
}

export interface KeptStorages {
  /** `tab` names the part that this tab writes. Rejects with a `StorageTrouble`. */
  open(name: string, tab: string): Promise<KeptStorage>
  claim(name: string): Claim
  /** Tells the other tabs that this one is here, and hears of each of them. Returns how to stop. */
  meet(name: string, tab: string, onOther: (tab: string) => void): () => void
}
