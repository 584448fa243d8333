/**
 * Puts a backup in the place of the database. Nothing is lost by it: the backup is copied, the database of before
 * is kept beside it, and at each moment the folder holds one or the other, whole.
 */
import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { OpeningError } from '../opening-error.ts'
import { beginEpochs, latestEpoch } from './begin-epochs.ts'
import { type Engine, openEngine } from './engine.ts'
import { databaseFile, makeFolder } from './folder.ts'
import { lockFolder } from './folder-lock.ts'
import { leaveMarks, setMark, sync } from './run-mark.ts'
import { assertOurs, assertSound, bringUpToDate } from './schema.ts'

/** Why nothing was restored: for the operator, on the console. */
export class RestoreError extends Error {}

export type Restored = {
  /** Where the database of before is now; null where there was none. */
  kept: string | null
  boards: number
}

export type RestoreOptions = { folder: string; backup: string; now: number; mark: string }

/** Throws a `RestoreError`, or an `OpeningError` while a server runs on the folder; then nothing was changed. */
export function restore({ folder, backup, now, mark }: RestoreOptions): Restored {
  if (!existsSync(backup)) throw new RestoreError(`There is no file ${backup}.`)
  makeFolder(folder)
  const unlock = lockFolder(folder)
  const incoming = join(folder, 'rembuk.restoring.sqlite')
  try {
    const path = join(folder, databaseFile)
    const latest = existsSync(path) ? settle(path) : 0
    removeAll(incoming)
    copyFileSync(backup, incoming)
    const boards = prepare(incoming, backup, { now, mark, latest })
    const kept = exchange(path, incoming, now)
    // If this does not happen any more, the next start finds another mark, and all boards begin anew once more.
    leaveMarks(folder, [mark])
    return { kept, boards }
  } finally {
    removeAll(incoming)
    unlock()
  }
}

/** Brings its log home into the file. Returns the latest epoch in it: 0 where it can say neither any more. */
function settle(path: string): number {
  try {
    return withEngine(path, (engine) => {
      engine.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      return latestEpoch(engine)
    })
  } catch {
    return 0
  }
}

type Preparation = { now: number; mark: string; latest: number }

/** The copy is whole, ours and not from the future; its boards begin anew. */
function prepare(incoming: string, backup: string, { now, mark, latest }: Preparation): number {
  try {
    return withEngine(incoming, (engine) => {
      assertSound(engine, backup)
      assertOurs(engine, backup)
      // One file, without a log beside it.
      engine.exec('PRAGMA journal_mode = DELETE')
      bringUpToDate(engine, backup)
      const boards = beginEpochs(engine, now, latest)
      setMark(engine, mark)
      return boards
    })
  } catch (error) {
    if (error instanceof OpeningError && error.problem === 'newer_version')
      throw new RestoreError(`${backup} was written by a newer release of Rembuk. Nothing was changed.`)
    throw new RestoreError(`${backup} is damaged or is no backup of Rembuk. Nothing was changed.`, {
      cause: error,
    })
  }
}

/** What is kept has its log, if it could not be brought home, under the name that belongs to it. */
function exchange(path: string, incoming: string, now: number): string | null {
  sync(incoming)
  const kept = existsSync(path) ? keptName(path, now) : null
  if (kept) linkOrCopy(path, kept)
  for (const part of ['-wal', '-shm'])
    if (kept && existsSync(path + part)) renameSync(path + part, kept + part)
    else rmSync(path + part, { force: true })
  renameSync(incoming, path)
  return kept
}

const keptName = (path: string, now: number): string =>
  path.replace(/\.sqlite$/, `.before-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}.sqlite`)

/** Some file systems know no second name for a file. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

function removeAll(path: string): void {
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(path + part, { force: true })
}

function withEngine<T>(path: string, use: (engine: Engine) => T): T {
  const engine = openEngine(path)
  try {
    return use(engine)
  } finally {
    engine.close()
  }
}
