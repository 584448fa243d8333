/** For tests: what a disk would hold outlives sessions that share the same `MemoryStorages`. */
import {
  type Claim,
  type KeptStorage,
  type KeptStorages,
  type ShelfChange,
  type Shelved,
  StorageTrouble,
} from './kept-storage.ts'
import type { NotKept } from './types.ts'

type Disk = Map<string, Shelved>
type Tab = { name: string; tab: string; onOther(tab: string): void }

export class MemoryStorages implements KeptStorages {
  readonly #disks = new Map<string, Disk>()
  readonly #queues = new Map<string, (() => void)[]>()
  readonly #tabs = new Set<Tab>()
  /** Set, every write fails so; `denied`, nothing opens. */
  trouble: NotKept | null = null
  /** Set, nothing opens, for want of room. */
  isTooFullToOpen = false

  open(name: string, tab: string): Promise<KeptStorage> {
    if (this.trouble === 'denied') return Promise.reject(new StorageTrouble('denied'))
    if (this.isTooFullToOpen) return Promise.reject(new StorageTrouble('full'))
    const disk: Disk = this.#disks.get(name) ?? new Map()
    this.#disks.set(name, disk)
    return Promise.resolve({
      others: () => Promise.resolve([...disk.keys()].filter((other) => other !== tab)),
      read: (other) => Promise.resolve(structuredClone(disk.get(other) ?? nothing())),
      write: (change, takenOver) => {
        if (this.trouble) return Promise.reject(new StorageTrouble(this.trouble))
        for (const other of takenOver) disk.delete(other)
        disk.set(tab, written(disk.get(tab) ?? nothing(), structuredClone(change)))
        return Promise.resolve()
      },
      close: () => {},
    })
  }

  /** What lies on the disk now, of all tabs. */
  look(name: string): Shelved {
    const parts = [...(this.#disks.get(name)?.values() ?? [])]
    return {
      entries: parts.flatMap(({ entries }) => entries).sort((a, b) => a.seq - b.seq),
      offers: parts.flatMap(({ offers }) => offers),
      refusals: parts.flatMap(({ refusals }) => refusals),
    }
  }

  claim(name: string): Claim {
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

  meet(name: string, tab: string, onOther: (tab: string) => void): () => void {
    const own: Tab = { name, tab, onOther }
    for (const other of [...this.#tabs].filter((one) => one.name === name)) {
      other.onOther(tab)
      onOther(other.tab)
    }
    this.#tabs.add(own)
    return () => this.#tabs.delete(own)
  }
}

const nothing = (): Shelved => ({ entries: [], offers: [], refusals: [] })

const written = (before: Shelved, change: ShelfChange): Shelved => ({
  entries: changed(before.entries, change.entries, ({ seq }) => seq),
  offers: changed(before.offers, change.offers, ({ id }) => id),
  refusals: changed(before.refusals, change.refusals, ({ id }) => id),
})

function changed<T>(
  before: readonly T[],
  change: { put?: readonly T[]; remove?: readonly (string | number)[] } | undefined,
  nameOf: (item: T) => string | number,
): T[] {
  const items = new Map(before.map((item) => [nameOf(item), item]))
  for (const name of change?.remove ?? []) items.delete(name)
  for (const item of change?.put ?? []) items.set(nameOf(item), item)
  return [...items.values()]
}
