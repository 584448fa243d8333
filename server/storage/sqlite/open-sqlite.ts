import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { DocumentName } from '../../../shared/document/document-name.ts'
import { AppError } from '../../../shared/errors.ts'
import { startThread } from '../../start-thread.ts'
import { realTime, type Time } from '../../time.ts'
import { OpeningError } from '../opening-error.ts'
import type { Storage } from '../storage.ts'
import { beginEpochs } from './begin-epochs.ts'
import { type Committer, openCommitter } from './committer.ts'
import { type Compactor, openCompactor } from './compactor.ts'
import { type Engine, isBusy, isDamage, isMisfit, openEngine } from './engine.ts'
import { databaseFile, makeFolder } from './folder.ts'
import { lockFolder } from './folder-lock.ts'
import { openReader, type Reader } from './reader.ts'
import { renewMark, wasSwapped } from './run-mark.ts'
import { assertSound, bringUpToDate, setUp } from './schema.ts'

export { databaseFile } from './folder.ts'

export type SqliteOptions = {
  folder: string
  time?: Time
  /** How long commits wait for a file that another process holds. */
  patienceMs?: number
  log?: { warn(detail: object, message: string): void }
}

/** Rejects with an `OpeningError` that says what the operator can do; then no file was changed. */
export async function openSqlite({
  folder,
  time = realTime,
  patienceMs = 30_000,
  log,
}: SqliteOptions): Promise<Storage> {
  makeFolder(folder)
  const unlock = lockFolder(folder)
  try {
    const path = join(folder, databaseFile)
    const boardsAnew = prepare(path, folder, time.now())
    if (boardsAnew > 0)
      log?.warn({ boards: boardsAnew }, 'another database was put here: its boards begin anew')
    const committer = await openCommitter({
      start: () => startThread('commit-thread', { path, patienceMs }),
      time,
    })
    const compactor = openCompactor({ start: () => startThread('compact-thread', { path }), time })
    return storageOn({
      committer,
      compactor,
      reader: openReader(path),
      unlock: () => leave(path, folder, unlock),
    })
  } catch (error) {
    unlock()
    throw error
  }
}

/** Makes the database ready; returns how many boards had to begin anew. */
function prepare(path: string, folder: string, now: number): number {
  let engine: Engine | null = null
  try {
    engine = openEngine(path)
    assertSound(engine, path)
    setUp(engine)
    bringUpToDate(engine, path)
    const boards = wasSwapped(engine, folder) ? beginEpochs(engine, now) : 0
    renewMark(engine, folder, randomUUID())
    return boards
  } catch (error) {
    throw explained(error, path)
  } finally {
    engine?.close()
  }
}

/** A copy that was taken while this ran carries the mark from now on no more. */
function leave(path: string, folder: string, unlock: () => void): void {
  try {
    const engine = openEngine(path)
    renewMark(engine, folder, randomUUID())
    engine.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    engine.close()
  } catch {
    // A disk that takes no writes keeps the mark, in both places.
  }
  unlock()
}

function explained(error: unknown, path: string): unknown {
  if (error instanceof OpeningError) return error
  if (isDamage(error) || isMisfit(error)) return new OpeningError('damaged', path, error)
  return new OpeningError(isBusy(error) ? 'already_in_use' : 'folder_not_writable', path, error)
}

type Parts = { committer: Committer; compactor: Compactor; reader: Reader; unlock: () => void }

function storageOn(parts: Parts): Storage {
  const { committer, compactor, reader, unlock } = parts
  const { read, count, readDocument, logSize } = reader
  return {
    commit: (writes) => committer.commit(writes),
    read,
    count,
    readDocument,
    logSize,
    scrub: () => committer.scrub(),
    watchHealth: (listener) => committer.watchHealth(listener),
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
