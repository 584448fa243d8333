/** SQL made from the list of tables: names and columns come from there alone, values are always bound. */
import { type ColumnKind, type Rows, type TableName, tables } from '../tables.ts'
import type { SqlValue } from './engine.ts'

/** `ANY` keeps a number as it is given: integer or real. */
const sqlTypes: Record<ColumnKind, string> = { text: 'TEXT', number: 'ANY', json: 'TEXT', bytes: 'BLOB' }

const quoted = (name: string): string => `"${name}"`
const listed = (names: readonly string[]): string => names.map(quoted).join(', ')

export const tableNames = Object.keys(tables) as TableName[]

type Column = [name: string, kind: ColumnKind]

const columns = new Map<TableName, Column[]>(
  tableNames.map((table) => [table, Object.entries(tables[table].columns)]),
)

/** Asked for at every read and write, so it is made once. */
export const columnsOf = (table: TableName): Column[] => columns.get(table) ?? []

export function createTable(table: TableName): string[] {
  const columns = columnsOf(table).map(([name, kind]) => `${quoted(name)} ${sqlTypes[kind]}`)
  const key = `PRIMARY KEY (${listed(tables[table].key)})`
  return [
    `CREATE TABLE IF NOT EXISTS ${quoted(table)} (${[...columns, key].join(', ')}) STRICT`,
    ...tables[table].indexes.map(
      (names) =>
        `CREATE INDEX IF NOT EXISTS ${quoted(`${table}_by_${names.join('_')}`)} ON ${quoted(table)} (${listed(names)})`,
    ),
  ]
}

/** Columns that a table of an older release has not got. */
export const addColumn = (table: TableName, name: string, kind: ColumnKind): string =>
  `ALTER TABLE ${quoted(table)} ADD COLUMN ${quoted(name)} ${sqlTypes[kind]}`

/** An update keeps the place of a row in the order of reading; `REPLACE` would not. */
export function putRow(table: TableName): string {
  const names = columnsOf(table).map(([name]) => name)
  const changes = names.map((name) => `${quoted(name)} = excluded.${quoted(name)}`)
  return (
    `INSERT INTO ${quoted(table)} (${listed(names)}) VALUES (${names.map(() => '?').join(', ')}) ` +
    `ON CONFLICT (${listed(tables[table].key)}) DO UPDATE SET ${changes.join(', ')}`
  )
}

export const removeRows = (table: TableName, names: readonly string[]): string =>
  `DELETE FROM ${quoted(table)}${matching(names)}`

export const selectRows = (table: TableName, names: readonly string[]): string =>
  `SELECT * FROM ${quoted(table)}${matching(names)} ORDER BY rowid`

export const countRows = (table: TableName, names: readonly string[]): string =>
  `SELECT count(*) AS n FROM ${quoted(table)}${matching(names)}`

/** `IS` instead of `=`, so that null matches null. */
const matching = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` WHERE ${names.map((name) => `${quoted(name)} IS ?`).join(' AND ')}`

/** The columns a `where` names, in the order of the table, so that equal questions share a statement. */
export function namesIn<T extends TableName>(table: T, where: Partial<Rows[T]>): string[] {
  const values = where as Record<string, unknown>
  const names: string[] = []
  for (const [name] of columnsOf(table)) if (values[name] !== undefined) names.push(name)
  return names
}

export function encodeColumns(table: TableName, row: object, names?: readonly string[]): SqlValue[] {
  const values = row as Record<string, unknown>
  const encoded: SqlValue[] = []
  for (const [name, kind] of columnsOf(table))
    if (!names || names.includes(name))
      encoded.push(kind === 'json' ? JSON.stringify(values[name] ?? null) : plain(values[name]))
  return encoded
}

function plain(value: unknown): SqlValue {
  if (value === undefined) return null
  // SQLite ends a text at its first NUL when it is read.
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : (value as SqlValue)
}

export function decodeRow<T extends TableName>(table: T, found: object): Rows[T] {
  const values = found as Record<string, SqlValue>
  const row: Record<string, unknown> = {}
  for (const [name, kind] of columnsOf(table)) row[name] = decodeColumn(kind, values[name] ?? null)
  return row as Rows[T]
}

function decodeColumn(kind: ColumnKind, value: SqlValue): unknown {
  if (kind === 'json') return typeof value === 'string' ? JSON.parse(value) : null
  return kind === 'bytes' && value instanceof Uint8Array ? new Uint8Array(value) : value
}
