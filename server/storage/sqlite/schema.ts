/** The layout of the file, and how an older one becomes the present one. */
import { OpeningError } from '../opening-error.ts'
import { tables } from '../tables.ts'
import type { Engine } from './engine.ts'
import { addColumn, columnsOf, createTable, tableNames } from './sql.ts'

/** Raise it with each change that `bringUpToDate` cannot see from the list of tables. */
export const schemaVersion = 2

/** 'Rmbk': tells our file from any other SQLite file. */
const applicationId = 0x526d626b

const documentTables = [
  // One row per document; what came before it is gone.
  'CREATE TABLE IF NOT EXISTS document_snapshot (document TEXT PRIMARY KEY, state BLOB NOT NULL, digest BLOB NOT NULL) STRICT',
  'CREATE TABLE IF NOT EXISTS document_log (seq INTEGER PRIMARY KEY, document TEXT NOT NULL, "update" BLOB NOT NULL, digest BLOB NOT NULL) STRICT',
  'CREATE INDEX IF NOT EXISTS document_log_by_document ON document_log (document, seq)',
]

/** Durable on commit, overwritten on delete; `FULL` because acknowledged work must survive a power cut. */
export function setUp(engine: Engine): void {
  engine.exec('PRAGMA journal_mode = WAL')
  engine.exec('PRAGMA synchronous = FULL')
  engine.exec('PRAGMA secure_delete = ON')
  engine.exec('PRAGMA journal_size_limit = 67108864')
}

/** Makes a new file, or adds what an older one lacks. Never touches a file that is not ours. */
export function bringUpToDate(engine: Engine, path: string): void {
  const version = pragma(engine, 'user_version')
  if (isForeign(engine, version)) throw new OpeningError('damaged', path)
  if (version > schemaVersion) throw new OpeningError('newer_version', path)
  engine.exec('BEGIN IMMEDIATE')
  try {
    for (const statement of [...documentTables, ...tableNames.flatMap(createTable)]) engine.exec(statement)
    for (const table of tableNames) {
      addMissingColumns(engine, table)
      bringKeyUpToDate(engine, table)
    }
    engine.exec(`PRAGMA application_id = ${applicationId}`)
    engine.exec(`PRAGMA user_version = ${schemaVersion}`)
    engine.exec('COMMIT')
  } catch (error) {
    if (engine.isTransaction) engine.exec('ROLLBACK')
    throw error
  }
}

/** An empty file is nobody's: good enough to begin with, but no backup. */
export function assertOurs(engine: Engine, path: string): void {
  if (pragma(engine, 'application_id') !== applicationId) throw new OpeningError('damaged', path)
}

function isForeign(engine: Engine, version: number): boolean {
  const isNew = engine.prepare('SELECT count(*) AS n FROM sqlite_schema').get().n === 0
  return !isNew && (pragma(engine, 'application_id') !== applicationId || version === 0)
}

function addMissingColumns(engine: Engine, table: (typeof tableNames)[number]): void {
  const present = new Set(engine.prepare(`PRAGMA table_info("${table}")`).all().map(nameOf))
  for (const [name, kind] of columnsOf(table))
    if (!present.has(name)) engine.exec(addColumn(table, name, kind))
}

/** A key cannot be changed in place: the rows move into a table that has the present one. */
function bringKeyUpToDate(engine: Engine, table: (typeof tableNames)[number]): void {
  const columns = engine.prepare(`PRAGMA table_info("${table}")`).all()
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  if (key.map(nameOf).join() === tables[table].key.join()) return
  const former = `${table}_before`
  engine.exec(`ALTER TABLE "${table}" RENAME TO "${former}"`)
  for (const name of indexesOf(engine, former)) engine.exec(`DROP INDEX "${name}"`)
  for (const statement of createTable(table)) engine.exec(statement)
  const names = columnsOf(table)
    .map(([name]) => `"${name}"`)
    .join(', ')
  engine.exec(`INSERT INTO "${table}" (${names}) SELECT ${names} FROM "${former}"`)
  engine.exec(`DROP TABLE "${former}"`)
}

const indexesOf = (engine: Engine, table: string): string[] =>
  engine
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ?`)
    .all(table)
    .map(nameOf)

const nameOf = (column: { name: string }): string => column.name

const pragma = (engine: Engine, name: string): number =>
  Number(Object.values(engine.prepare(`PRAGMA ${name}`).get())[0])

/** Reads every page: a damaged file is refused before the first write makes it worse. */
export function assertSound(engine: Engine, path: string): void {
  const [first] = engine.prepare('PRAGMA quick_check(1)').all()
  if (!first || Object.values(first)[0] !== 'ok') throw new OpeningError('damaged', path)
}
