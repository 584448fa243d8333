/**
 * Was the database put there by hand since this folder was last used? At each opening and closing a new mark is
 * written into the database and into a small file beside it, together with the number under which the file system
 * knows the database. A copy that was taken before and put back carries an older mark, or, where the whole folder
 * was copied, has another number. Then what people's devices hold may be ahead of it, and every board begins anew.
 * (So it does where a folder was moved to another disk: needless, and harmless.)
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine } from './engine.ts'
import { databaseFile } from './folder.ts'

const markFile = 'rembuk.run'
const makeTable = 'CREATE TABLE IF NOT EXISTS run_mark (only INTEGER PRIMARY KEY, mark TEXT NOT NULL) STRICT'

/** A folder that no mark was ever left in is of an older release, or new: nothing can be said then. */
export function wasSwapped(engine: Engine, folder: string): boolean {
  const [file, ...marks] = readMarks(folder)
  const inside = markIn(engine)
  if (file === undefined) return inside !== null
  return inside === null || !marks.includes(inside) || file !== numberOf(folder)
}

/** Wherever it is interrupted, the mark in the database stays among those in the file. */
export function renewMark(engine: Engine, folder: string, mark: string): void {
  const before = markIn(engine)
  leaveMarks(folder, before === null ? [mark] : [before, mark])
  setMark(engine, mark)
  leaveMarks(folder, [mark])
}

/** In the database alone. */
export function setMark(engine: Engine, mark: string): void {
  engine.exec(makeTable)
  engine.prepare('INSERT OR REPLACE INTO run_mark (only, mark) VALUES (1, ?)').run(mark)
}

/** Beside the database alone. */
export function leaveMarks(folder: string, marks: readonly string[]): void {
  const path = join(folder, markFile)
  writeFileSync(`${path}.next`, [numberOf(folder), ...marks, ''].join('\n'))
  sync(`${path}.next`)
  renameSync(`${path}.next`, path)
  sync(folder)
}

/** A file, or a folder's list of names. */
export function sync(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Null in a database of an older release. */
function markIn(engine: Engine): string | null {
  engine.exec(makeTable)
  return engine.prepare('SELECT mark FROM run_mark').get()?.mark ?? null
}

const numberOf = (folder: string): string => String(statSync(join(folder, databaseFile)).ino)

function readMarks(folder: string): string[] {
  try {
    return readFileSync(join(folder, markFile), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  } catch {
    return []
  }
}
