/** One person with a device: opens sessions against a server, may lose the network, may have the tab killed. */
import { WebSocket } from 'ws'
import type * as Y from 'yjs'
import type { Shelved } from '../../client/connection/kept-storage.ts'
import { MemoryStorages } from '../../client/connection/memory-storage.ts'
import { type OpenedSession, openSession } from '../../client/connection/open-session.ts'
import { MemoryPictures } from '../../client/connection/pictures.ts'
import type { BoardSide, WorkshopSession } from '../../client/connection/session.ts'
import type { Socket, Surroundings } from '../../client/connection/surroundings.ts'
import type { Watched } from '../../client/connection/value.ts'
import { recordsOf } from '../../shared/document/workshop-document.ts'
import type { Role } from '../../shared/domain/person.ts'

export type Device = {
  storages: MemoryStorages
  pictures: MemoryPictures
  isOnline: boolean
  sockets: Set<WebSocket>
  network: Set<(change: 'lost' | 'back') => void>
  /** Time that passed on this device alone, in ms: half an hour on a train takes a test no time. */
  skippedMs: number
}

export const newDevice = (): Device => ({
  storages: new MemoryStorages(),
  pictures: new MemoryPictures(),
  isOnline: true,
  sockets: new Set(),
  network: new Set(),
  skippedMs: 0,
})

export type PersonOptions = {
  /** Where sockets go, e.g. `ws://127.0.0.1:1234`; asked at each attempt. */
  address: () => string
  workshop: string
  person?: string
  role?: Role
  device?: Device
  /** Asked at each attempt, since the address of a server changes when it restarts. */
  headers?: () => Record<string, string>
  /** Small for quick reconnects: the jitter is multiplied with it. */
  random?: () => number
  /** How far the clock of the device is off, in ms. */
  clockError?: number
}

export class ConnectedPerson {
  readonly device: Device
  readonly #opened: OpenedSession
  #isKilled = false
  /** What happened while the tab slept, or null while it is awake. */
  #missed: (() => void)[] | null = null

  constructor(options: PersonOptions) {
    this.device = options.device ?? newDevice()
    const { workshop, person = 'somebody', role = 'participant' } = options
    this.#opened = openSession({ workshop, person, role, needsBoard: true }, this.#surroundings(options))
  }

  get session(): WorkshopSession {
    return this.#opened.session
  }

  get board(): BoardSide {
    const { board } = this.session
    if (!board) throw new Error('opened without a board')
    return board
  }

  get doc(): Y.Doc {
    return this.board.document.doc
  }

  get(key: string): unknown {
    return recordsOf(this.doc).get(key)
  }

  put(key: string, value: unknown): void {
    recordsOf(this.doc).set(key, value)
  }

  remove(key: string): void {
    recordsOf(this.doc).delete(key)
  }

  lanes(): Record<string, unknown> {
    return Object.fromEntries([...recordsOf(this.doc).entries()].sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  /** What the disk of the device holds for this board. */
  shelved(board: string, person = 'somebody'): Shelved {
    return this.device.storages.look(`rembuk/board:${board}/${person}`)
  }

  /** The cable is pulled: sockets break, new ones fail. */
  loseNetwork(): void {
    this.device.isOnline = false
    for (const socket of this.device.sockets) socket.terminate()
    for (const listener of this.device.network) listener('lost')
  }

  findNetwork(): void {
    this.device.isOnline = true
    for (const listener of this.device.network) listener('back')
  }

  /** The tab is frozen, as by a laptop that is shut: it hears nothing, and its timers stand still. */
  sleep(): void {
    this.#missed ??= []
  }

  /** `beforeHearing`: what the person does before the tab has heard what it missed. */
  wake(beforeHearing: () => void = () => {}): void {
    beforeHearing()
    const missed = this.#missed ?? []
    this.#missed = null
    for (const run of missed) run()
  }

  readonly #whenAwake = (run: () => void): void => {
    if (this.#missed) this.#missed.push(run)
    else run()
  }

  /** The tab dies: no goodbye, nothing is flushed any more. */
  async kill(): Promise<void> {
    this.#isKilled = true
    for (const socket of this.device.sockets) socket.terminate()
    await this.#opened.close()
  }

  close(): Promise<void> {
    return this.#opened.close()
  }

  isLive(): Promise<void> {
    return until(this.session.status, (status) => status.state === 'live')
  }

  isSaved(): Promise<void> {
    return until(this.session.saved, (saved) => saved === 'saved')
  }

  #surroundings(options: PersonOptions): Surroundings {
    const { device } = this
    const after = (ms: number, run: () => void) => {
      let isStopped = false
      const due = () =>
        this.#whenAwake(() => {
          if (!isStopped) run()
        })
      const timer = setTimeout(due, ms)
      return () => {
        isStopped = true
        clearTimeout(timer)
      }
    }
    return {
      openSocket: (path) => this.#openSocket(options, path),
      now: () => performance.timeOrigin + performance.now() + device.skippedMs + (options.clockError ?? 0),
      random: options.random ?? (() => Math.random() * 0.05),
      after,
      nextFrame: (run) => after(4, run),
      network: {
        watch: (listener) => {
          device.network.add(listener)
          return () => device.network.delete(listener)
        },
      },
      storages: device.storages,
      pictures: device.pictures,
    }
  }

  #openSocket(options: PersonOptions, path: string): Socket {
    const address = this.device.isOnline && !this.#isKilled ? options.address() : 'ws://127.0.0.1:1'
    const socket = new WebSocket(`${address}${path}`, { headers: options.headers?.() })
    this.device.sockets.add(socket)
    socket.on('close', () => this.device.sockets.delete(socket))
    return new WakefulSocket(socket, this.#whenAwake)
  }
}

/** Passes on what happens to a socket when the tab is awake. */
class WakefulSocket implements Socket {
  binaryType = 'arraybuffer'
  onopen: Socket['onopen'] = null
  onmessage: Socket['onmessage'] = null
  onclose: Socket['onclose'] = null
  onerror: Socket['onerror'] = null
  readonly #socket: WebSocket

  constructor(socket: WebSocket, whenAwake: (run: () => void) => void) {
    this.#socket = socket
    socket.binaryType = 'arraybuffer'
    socket.on('open', () => whenAwake(() => this.onopen?.(undefined as never)))
    socket.on('message', (data) => whenAwake(() => this.onmessage?.({ data })))
    socket.on('close', (code) => whenAwake(() => this.onclose?.({ code })))
    // `close` follows and says why.
    socket.on('error', () => {})
  }

  get readyState(): number {
    return this.#socket.readyState
  }

  send(data: Uint8Array): void {
    this.#socket.send(data)
  }

  close(code?: number, reason?: string): void {
    this.#socket.close(code, reason)
  }
}

/** Resolves when the value is so; never polls. */
export function until<T>(value: Watched<T>, isSo: (value: T) => boolean, timeoutMs = 10_000): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop()
      reject(new Error(`still ${JSON.stringify(value.get())} after ${timeoutMs} ms`))
    }, timeoutMs)
    const check = () => {
      if (!isSo(value.get())) return
      clearTimeout(timer)
      stop()
      resolve()
    }
    const stop = value.watch(check)
    check()
  })
}

/** Resolves when the document is so; looks at each of its changes, and at each document that replaces it. */
export function untilBoard(person: ConnectedPerson, isSo: () => boolean, timeoutMs = 10_000): Promise<void> {
  return new Promise((resolve, reject) => {
    let stopDoc = () => {}
    const finish = (end: () => void) => {
      clearTimeout(timer)
      stopDoc()
      stopReplaced()
      end()
    }
    const timer = setTimeout(
      () => finish(() => reject(new Error(`board is ${JSON.stringify(person.lanes())}`))),
      timeoutMs,
    )
    const check = () => {
      if (isSo()) finish(resolve)
    }
    const follow = (doc: Y.Doc) => {
      stopDoc()
      doc.on('afterTransaction', check)
      stopDoc = () => doc.off('afterTransaction', check)
    }
    const stopReplaced = person.board.document.onReplaced((doc) => {
      follow(doc)
      check()
    })
    follow(person.doc)
    check()
  })
}
