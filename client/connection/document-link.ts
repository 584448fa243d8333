/**
 * One document over one socket at a time: opens it, greets, syncs, watches for silence, comes back.
 *
 * Invariants: at most one socket; an event of a socket that was given up means nothing; every timer belongs
 * to the present state and ends with it; `sent` counts the update frames of the present socket, in the order
 * in which the server counts them; a document is live once its state and the server's welcome are both here.
 */
import * as Y from 'yjs'
import { closeCodes, closeReason, isPermanentClose } from '../../shared/wire/close-codes.ts'
import { type DrainFrame, type WelcomeFrame, wireVersion } from '../../shared/wire/frames.ts'
import type { ServerClock } from './clock.ts'
import { askClock } from './clock-questions.ts'
import { afterEvent, type Life, type LifeEvent } from './life.ts'
import type { LinkedDocument } from './linked-document.ts'
import { PresenceSender } from './presence-sender.ts'
import { watchSilence } from './silence-watch.ts'
import { closeQuietly, isOpen, type Socket, type StopTimer, type Surroundings } from './surroundings.ts'
import { Value } from './value.ts'
import {
  clockBytes,
  type Frame,
  helloBytes,
  presenceBytes,
  readFrame,
  step1Bytes,
  step2Bytes,
  updateBytes,
} from './wire.ts'

/** Opening and first sync together; a mobile network that needs longer is better tried anew. */
const patienceMs = 15_000
/** A server that said it would be back, and was not after so many tries, is one that is away. */
const returningTries = 4

type Options = {
  /** Path and query of the socket. */
  path: string
  surroundings: Surroundings
  clock: ServerClock
  linked: LinkedDocument
}

export class DocumentLink {
  readonly life = new Value<Life>({ name: 'idle' })
  /** Does the server's storage take writes? As last heard. */
  readonly saving = new Value(true)
  /** The server went away and said that it comes back in a moment. */
  readonly returning = new Value(false)
  readonly #options: Options
  readonly #presence: PresenceSender
  /** Which epoch of the board a document belongs to. */
  readonly #epochs = new WeakMap<Y.Doc, number>()
  #socket: Socket | null = null
  #doc: Y.Doc | null = null
  #welcome: WelcomeFrame | null = null
  #hasState = false
  /** So long the server wishes us to stay away once it has closed. */
  #drainMs: number | null = null
  #timers: StopTimer[] = []
  #heardAt = 0
  #sent = 0
  readonly #stopNetwork: () => void

  constructor(options: Options) {
    this.#options = options
    const { surroundings, linked } = options
    this.#presence = new PresenceSender(linked.presence, surroundings, (news) =>
      this.#send(presenceBytes(news)),
    )
    this.#stopNetwork = surroundings.network.watch((change) =>
      this.#happen({ type: change === 'lost' ? 'lost' : 'networkBack' }),
    )
  }

  start(): void {
    this.#happen({ type: 'start' })
  }

  stop(): void {
    this.#stopNetwork()
    this.#happen({ type: 'stop' })
  }

  /** Gives up the socket and comes back, as after a loss. */
  reconnect(): void {
    this.#happen({ type: 'lost' })
  }

  /** The number of the last of these frames on this connection, or null where they may not be sent now. */
  sendUpdates(updates: readonly Uint8Array[]): number | null {
    if (this.life.get().name !== 'live' || !this.saving.get()) return null
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
    const { surroundings } = this.#options
    if (life.name !== 'live') this.#stopTimers()
    switch (life.name) {
      case 'connecting':
        this.#after(patienceMs, () => this.reconnect())
        this.#openSocket()
        break
      case 'syncing':
        this.#after(patienceMs, () => {
          if (this.life.get().name === 'syncing') this.reconnect()
        })
        this.#timers.push(
          watchSilence(
            surroundings,
            () => this.#heardAt,
            () => this.reconnect(),
          ),
          askClock(surroundings, () => this.#send(clockBytes({ clientTime: surroundings.now() }))),
        )
        break
      case 'waiting':
        if (life.attempt > returningTries) this.returning.set(false)
        this.#after(life.retryAt - surroundings.now(), () => this.#happen({ type: 'due' }))
        break
      case 'live':
        this.returning.set(false)
        break
      case 'idle':
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
    const { surroundings, linked } = this.#options
    this.#sent = 0
    this.#heardAt = surroundings.now()
    this.#happen({ type: 'opened' })
    this.#doc = linked.opened()
    const epoch = this.#epochs.get(this.#doc) ?? null
    this.#send(helloBytes({ version: wireVersion, clientTime: surroundings.now(), epoch }))
    this.#send(step1Bytes(Y.encodeStateVector(this.#doc)))
    this.#presence.greet()
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
        this.#hasState = true
        this.#goLive()
        break
      case 'update':
        this.#apply(frame.update)
        break
      case 'presence':
        linked.presence.hear(frame.seats)
        break
      case 'welcome':
        this.#welcomed(frame.welcome)
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
      case 'health':
        this.#healthChanged(frame.health.saving)
        break
      case 'drain':
        this.#drained(frame.drain)
        break
      case 'unknown':
        break
    }
  }

  #apply(update: Uint8Array): void {
    if (this.#doc) Y.applyUpdate(this.#doc, update, this)
  }

  #welcomed(welcome: WelcomeFrame): void {
    const { linked, clock } = this.#options
    clock.answer(welcome.clientTime, welcome.serverTime)
    this.#welcome = welcome
    linked.presence.sit(welcome.seat)
    this.saving.set(welcome.saving)
    this.#goLive()
  }

  /** Welcome and state may come in either order; an own edit in between asks for the state once more. */
  #goLive(): void {
    const { linked } = this.#options
    if (!this.#welcome || !this.#hasState || !this.#doc || this.life.get().name !== 'syncing') return
    if (linked.isOvertaken()) {
      this.#hasState = false
      this.#doc = linked.opened()
      this.#send(step1Bytes(Y.encodeStateVector(this.#doc)))
      return
    }
    this.#epochs.set(this.#doc, this.#welcome.epoch)
    // Everything that was ever written under it is in the document now. If more of it comes, somebody else
    // writes under it: then Yjs takes another one by itself, and that one stays.
    if (linked.writable && this.#welcome.client !== 0) this.#doc.clientID = this.#welcome.client
    this.#happen({ type: 'synced' })
  }

  #healthChanged(saving: boolean): void {
    const isBack = saving && !this.saving.get()
    this.saving.set(saving)
    if (isBack && this.life.get().name === 'live') this.#options.linked.savingAgain()
  }

  #drained({ retryMs }: DrainFrame): void {
    if (!(retryMs >= 0)) return
    this.#drainMs = retryMs
    this.returning.set(true)
  }

  #closed(code: number): void {
    const { linked } = this.#options
    const reason = isPermanentClose(code) ? (closeReason(code) ?? 'forbidden') : null
    if (code === closeCodes.new_epoch) linked.outdated()
    if (code === closeCodes.not_saving) this.saving.set(false)
    const isOver = reason !== null && !(reason === 'malformed_frame' && linked.malformed())
    this.#happen(isOver ? { type: 'barred', reason } : { type: 'lost', retryMs: this.#drainMs ?? undefined })
  }

  #dropSocket(): void {
    const socket = this.#socket
    if (!socket) return
    this.#socket = null
    this.#doc = null
    this.#welcome = null
    this.#hasState = false
    this.#drainMs = null
    closeQuietly(socket)
    this.#presence.hush()
    this.#options.linked.presence.empty()
    this.#options.linked.lost()
  }

  #sendCounted(bytes: Uint8Array): void {
    this.#sent += 1
    this.#send(bytes)
  }

  #send(bytes: Uint8Array): void {
    if (this.#socket && isOpen(this.#socket)) this.#socket.send(bytes)
  }

  #after(ms: number, run: () => void): void {
    this.#timers.push(this.#options.surroundings.after(Math.max(0, ms), run))
  }

  #stopTimers(): void {
    for (const stop of this.#timers) stop()
    this.#timers = []
  }
}

/** No structs, no deletions. */
const emptyUpdate = new Uint8Array([0, 0])
