/**
 * One process owns a data folder. The lock is SQLite's own lock on a file beside the database, held in an
 * open transaction: the operating system drops it when the process dies, however it dies, so nothing
 * stale is ever left. It is not taken on the database itself, so that online backups can read that.
 */
import { join } from 'node:path'
import { OpeningError } from '../opening-error.ts'
import { type Engine, isBusy, openEngine } from './engine.ts'

/** Returns how to give the folder free again. */
export function lockFolder(folder: string): () => void {
  const engine = openLock(folder)
  try {
    engine.exec('PRAGMA journal_mode = DELETE')
    engine.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    engine.close()
    throw new OpeningError(isBusy(error) ? 'already_in_use' : 'folder_not_writable', folder, error)
  }
  return () => engine.close()
}

function openLock(folder: string): Engine {
  try {
    return openEngine(join(folder, 'rembuk.lock'))
  } catch (error) {
    throw new OpeningError('folder_not_writable', folder, error)
  }
}
