import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentName } from '../../../shared/document/document-name.ts'
import { AppError } from '../../../shared/errors.ts'
import { realTime, type Time } from '../../time.ts'
import { OpeningError } from '../opening-error.ts'
import type { Storage } from '../storage.ts'
import { type Committer, openCommitter } from './committer.ts'
import { type Compactor, openCompactor } from './compactor.ts'
import { type Engine, isBusy, isDamage, openEngine } from './engine.ts'
import { lockFolder } from './folder-lock.ts'
import { openReader, type Reader } from './reader.ts'
import { assertSound, bringUpToDate, setUp } from './schema.ts'
import { startThread } from './start-thread.ts'

export const databaseFile = 'rembuk.sqlite'

export type SqliteOptions = {
  folder: string
  time?: Time
  /** How long commits wait for a file that another process holds. */
  patienceMs?: number
}

/** Rejects with an `OpeningError` that says what the operator can do; then no file was changed. */
export async function openSqlite({
  folder,
  time = realTime,
  patienceMs = 30_000,
}: SqliteOptions): Promise<Storage> {
  makeFolder(folder)
  const unlock = lockFolder(folder)
  try {
    const path = join(folder, databaseFile)
    openDatabase(path).close()
    const committer = await openCommitter({
      start: () => startThread('commit-thread', { path, patienceMs }),
      time,
    })
    const compactor = openCompactor({ start: () => startThread('compact-thread', { path }), time })
    return storageOn({ committer, compactor, reader: openReader(path), unlock })
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

type Parts = { committer: Committer; compactor: Compactor; reader: Reader; unlock: () => void }

function storageOn(parts: Parts): Storage {
  const { committer, compactor, reader, unlock } = parts
  const { read, count, readDocument, logSize } = reader
  const { commit, scrub, watchHealth } = committer
  return {
    commit,
    read,
    count,
    readDocument,
    logSize,
    scrub,
    watchHealth,
    compact: (document) => compact(document, parts),
    async close() {
      await compactor.close()
      reader.close()
      await committer.close()
      unlock()
    },
  }
}

/** A log that was replaced or forgotten while its snapshot was made: made again, so often. */
const maxTries = 5

async function compact(document: DocumentName, { committer, compactor, reader }: Parts): Promise<boolean> {
  for (let left = maxTries; left > 0; left -= 1) {
    const small = await reader.makeSmallReplacement(document)
    const made = small ? small.made : await compactor.compact(document)
    if (made === null) return false
    if (made === 'nothing_to_do' || (await committer.replace(made))) return true
  }
  throw new AppError('not_saving')
}
