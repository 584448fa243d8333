import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { makeTempFolder } from '../support/temp-folder.ts'
import { drawCard } from '../support/ws-cards.ts'
import { connect } from '../support/ws-client.ts'
import { openVenue } from '../support/ws-venue.ts'

const script = fileURLToPath(new URL('../support/ws-child.ts', import.meta.url))
const folder = makeTempFolder()
let child: ChildProcess | null = null
afterEach(() => {
  child?.kill('SIGKILL')
  folder.remove()
})

function start(): Promise<string> {
  const process_ = spawn(process.execPath, ['--import', 'tsx', script, folder.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = process_
  return new Promise((resolve) =>
    process_.stdout.once('data', (line: Buffer) => resolve(line.toString().trim())),
  )
}

it('a server that is killed in the middle of writing loses nothing that was acknowledged or seen', async () => {
  const url = await start()
  const budi = await connect(url, 'budi')
  const sari = await connect(url, 'sari')
  // The first frame of a connection answers the server's question; the rest are one per card.
  for (let i = 0; i < 400; i += 1) budi.edit((records) => drawCard(records, `shape:c${i}`))
  await budi.until(() => (budi.saved.at(-1)?.frames ?? 0) > 60)
  child?.kill('SIGKILL')
  await Promise.all([budi.closed, sari.closed])
  const acknowledged = (budi.saved.at(-1)?.frames ?? 0) - 1
  const seen = [...sari.records.keys()]

  const venue = await openVenue({ folder: folder.path })
  const fresh = await connect(venue.url, 'sari')
  for (let i = 0; i < acknowledged; i += 1) expect(fresh.records.has(`shape:c${i}`), `card ${i}`).toBe(true)
  expect(seen.filter((key) => !fresh.records.has(key))).toEqual([])
  expect(acknowledged).toBeGreaterThan(60 - 2)
  await fresh.close()
  await venue.close()
})
