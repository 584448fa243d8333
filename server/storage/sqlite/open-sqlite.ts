import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { compacted } from '../compacted.ts'
import { OpeningError } from '../opening-error.ts'
import type { Storage, Write } from '../storage.ts'
import { openDocuments } from './documents.ts'
import { type Engine, isBusy, isDamage, openEngine } from './engine.ts'
import { lockFolder } from './folder-lock.ts'
import { openGroupCommit } from './group-commit.ts'
import { openRows } from './rows.ts'
import { assertSound, bringUpToDate, setUp } from './schema.ts'
import { openScrubber } from './scrubber.ts'

export const databaseFile = 'rembuk.sqlite'

/** Rejects with an `OpeningError` that says what the operator can do; then no file was changed. */
export async function openSqlite({ folder }: { folder: string }): Promise<Storage> {
  makeFolder(folder)
  const unlock = lockFolder(folder)
  try {
    const engine = openDatabase(join(folder, databaseFile))
    return storageOn(engine, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new OpeningError('folder_not_writable', folder, error)
  }
}

function openDatabase(path: string): Engine {
  let engine: Engine | null = null
  try {
    engine = openEngine(path)
    assertSound(engine, path)
    setUp(engine)
    bringUpToDate(engine, path)
    return engine
  } catch (error) {
    engine?.close()
    throw explained(error, path)
  }
}

function explained(error: unknown, path: string): unknown {
  if (error instanceof OpeningError) return error
  if (isDamage(error)) return new OpeningError('damaged', path, error)
  return new OpeningError(isBusy(error) ? 'already_in_use' : 'folder_not_writable', path, error)
}

function storageOn(engine: Engine, unlock: () => void): Storage {
  const rows = openRows(engine)
  const documents = openDocuments(engine)
  const group = openGroupCommit(engine, (write: Write) =>
    'table' in write ? rows.write(write) : documents.write(write),
  )
  const scrubber = openScrubber(engine)
  return {
    commit: (writes) => (writes.length === 0 ? Promise.resolve() : group.commit(writes)),
    async compact(document) {
      await group.settled()
      const log = documents.read(document)
      if (log.length === 0) return true
      const snapshot = compacted(log)
      if (snapshot) await group.commit([{ document, snapshot }])
      return snapshot !== null
    },
    watchHealth: () => () => {},
    read: async (table, where) => rows.read(table, where),
    count: async (table, where) => rows.count(table, where),
    readDocument: async (document) => documents.read(document),
    logSize: async (document) => documents.logSize(document),
    async scrub() {
      await group.settled()
      scrubber.scrub()
    },
    async close() {
      await group.settled()
      scrubber.stop()
      engine.close()
      unlock()
    },
  }
}
