/**
 * What is kept on this device per board and person: unsaved work, offers, refusals. Port, with an adapter in
 * memory; the browser's is `indexeddb-storage.ts`.
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
  read(): Promise<Shelved>
  /** Rejects with a `StorageTrouble`. */
  write(change: ShelfChange): Promise<void>
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

/** The right to be the one tab that writes. */
export interface WriterClaim {
  /** Resolves when this tab is the writer; may take until another tab is closed. */
  readonly granted: Promise<void>
  release(): void
}

export interface KeptStorages {
  /** Rejects with a `StorageTrouble`. */
  open(name: string): Promise<KeptStorage>
  claim(name: string): WriterClaim
}

type Disk = { [S in ShelfName]: Map<string | number, Shelves[S]> }

/** For tests: what a disk would hold outlives sessions that share the same `MemoryStorages`. */
export class MemoryStorages implements KeptStorages {
  readonly #disks = new Map<string, Disk>()
  readonly #queues = new Map<string, (() => void)[]>()
  /** Set, every write fails so; `denied`, nothing opens. */
  trouble: NotKept | null = null

  open(name: string): Promise<KeptStorage> {
    if (this.trouble === 'denied') return Promise.reject(new StorageTrouble('denied'))
    const disk = this.#disks.get(name) ?? { entries: new Map(), offers: new Map(), refusals: new Map() }
    this.#disks.set(name, disk)
    return Promise.resolve({
      read: () => Promise.resolve(structuredClone(contentOf(disk))),
      write: (change) => {
        if (this.trouble) return Promise.reject(new StorageTrouble(this.trouble))
        writeTo(disk, structuredClone(change))
        return Promise.resolve()
      },
      close: () => {},
    })
  }

  /** What lies on the disk now. */
  look(name: string): Shelved {
    const disk = this.#disks.get(name)
    return disk ? contentOf(disk) : { entries: [], offers: [], refusals: [] }
  }

  claim(name: string): WriterClaim {
    const queue = this.#queues.get(name) ?? []
    this.#queues.set(name, queue)
    let mine = () => {}
    const granted = new Promise<void>((resolve) => {
      mine = resolve
    })
    queue.push(mine)
    queue[0]?.()
    return {
      granted,
      release: () => {
        const at = queue.indexOf(mine)
        if (at >= 0) queue.splice(at, 1)
        queue[0]?.()
      },
    }
  }
}

function contentOf(disk: Disk): Shelved {
  return {
    entries: [...disk.entries.values()].sort((a, b) => a.seq - b.seq),
    offers: [...disk.offers.values()],
    refusals: [...disk.refusals.values()],
  }
}

function writeTo(disk: Disk, change: ShelfChange): void {
  for (const seq of change.entries?.remove ?? []) disk.entries.delete(seq)
  for (const entry of change.entries?.put ?? []) disk.entries.set(entry.seq, entry)
  for (const id of change.offers?.remove ?? []) disk.offers.delete(id)
  for (const offer of change.offers?.put ?? []) disk.offers.set(offer.id, offer)
  for (const id of change.refusals?.remove ?? []) disk.refusals.delete(id)
  for (const refusal of change.refusals?.put ?? []) disk.refusals.set(refusal.id, refusal)
}
