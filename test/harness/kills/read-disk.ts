/**
 * The verifier: a program of its own that reads the database file of a dead server, and knows nothing of it but
 * the layout. `tsx read-disk.ts`; each line on stdin is a folder, each line on stdout what lies in it.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from '@photostructure/sqlite'
import * as Y from 'yjs'

export type OnDisk = {
  /** `PRAGMA integrity_check`. */
  integrity: string
  documents: Record<
    string,
    { lanes: Record<string, unknown>; clocks: Record<string, number>; isWhole: boolean }
  >
  /** Ballot rows, as step and voter. */
  ballots: number
}

const files = ['rembuk.sqlite', 'rembuk.sqlite-wal']

function read(folder: string): OnDisk {
  const copy = mkdtempSync(join(tmpdir(), 'rembuk-read-'))
  try {
    for (const file of files)
      if (existsSync(join(folder, file))) copyFileSync(join(folder, file), join(copy, file))
    const database = new DatabaseSync(join(copy, files[0] ?? ''))
    try {
      return contentOf(database)
    } finally {
      database.close()
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function contentOf(database: InstanceType<typeof DatabaseSync>): OnDisk {
  const all = (sql: string) => database.prepare(sql).all() as Record<string, unknown>[]
  const docs = new Map<string, Y.Doc>()
  const lay = (document: string, update: Uint8Array) => {
    const doc = docs.get(document) ?? new Y.Doc()
    docs.set(document, doc)
    Y.applyUpdate(doc, new Uint8Array(update))
  }
  for (const { document, state } of all('SELECT document, state FROM document_snapshot'))
    lay(String(document), state as Uint8Array)
  for (const { document, bytes } of all('SELECT document, "update" AS bytes FROM document_log ORDER BY seq'))
    lay(String(document), bytes as Uint8Array)
  return {
    integrity: String(all('PRAGMA integrity_check')[0]?.integrity_check),
    documents: Object.fromEntries([...docs].map(([name, doc]) => [name, described(doc)])),
    ballots: Number(all('SELECT count(*) AS n FROM ballots')[0]?.n),
  }
}

const described = (doc: Y.Doc): OnDisk['documents'][string] => ({
  lanes: doc.getMap('records').toJSON(),
  clocks: Object.fromEntries([...doc.store.clients.keys()].map((id) => [id, Y.getState(doc.store, id)])),
  isWhole: doc.store.pendingStructs === null && doc.store.pendingDs === null,
})

if (process.argv[1]?.endsWith('read-disk.ts'))
  for await (const folder of createInterface({ input: process.stdin }))
    process.stdout.write(`${JSON.stringify(read(folder))}\n`)
