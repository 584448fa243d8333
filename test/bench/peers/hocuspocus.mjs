// The peer as its documentation sets it up, on a free port. DATA_DIR: keeps documents by its database extension
// in SQLite, at once (no debounce) and synced to disk; then it also tells each connection when its updates are
// stored (a stateless message), which the peer itself never does. SQLite is the one of Node: the SQL is that of
// @hocuspocus/extension-sqlite, whose driver would have to be compiled.
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'

const folder = process.env.DATA_DIR

async function storage() {
  const { DatabaseSync } = await import('node:sqlite')
  const database = new DatabaseSync(`${folder}/documents.sqlite`)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec(
    'CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))',
  )
  const select = database.prepare('SELECT data FROM "documents" WHERE name = ? ORDER BY rowid DESC')
  const upsert = database.prepare(
    'INSERT INTO "documents" ("name", "data") VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET data = excluded.data',
  )
  const waiting = new Map()
  const taken = new WeakMap()
  return {
    debounce: 0,
    maxDebounce: 0,
    async onChange({ documentName, connection }) {
      if (!connection) return
      const list = waiting.get(documentName) ?? []
      waiting.set(documentName, list)
      list.push(connection)
    },
    extensions: [
      new Database({
        fetch: async ({ documentName }) => select.get(documentName)?.data ?? null,
        store: async ({ documentName, state }) => {
          const stored = waiting.get(documentName) ?? []
          waiting.delete(documentName)
          upsert.run(documentName, state)
          for (const connection of stored) taken.set(connection, (taken.get(connection) ?? 0) + 1)
          for (const connection of new Set(stored)) connection.sendStateless(`saved ${taken.get(connection)}`)
        },
      }),
    ],
  }
}

const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  ...(folder ? await storage() : {}),
})
await server.listen()
console.log(`listening on ${server.address.port}`)
