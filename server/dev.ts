/** For developers: the API and the relay as in production, the client from Vite with hot reload. */
import { createServer } from 'vite'
import { readConfig } from './config.ts'
import { startServer } from './start-server.ts'
import { openSqlite } from './storage/sqlite/open-sqlite.ts'

const config = readConfig({ LOG_LEVEL: 'debug', ...process.env })
if (!config.ok) throw new Error(config.error.join('\n'))

const client = await createServer({ server: { host: config.value.host } })
await client.listen()
const clientUrl = client.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? 'http://localhost:5173'
const server = await startServer({
  config: { ...config.value, baseUrl: config.value.baseUrl ?? clientUrl },
  openStorage: openSqlite,
})
client.printUrls()
if (server.setupLink) console.log(`\n  Set up: ${server.setupLink}\n`)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await client.close()
    await server.close()
    process.exit(0)
  })
