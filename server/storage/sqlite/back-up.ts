import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { backup } from '@photostructure/sqlite'
import { openEngine } from './engine.ts'
import { databaseFile } from './folder.ts'
import { setMark } from './run-mark.ts'
import { assertSound } from './schema.ts'

/** Why there is no backup: for the operator, on the console. */
export class BackUpError extends Error {}

/**
 * Copies the database of a data folder to a new file, while a server goes on writing to it: the copy is one
 * committed state, checked page by page. Rejects with a `BackUpError` and leaves an existing file untouched.
 */
export async function backUp(folder: string, destination: string): Promise<void> {
  const source = join(folder, databaseFile)
  if (!existsSync(source)) throw new BackUpError(`There is no database in ${folder} (DATA_DIR).`)
  if (existsSync(destination))
    throw new BackUpError(`${destination} exists already; nothing was overwritten.`)
  const engine = openEngine(source)
  try {
    await backup(engine, destination)
  } catch (error) {
    throw new BackUpError(`The backup could not be written to ${destination}.`, { cause: error })
  } finally {
    engine.close()
  }
  finish(destination, `backup ${randomUUID()}`)
}

/** Marked as a copy: put in the place of the database by hand, it is told apart from the one that was left there. */
function finish(path: string, mark: string): void {
  const copy = openEngine(path)
  try {
    assertSound(copy, path)
    // One file, without a log beside it.
    copy.exec('PRAGMA journal_mode = DELETE')
    setMark(copy, mark)
  } finally {
    copy.close()
  }
}
