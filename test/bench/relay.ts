/** Measures the relay, and prints: `npx tsx test/bench/relay.ts [people] [seconds]`. No test: figures, not limits. */
import { limits } from '../../shared/wire/limits.ts'
import { drawCard, move } from '../support/ws-cards.ts'
import { connect, type TestClient } from '../support/ws-client.ts'
import { openVenue, people, workshop } from '../support/ws-venue.ts'

const count = Number(process.argv[2] ?? 40)
const seconds = Number(process.argv[3] ?? 10)

const venue = await openVenue()
for (let i = 0; i < count; i += 1) venue.subjects.set(`p${i}`, { ...people.budi, workshop, person: `p${i}` })

await measurePair()
await measureRoom()
await venue.close()

/** Socket to socket: one edits, the other sees it; the disk lies between. */
async function measurePair(): Promise<void> {
  const [one, two] = [await connect(venue.url, 'p0'), await connect(venue.url, 'p1')]
  one.edit((records) => drawCard(records, 'shape:pair'))
  await two.until(() => two.records.has('shape:pair#origin'))
  const times: number[] = []
  for (let x = 1; x <= 500; x += 1) {
    const started = performance.now()
    one.edit((records) => move(records, 'shape:pair', { x }))
    await two.until(() => (two.records.get('shape:pair#place') as { x: number }).x === x)
    times.push(performance.now() - started)
    // Slower than a connection may send: the bench measures the way, not the limit.
    await new Promise((resolve) => setTimeout(resolve, (2 * 1_000) / limits.framesPerSecond))
  }
  print('2 people, edit → seen', times)
  await one.close()
  await two.close()
}

/** Everybody drags at 2 puts a second and moves the cursor 10 times a second. CPU includes the clients here. */
async function measureRoom(): Promise<void> {
  const clients: TestClient[] = []
  for (let i = 0; i < count; i += 1) clients.push(await connect(venue.url, `p${i}`))
  for (const [i, client] of clients.entries()) client.edit((records) => drawCard(records, `shape:r${i}`))
  await clients[0]?.until(() => clients[0]?.records.has(`shape:r${count - 1}#origin`) ?? false)
  const sentAt = new Map<number, number>()
  const times: number[] = []
  const watcher = clients.at(-1)
  watcher?.records.observe((event) => {
    for (const key of event.keysChanged) {
      const x = (watcher.records.get(key) as { x?: number } | undefined)?.x
      const at = x === undefined ? undefined : sentAt.get(x)
      if (at !== undefined && x !== undefined && sentAt.delete(x)) times.push(performance.now() - at)
    }
  })
  let next = 1
  const before = process.cpuUsage()
  const timers = clients.slice(0, -1).flatMap((client, i) => [
    setInterval(() => {
      next += 1
      sentAt.set(next, performance.now())
      client.edit((records) => move(records, `shape:r${i}`, { x: next }))
    }, 500),
    setInterval(() => client.appear({ cursor: { x: next, y: i } }), 100),
  ])
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  for (const timer of timers) clearInterval(timer)
  const { user, system } = process.cpuUsage(before)
  print(`${count} people, edit → seen`, times)
  console.log(
    `${count} people: server and all clients in one process, ${Math.round((user + system) / seconds / 10_000)} % of one core`,
  )
  await Promise.all(clients.map((client) => client.close()))
}

function print(what: string, times: number[]): void {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1)
  console.log(`${what}: n ${sorted.length}, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`)
}
