/**
 * A server in a process of its own is killed again and again in the middle of writing, while people edit through
 * real sockets. After each kill a separate program reads the file: whatever was called saved, and whatever
 * somebody else has seen, lies in it; and no document of a client is ahead of it but by its own unsaved edits.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { seededNumbers } from '../../support/seeded-random.ts'
import { makeTempFolder } from '../../support/temp-folder.ts'
import { drawCard, move } from '../../support/ws-cards.ts'
import { openClient, type TestClient } from '../../support/ws-client.ts'
import { board } from '../../support/ws-venue.ts'
import type { OnDisk } from './read-disk.ts'
import { startVerifier } from './verifier.ts'

export type BoardKillsResult = {
  seed: number
  kills: number
  saved: number
  seen: number
  lost: string[]
  /** From the start of the process to the first edit that was saved, ms. */
  restartMs: number[]
}

const script = fileURLToPath(new URL('../../support/ws-child.ts', import.meta.url))
const writers = ['budi', 'fia', 'budi', 'fia'] as const

export async function boardKills(options: {
  seed: number
  kills: number
  onProgress?: (kills: number) => void
}): Promise<BoardKillsResult> {
  const { seed, kills } = options
  const random = seededNumbers(seed)
  const folder = makeTempFolder()
  const verifier = startVerifier()
  const result: BoardKillsResult = { seed, kills: 0, saved: 0, seen: 0, lost: [], restartMs: [] }
  try {
    for (let round = 0; round < kills && result.lost.length === 0; round += 1) {
      const writing = await new Round(folder.path, round, random).run()
      result.restartMs.push(writing.restartMs)
      const disk = await verifier.read(folder.path)
      result.lost.push(...writing.missingOn(disk).map((what) => `round ${round}: ${what}`))
      result.saved += writing.saved.size
      result.seen += writing.seen.size
      result.kills += 1
      options.onProgress?.(result.kills)
    }
  } finally {
    verifier.stop()
    folder.remove()
  }
  return result
}

class Round {
  readonly #folder: string
  readonly #round: number
  readonly #random: () => number
  readonly #clients: TestClient[] = []
  /** Cards by key, and the greatest x of the one card that each person moves. */
  readonly saved = new Set<string>()
  readonly seen = new Set<string>()
  restartMs = 0

  constructor(folder: string, round: number, random: () => number) {
    this.#folder = folder
    this.#round = round
    this.#random = random
  }

  async run(): Promise<this> {
    const startedAt = performance.now()
    const { child, url } = await startChild(this.#folder)
    try {
      for (const [at, person] of writers.entries()) this.#watch(openClient(url, person), at)
      await Promise.all(this.#clients.map((client) => client.until(() => client.isSynced, 'the first state')))
      this.#editSome()
      await this.#clients[0]?.until(() => this.#isSaved(0), 'the first edit to be saved')
      this.restartMs = performance.now() - startedAt
      await this.#writeFor(20 + this.#random() * 300)
    } finally {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    await Promise.all(this.#clients.map(({ closed }) => closed))
    return this
  }

  #isSaved(at: number): boolean {
    const client = this.#clients[at]
    return client !== undefined && (client.saved.at(-1)?.frames ?? 0) >= client.sentUpdates()
  }

  /** What was promised and is not there. */
  missingOn({ integrity, documents }: OnDisk): string[] {
    const onDisk = documents[board]
    if (!onDisk) return ['the whole board']
    const problems = integrity === 'ok' ? [] : [`the file is ${integrity}`]
    if (!onDisk.isWhole) problems.push('the board on the disk waits for something')
    for (const promised of [...this.saved, ...this.seen]) {
      const [key = '', x] = promised.split('=')
      const lane = onDisk.lanes[key] as { x?: number } | undefined
      if (!lane || (x !== undefined && (lane.x ?? 0) < Number(x))) problems.push(promised)
    }
    for (const { doc } of this.#clients)
      for (const [id, structs] of doc.store.clients) {
        const last = structs.at(-1)
        const clock = last ? last.id.clock + last.length : 0
        if (id !== doc.clientID && clock > (onDisk.clocks[id] ?? 0))
          problems.push(`client ${id} up to ${clock}`)
      }
    return problems
  }

  /** Notes what each frame promised once it is saved, and what arrives from others. */
  #watch(client: TestClient, at: number): void {
    this.#clients.push(client)
    const promises: { frames: number; what: string }[] = []
    client.doc.on('afterTransaction', ({ origin, changed }) => {
      const keys = [...changed.values()].flatMap((set) => [...set]).filter((key) => key !== null)
      for (const key of keys.filter((one) => one.startsWith(`shape:r${this.#round}.`))) {
        const what = this.#promiseOf(client, key)
        if (origin === client.socket) this.seen.add(what)
        else promises.push({ frames: client.sentUpdates() + 1, what })
      }
    })
    client.socket.on('message', () => {
      const frames = client.saved.at(-1)?.frames ?? 0
      while ((promises[0]?.frames ?? Number.POSITIVE_INFINITY) <= frames)
        this.saved.add(promises.shift()?.what ?? '')
    })
    this.#moved.set(client, { id: `shape:r${this.#round}.moved${at}`, x: 0 })
  }

  readonly #moved = new Map<TestClient, { id: string; x: number }>()
  #cards = 0

  /** Only its writer moves a card, and only to the right: what is on the disk is never left of what was saved. */
  #promiseOf(client: TestClient, key: string): string {
    const lane = client.records.get(key) as { x?: number } | undefined
    return key.includes('.moved') && key.endsWith('#place') ? `${key}=${lane?.x}` : key
  }

  #editSome(): void {
    for (const [client, moved] of this.#moved) {
      if (client.socket.readyState !== client.socket.OPEN) continue
      this.#cards += 1
      client.edit((records) => drawCard(records, `shape:r${this.#round}.${this.#cards}`))
      moved.x += 1
      client.edit((records) => {
        if (!records.has(moved.id)) drawCard(records, moved.id)
        move(records, moved.id, { x: moved.x })
      })
    }
  }

  /** Writes at a pace of people who drag, until so many ms have passed. */
  #writeFor(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setInterval(() => this.#editSome(), 15)
      setTimeout(() => {
        clearInterval(timer)
        resolve()
      }, ms)
    })
  }
}

async function startChild(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) return { child, url: line.trim() }
  throw new Error('the server ended before it listened')
}
