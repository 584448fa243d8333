/** The composition root: the only file that knows every adapter. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readConfig } from './config.ts'
import { ListeningError, type RunningServer, startServer } from './start-server.ts'
import { OpeningError } from './storage/opening-error.ts'
import { openSqlite } from './storage/sqlite/open-sqlite.ts'

const config = readConfig(process.env)
if (!config.ok) stop(['Rembuk cannot start with these settings:', ...config.error.map((line) => `- ${line}`)])
else {
  try {
    const server = await startServer({
      config: config.value,
      openStorage: openSqlite,
      clientFolder: findClient(),
    })
    greet(server)
    closeOnSignal(server)
  } catch (error) {
    if (!(error instanceof OpeningError) && !(error instanceof ListeningError)) throw error
    stop([`Rembuk cannot start. ${error.message}`])
  }
}

/** Beside the built server, or in `dist` when the sources are run. */
function findClient(): string | null {
  const folders = ['../client/', '../dist/client/'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  )
  return folders.find((folder) => existsSync(`${folder}assets`)) ?? null
}

function greet({ url, baseUrl, setupLink }: RunningServer): void {
  if (setupLink)
    console.log(`Rembuk is ready to be set up. Open this link once to make your account:\n\n  ${setupLink}\n`)
  else console.log(`Rembuk runs at ${url}${baseUrl === url ? '' : ` (for others: ${baseUrl})`}`)
}

function closeOnSignal(server: RunningServer): void {
  let isClosing = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      // A second signal does not wait any longer.
      if (isClosing) process.exit(1)
      isClosing = true
      server.close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
}

function stop(lines: readonly string[]): void {
  console.error(lines.join('\n'))
  process.exitCode = 1
}
