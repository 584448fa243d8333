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

export const nothingShelved = (): Shelved => ({ entries: [], offers: [], refusals: [] })

/** For tests: what a disk would hold outlives sessions that share the same `MemoryStorages`. */
export class MemoryStorages implements KeptStorages {
  readonly #disks = new Map<string, Shelved>()
  readonly #queues = new Map<string, (() => void)[]>()
  /** Set, every write fails so. */
  trouble: NotKept | null = null

  open(name: string): Promise<KeptStorage> {
    if (this.trouble === 'denied') return Promise.reject(new StorageTrouble('denied'))
    const disk = this.#disks.get(name) ?? nothingShelved()
    this.#disks.set(name, disk)
    return Promise.resolve({
      read: () => Promise.resolve(structuredClone(disk)),
      write: (change) => {
        if (this.trouble) return Promise.reject(new StorageTrouble(this.trouble))
        applyChange(disk, structuredClone(change))
        return Promise.resolve()
      },
      close: () => {},
    })
  }

  /** What lies on the disk now. */
  look(name: string): Shelved {
    return this.#disks.get(name) ?? nothingShelved()
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

function applyChange(disk: Shelved, change: ShelfChange): void {
  disk.entries = changed(disk.entries, change.entries, (entry) => entry.seq).sort((a, b) => a.seq - b.seq)
  disk.offers = changed(disk.offers, change.offers, (offer) => offer.id)
  disk.refusals = changed(disk.refusals, change.refusals, (refusal) => refusal.id)
}

function changed<T>(
  items: T[],
  change: { put?: readonly T[]; remove?: readonly (string | number)[] } | undefined,
  nameOf: (item: T) => string | number,
): T[] {
  const gone = new Set([...(change?.remove ?? []), ...(change?.put ?? []).map(nameOf)])
  return [...items.filter((item) => !gone.has(nameOf(item))), ...(change?.put ?? [])]
}
