/** Kept commands of a real page: IndexedDB, Web Locks, timers. */
import { actingPerson } from './acting-person.ts'
import { call } from './call.ts'
import type { KeptCommand } from './kept-command.ts'
import type { CommandStore, CommandSurroundings, FailedCommand } from './kept-commands.ts'

const databaseName = 'rembuk/commands'
const storeName = 'commands'

type Told = { onSent(command: KeptCommand): void; onFailed(failed: FailedCommand): void }

export function browserCommands(told: Told): CommandSurroundings {
  return {
    store: indexedDbCommands,
    send: (command) => call(command.name, command),
    alone: async (lane, run) => {
      if (!navigator.locks) return run()
      await navigator.locks.request(`${databaseName}/${lane}`, run)
    },
    now: () => Date.now(),
    random: Math.random,
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    ...told,
  }
}

/** A command remembers who gave it, since another person may act in this browser when it is sent. */
export const personOf = (params: Readonly<Record<string, string>> | undefined): string | null =>
  params?.w ? actingPerson(params.w) : null

const indexedDbCommands: CommandStore = {
  all: () => withStore('readonly', (store) => store.getAll() as IDBRequest<KeptCommand[]>),
  add: async (command) => {
    await withStore('readwrite', (store) => store.put(command))
  },
  remove: async (id) => {
    await withStore('readwrite', (store) => store.delete(id))
  },
}

async function withStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode)
      const request = ask(transaction.objectStore(storeName))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
