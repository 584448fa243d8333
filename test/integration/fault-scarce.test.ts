/** A server that may open few files. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { makeTempFolder } from '../support/temp-folder.ts'
import { drawCard } from '../support/ws-cards.ts'
import { connect, openClient } from '../support/ws-client.ts'

const script = fileURLToPath(new URL('../support/ws-child.ts', import.meta.url))
const folder = makeTempFolder()
let child: ChildProcess | null = null
afterEach(async () => {
  if (child) {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  folder.remove()
})

it('F27 when no more files can be opened, newcomers are refused, and those inside go on and are saved', async () => {
  const started = spawn(
    'sh',
    ['-c', 'ulimit -n 96 && exec "$0" --import tsx "$1" "$2"', process.execPath, script, folder.path],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  child = started
  let url = ''
  for await (const line of createInterface({ input: started.stdout })) {
    url = line.trim()
    break
  }
  const budi = await connect(url, 'budi')
  const crowd = Array.from({ length: 150 }, () => openClient(url, 'sari'))
  const refused = Promise.any(crowd.map(({ closed }) => closed))
  expect([1006, 4429]).toContain((await refused).code)
  budi.edit((records) => drawCard(records, 'shape:still-here'))
  await budi.until(() => budi.saved.at(-1)?.frames === budi.sentUpdates(), 'the edit to be saved')
  for (const guest of crowd) guest.socket.terminate()
  await Promise.all(crowd.map(({ closed }) => closed))
  const fresh = await connect(url, 'sari')
  await fresh.until(() => fresh.records.has('shape:still-here'), 'the edit to be seen')
  expect(started.exitCode).toBeNull()
}, 60_000)
