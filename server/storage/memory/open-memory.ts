/** Storage in memory, for tests of what stands above the port: the same behaviour, gone when closed. */
import { compacted } from '../compacted.ts'
import type { DocumentWrite, RowWrite, Storage } from '../storage.ts'
import { type Rows, type TableName, tables } from '../tables.ts'

type Row = Record<string, unknown>
type StoredDocument = { snapshot: Uint8Array | null; log: Uint8Array[] }

export function openMemory(): Storage {
  const rows = new Map<TableName, Map<string, Row>>()
  const documents = new Map<string, StoredDocument>()
  const rowsOf = (table: TableName): Map<string, Row> => {
    const known = rows.get(table) ?? new Map<string, Row>()
    rows.set(table, known)
    return known
  }
  const matching = (table: TableName, where: object): Row[] =>
    [...rowsOf(table).values()].filter((row) => matches(row, where as Row))

  return {
    async commit(writes) {
      for (const write of writes)
        if ('table' in write) writeRow(rowsOf(write.table), write)
        else writeDocument(documents, write)
    },
    read: async <T extends TableName>(table: T, where: Partial<Rows[T]>) =>
      matching(table, where).map((row) => structuredClone(row)) as unknown as Rows[T][],
    count: async (table, where) => matching(table, where).length,
    async readDocument(document) {
      const found = documents.get(document)
      return found ? [...(found.snapshot ? [found.snapshot] : []), ...found.log] : []
    },
    async logSize(document) {
      const log = documents.get(document)?.log ?? []
      return { updates: log.length, bytes: log.reduce((sum, update) => sum + update.length, 0) }
    },
    async compact(document) {
      const found = documents.get(document)
      if (!found) return true
      const snapshot = compacted([...(found.snapshot ? [found.snapshot] : []), ...found.log])
      if (snapshot) documents.set(document, { snapshot, log: [] })
      return snapshot !== null
    },
    watchHealth: () => () => {},
    scrub: async () => {},
    close: async () => {},
  }
}

function writeRow(rows: Map<string, Row>, write: RowWrite): void {
  if ('put' in write) {
    const row = structuredClone(write.put) as Row
    rows.set(JSON.stringify(tables[write.table].key.map((name) => row[name])), row)
    return
  }
  for (const [key, row] of rows) if (matches(row, write.remove as Row)) rows.delete(key)
}

const matches = (row: Row, where: Row): boolean =>
  Object.entries(where).every(
    ([name, value]) => value === undefined || JSON.stringify(row[name]) === JSON.stringify(value),
  )

function writeDocument(documents: Map<string, StoredDocument>, write: DocumentWrite): void {
  const known = documents.get(write.document) ?? { snapshot: null, log: [] }
  if ('forget' in write) documents.delete(write.document)
  else if ('snapshot' in write) documents.set(write.document, { snapshot: write.snapshot, log: [] })
  else documents.set(write.document, { ...known, log: [...known.log, write.update] })
}
