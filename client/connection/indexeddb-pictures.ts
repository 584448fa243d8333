/**
 * Pictures by y-indexeddb. It merges what lies in its database into the document it follows, so each fresh
 * document gets a database of its own; a pointer names the newest whole one, and the one before is removed.
 */
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import type { Pictures } from './pictures.ts'

/** A picture that takes longer to load is of no use. */
const patienceMs = 5_000

const pointerOf = (name: string): string => `rembuk.picture.${name}`

export const indexedDbPictures: Pictures = {
  load: loadPicture,
  follow: followDocument,
  forget: forgetPicture,
}

async function loadPicture(name: string): Promise<Uint8Array | null> {
  const database = readPointer(name)
  if (!database || !(await isAllowed())) return null
  const doc = new Y.Doc()
  const persistence = new IndexeddbPersistence(database, doc)
  try {
    await Promise.race([persistence.whenSynced, patience()])
    return Y.encodeStateAsUpdate(doc)
  } finally {
    await persistence.destroy()
    doc.destroy()
  }
}

function followDocument(name: string, doc: Y.Doc): () => void {
  const database = `${name}/${crypto.getRandomValues(new Uint32Array(2)).join('')}`
  let persistence: IndexeddbPersistence | null = null
  let isStopped = false
  void isAllowed().then(async (allowed) => {
    if (!allowed || isStopped) return
    persistence = new IndexeddbPersistence(database, doc)
    await persistence.whenSynced
    if (!isStopped) pointTo(name, database)
  })
  return () => {
    isStopped = true
    void persistence?.destroy()
  }
}

async function forgetPicture(name: string): Promise<void> {
  const database = readPointer(name)
  quietly((store) => store.removeItem(pointerOf(name)))
  if (database) await clearDocument(database)
}

function pointTo(name: string, database: string): void {
  const before = readPointer(name)
  quietly((store) => store.setItem(pointerOf(name), database))
  if (before && before !== database) void clearDocument(before)
}

const readPointer = (name: string): string | null => quietly((store) => store.getItem(pointerOf(name)))

function quietly<T>(use: (store: Storage) => T): T | null {
  try {
    return use(localStorage)
  } catch {
    return null
  }
}

/** The library does not catch a database that may not be opened, so this is asked before. */
function isAllowed(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open('rembuk/probe')
      request.onerror = () => resolve(false)
      request.onsuccess = () => {
        request.result.close()
        resolve(true)
      }
    } catch {
      resolve(false)
    }
  })
}

const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, patienceMs))
