/**
 * One document over one socket at a time: opens it, greets, syncs, watches for silence, comes back.
 *
 * Invariants: at most one socket; an event of a socket that was given up means nothing; every timer belongs
 * to the present state and ends with it; `sent` counts the update frames of the present socket, in the order
 * in which the server counts them.
 */
import { type Awareness, applyAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { closeReason, isPermanentClose } from '../../shared/wire/close-codes.ts'
import { type RefusedFrame, wireVersion } from '../../shared/wire/frames.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { ServerClock } from './clock.ts'
import { afterEvent, type Life, type LifeEvent } from './life.ts'
import { PresenceSender } from './presence-sender.ts'
import type { Socket, StopTimer, Surroundings } from './surroundings.ts'
import { Value } from './value.ts'
import {
  awarenessBytes,
  clockBytes,
  type Frame,
  helloBytes,
  readFrame,
  step1Bytes,
  step2Bytes,
  updateBytes,
} from './wire.ts'

/** The document's side of a connection. */
export interface LinkedDocument {
  /** Does the server take updates of this document from us? */
  readonly writable: boolean
  readonly awareness: Awareness
  /** A socket is open: names the document to bring up to date over it. */
  opened(): Y.Doc
  /** Was it written to while the state of the server was on its way? Then it has to be another document. */
  isOvertaken(): boolean
  /** The state of the server has arrived in it. */
  synced(): void
  /** The first so many update frames of this connection are on disk. */
  saved(frames: number): void
  refused(frame: RefusedFrame): void
  /** The socket is gone. */
  lost(): void
  /** The server could not read what we sent. True: it is worth trying again. */
  malformed(): boolean
}

/** Opening and first sync together; a mobile network that needs longer is better tried anew. */
const patienceMs = 15_000
const watchEveryMs = 5_000
/** Clock questions after opening; then every half minute. */
const clockQuestionsMs = [250, 500, 1_000, 2_000]
const clockEveryMs = 30_000

type Options = {
  /** Path and query of the socket. */
  path: string
  surroundings: Surroundings
  clock: ServerClock
  linked: LinkedDocument
}

export class DocumentLink {
  readonly life = new Value<Life>({ name: 'idle' })
  readonly #options: Options
  readonly #presence: PresenceSender
  #socket: Socket | null = null
  #doc: Y.Doc | null = null
  #timers: StopTimer[] = []
  #heardAt = 0
  #sent = 0
  readonly #stopNetwork: () => void

  constructor(options: Options) {
    this.#options = options
    const { surroundings, linked } = options
    this.#presence = new PresenceSender(linked.awareness, surroundings, (update) =>
      this.#send(awarenessBytes(update)),
    )
    this.#stopNetwork = surroundings.network.watch((change) => this.#networkChanged(change))
  }

  start(): void {
    this.#happen({ type: 'start' })
  }

  stop(): void {
    this.#stopNetwork()
    this.#presence.stop()
    this.#happen({ type: 'stop' })
  }

  /** Gives up the socket and comes back, as after a loss. */
  reconnect(): void {
    this.#happen({ type: 'lost' })
  }

  /** The number of the last of these frames on this connection, or null while there is none. */
  sendUpdates(updates: readonly Uint8Array[]): number | null {
    if (this.life.get().name !== 'live') return null
    for (const update of updates) this.#sendCounted(updateBytes(update))
    return this.#sent
  }

  #happen(event: LifeEvent): void {
    const { now, random } = this.#options.surroundings
    const before = this.life.get()
    const life = afterEvent(before, event, now(), random)
    if (!life) return
    if (life.name !== 'syncing' && life.name !== 'live') this.#dropSocket()
    this.#enter(life)
    this.life.set(life)
    if (life.name === 'live') this.#options.linked.synced()
  }

  #enter(life: Life): void {
    if (life.name !== 'live') this.#stopTimers()
    switch (life.name) {
      case 'connecting':
        this.#after(patienceMs, () => this.#happen({ type: 'lost' }))
        this.#openSocket()
        break
      case 'syncing':
        this.#after(patienceMs, () => this.#giveUpUnlessLive())
        this.#watchSilence()
        this.#askClock(0)
        break
      case 'waiting':
        this.#after(life.retryAt - this.#options.surroundings.now(), () => this.#happen({ type: 'due' }))
        break
      case 'idle':
      case 'live':
      case 'ended':
        break
    }
  }

  #openSocket(): void {
    const { surroundings, path } = this.#options
    const socket = surroundings.openSocket(path)
    socket.binaryType = 'arraybuffer'
    const ifCurrent = (run: () => void) => {
      if (this.#socket === socket) run()
    }
    socket.onopen = () => ifCurrent(() => this.#opened())
    socket.onmessage = ({ data }) => ifCurrent(() => this.#heard(data))
    socket.onclose = ({ code }) => ifCurrent(() => this.#closed(code))
    // `onclose` follows and says why.
    socket.onerror = () => {}
    this.#socket = socket
  }

  #opened(): void {
    const { surroundings } = this.#options
    this.#sent = 0
    this.#heardAt = surroundings.now()
    this.#happen({ type: 'opened' })
    this.#send(helloBytes({ version: wireVersion, clientTime: surroundings.now(), epoch: null }))
    this.#askState()
    this.#presence.greet()
  }

  #askState(): void {
    this.#doc = this.#options.linked.opened()
    this.#send(step1Bytes(Y.encodeStateVector(this.#doc)))
  }

  #heard(data: unknown): void {
    this.#heardAt = this.#options.surroundings.now()
    if (data instanceof ArrayBuffer) this.#receive(readFrame(new Uint8Array(data)))
  }

  #receive(frame: Frame): void {
    const { linked, clock } = this.#options
    switch (frame.type) {
      case 'step1':
        // Whatever the server may lack is sent as updates from the outbox, so there is nothing to add.
        if (linked.writable) this.#sendCounted(step2Bytes(emptyUpdate))
        break
      case 'step2':
        this.#apply(frame.update)
        if (linked.isOvertaken()) this.#askState()
        else this.#happen({ type: 'synced' })
        break
      case 'update':
        this.#apply(frame.update)
        break
      case 'awareness':
        applyAwarenessUpdate(linked.awareness, frame.update, this)
        break
      case 'queryAwareness':
        this.#presence.greet()
        break
      case 'welcome':
        clock.answer(frame.welcome.clientTime, frame.welcome.serverTime)
        break
      case 'clock':
        clock.answer(frame.clock.clientTime, frame.clock.serverTime ?? Number.NaN)
        break
      case 'saved':
        linked.saved(frame.saved.frames)
        break
      case 'refused':
        linked.refused(frame.refused)
        break
      case 'unknown':
        break
    }
  }

  #apply(update: Uint8Array): void {
    if (this.#doc) Y.applyUpdate(this.#doc, update, this)
  }

  #closed(code: number): void {
    const reason = isPermanentClose(code) ? (closeReason(code) ?? 'forbidden') : null
    const isOver = reason !== null && !(reason === 'malformed_frame' && this.#options.linked.malformed())
    this.#happen(isOver ? { type: 'barred', reason } : { type: 'lost' })
  }

  #dropSocket(): void {
    const socket = this.#socket
    if (!socket) return
    this.#socket = null
    this.#doc = null
    closeQuietly(socket)
    const { linked } = this.#options
    const { awareness } = linked
    const others = [...awareness.getStates().keys()].filter((client) => client !== awareness.clientID)
    removeAwarenessStates(awareness, others, this)
    linked.lost()
  }

  #networkChanged(change: 'lost' | 'back'): void {
    this.#happen(change === 'lost' ? { type: 'lost' } : { type: 'networkBack' })
  }

  #giveUpUnlessLive(): void {
    if (this.life.get().name === 'syncing') this.#happen({ type: 'lost' })
  }

  /** A half-open connection says nothing; the server speaks at least every 15 s. */
  #watchSilence(): void {
    this.#after(watchEveryMs, () => {
      const silence = this.#options.surroundings.now() - this.#heardAt
      if (silence > limits.silenceMs) this.#happen({ type: 'lost' })
      else this.#watchSilence()
    })
  }

  #askClock(asked: number): void {
    this.#after(clockQuestionsMs[asked] ?? clockEveryMs, () => {
      this.#send(clockBytes({ clientTime: this.#options.surroundings.now() }))
      this.#askClock(asked + 1)
    })
  }

  #sendCounted(bytes: Uint8Array): void {
    this.#sent += 1
    this.#send(bytes)
  }

  #send(bytes: Uint8Array): void {
    if (this.#socket?.readyState === openState) this.#socket.send(bytes)
  }

  #after(ms: number, run: () => void): void {
    this.#timers.push(this.#options.surroundings.after(Math.max(0, ms), run))
  }

  #stopTimers(): void {
    for (const stop of this.#timers) stop()
    this.#timers = []
  }
}

/** `WebSocket.OPEN`, which Node's injected class need not carry. */
const openState = 1
/** No structs, no deletions. */
const emptyUpdate = new Uint8Array([0, 0])

function closeQuietly(socket: Socket): void {
  socket.onopen = null
  socket.onmessage = null
  socket.onclose = null
  try {
    socket.close(1000)
  } catch {
    // A socket that never opened may object; it is given up either way.
  }
}
