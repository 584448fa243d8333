/** Unsaved work in IndexedDB, with the claim of the one writing tab by Web Locks. */
import {
  type KeptStorage,
  type KeptStorages,
  type ShelfChange,
  type ShelfName,
  type Shelved,
  StorageTrouble,
  type WriterClaim,
} from './kept-storage.ts'

const shelves: readonly ShelfName[] = ['entries', 'offers', 'refusals']
/** Some browsers neither open nor refuse a database in a private window. */
const patienceMs = 3_000

export const indexedDbStorages: KeptStorages = { open: openStorage, claim: claimByLock }

async function openStorage(name: string): Promise<KeptStorage> {
  const database = await openDatabase(name)
  return {
    read: () => readAll(database),
    write: (change) => writeAll(database, change),
    close: () => database.close(),
  }
}

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new StorageTrouble('denied'))
    const timer = setTimeout(refuse, patienceMs)
    try {
      const request = indexedDB.open(name, 1)
      request.onupgradeneeded = () => makeShelves(request.result)
      request.onerror = refuse
      request.onsuccess = () => {
        clearTimeout(timer)
        resolve(request.result)
      }
    } catch {
      refuse()
    }
  })
}

function makeShelves(database: IDBDatabase): void {
  for (const shelf of shelves) {
    database.createObjectStore(shelf, { keyPath: shelf === 'entries' ? 'seq' : 'id' })
  }
}

async function readAll(database: IDBDatabase): Promise<Shelved> {
  const transaction = begin(database, 'readonly')
  const all = <T>(shelf: ShelfName) => answerOf<T[]>(transaction.objectStore(shelf).getAll())
  const [entries, offers, refusals] = await Promise.all([
    all<Shelved['entries'][number]>('entries'),
    all<Shelved['offers'][number]>('offers'),
    all<Shelved['refusals'][number]>('refusals'),
  ])
  return { entries, offers, refusals }
}

function writeAll(database: IDBDatabase, change: ShelfChange): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = begin(database, 'readwrite')
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(troubleOf(transaction.error))
    for (const shelf of shelves) {
      const store = transaction.objectStore(shelf)
      for (const name of change[shelf]?.remove ?? []) store.delete(name)
      for (const item of change[shelf]?.put ?? []) store.put(item)
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
 * A page over plain http outside localhost has no locks: then every tab writes, which is harmless, since
 * what two tabs replay is judged against the same board.
 */
function claimByLock(name: string): WriterClaim {
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
