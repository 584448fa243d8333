/**
 * Unsaved work in IndexedDB, keyed by tab; which tabs live is told by Web Locks, and which there are by a
 * BroadcastChannel.
 */
import {
  type Claim,
  type KeptStorage,
  type KeptStorages,
  type ShelfChange,
  type ShelfName,
  type Shelved,
  StorageTrouble,
} from './kept-storage.ts'

const shelves: readonly ShelfName[] = ['entries', 'offers', 'refusals']
/** Some browsers neither open nor refuse a database in a private window. */
const patienceMs = 3_000
/** 1 knew one tab only, and named things by themselves. */
const version = 2

export const indexedDbStorages: KeptStorages = { open: openStorage, claim: claimByLock, meet: meetByChannel }

async function openStorage(name: string, tab: string): Promise<KeptStorage> {
  const database = await openDatabase(name)
  // A newer page wants to change the form of the database, and waits for this.
  database.onversionchange = () => database.close()
  return {
    others: () => tabsIn(database).then((tabs) => tabs.filter((other) => other !== tab)),
    read: (other) => readPart(database, other),
    write: (change, takenOver) => writePart(database, tab, change, takenOver),
    close: () => database.close(),
  }
}

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new StorageTrouble('denied'))
    const timer = setTimeout(refuse, patienceMs)
    try {
      const request = indexedDB.open(name, version)
      request.onupgradeneeded = ({ oldVersion }) => makeShelves(request, oldVersion)
      request.onerror = () => reject(troubleOf(request.error))
      request.onsuccess = () => {
        clearTimeout(timer)
        resolve(request.result)
      }
    } catch {
      refuse()
    }
  })
}

/** What the first form of the database held becomes the part of a tab that is gone. */
function makeShelves({ result: database, transaction }: IDBOpenDBRequest, oldVersion: number): void {
  for (const shelf of shelves) {
    if (oldVersion === 0 || !transaction) {
      database.createObjectStore(shelf)
      continue
    }
    const before = transaction.objectStore(shelf).getAll() as IDBRequest<Shelved[typeof shelf]>
    before.onsuccess = () => {
      database.deleteObjectStore(shelf)
      const store = database.createObjectStore(shelf)
      for (const item of before.result) store.put(item, ['first-form', nameOf(item)])
    }
  }
}

const nameOf = (item: Shelved[ShelfName][number]): string | number => ('seq' in item ? item.seq : item.id)

/** Every key of one tab: arrays sort after numbers and strings. */
const partOf = (tab: string): IDBKeyRange => IDBKeyRange.bound([tab], [tab, []])

async function tabsIn(database: IDBDatabase): Promise<string[]> {
  const transaction = begin(database, 'readonly')
  const keys = await Promise.all(
    shelves.map((shelf) => answerOf<IDBValidKey[]>(transaction.objectStore(shelf).getAllKeys())),
  )
  return [...new Set(keys.flat().map((key) => String((key as IDBValidKey[])[0])))]
}

async function readPart(database: IDBDatabase, tab: string): Promise<Shelved> {
  const transaction = begin(database, 'readonly')
  const all = <T>(shelf: ShelfName) => answerOf<T[]>(transaction.objectStore(shelf).getAll(partOf(tab)))
  const [entries, offers, refusals] = await Promise.all([
    all<Shelved['entries'][number]>('entries'),
    all<Shelved['offers'][number]>('offers'),
    all<Shelved['refusals'][number]>('refusals'),
  ])
  return { entries, offers, refusals }
}

function writePart(
  database: IDBDatabase,
  tab: string,
  change: ShelfChange,
  takenOver: readonly string[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = begin(database, 'readwrite')
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(troubleOf(transaction.error))
    for (const shelf of shelves) {
      const store = transaction.objectStore(shelf)
      for (const other of takenOver) store.delete(partOf(other))
      for (const name of change[shelf]?.remove ?? []) store.delete([tab, name])
      for (const item of change[shelf]?.put ?? []) store.put(item, [tab, nameOf(item)])
    }
  })
}

function begin(database: IDBDatabase, mode: IDBTransactionMode): IDBTransaction {
  try {
    return database.transaction([...shelves], mode)
  } catch {
    // The browser closed the database, for example when the person cleared the data of the site.
    throw new StorageTrouble('denied')
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(troubleOf(request.error))
  })
}

const troubleOf = (error: DOMException | null): StorageTrouble =>
  new StorageTrouble(error?.name === 'QuotaExceededError' ? 'full' : 'denied')

/**
 * A page over plain http outside localhost has no locks: then a new tab takes over also what a living one
 * has, which is harmless, since what two tabs replay is judged against the same board.
 */
function claimByLock(name: string): Claim {
  const { locks } = navigator
  if (!locks) return { granted: Promise.resolve(), release: () => {} }
  const given = new AbortController()
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const granted = new Promise<void>((resolve) => {
    const hold = () => {
      resolve()
      return held
    }
    // Aborting a request that waits rejects it; that is how it is given up.
    locks.request(name, { signal: given.signal }, hold).catch(() => {})
  })
  return {
    granted,
    release: () => {
      given.abort()
      release()
    },
  }
}

function meetByChannel(name: string, tab: string, onOther: (tab: string) => void): () => void {
  // Without locks nobody can tell when another tab is gone.
  if (!navigator.locks || typeof BroadcastChannel === 'undefined') return () => {}
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<{ here: string; isNew: boolean }>) => {
    onOther(data.here)
    if (data.isNew) channel.postMessage({ here: tab, isNew: false })
  }
  channel.postMessage({ here: tab, isNew: true })
  return () => channel.close()
}
