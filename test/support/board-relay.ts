/**
 * A small server that speaks the wire of a board as far as a client can tell: sync, presence by seat, leased
 * client ids, epochs, `saved`, `refused`, clock, health, drain. It keeps its documents over a restart, and a
 * test can make it misbehave.
 */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { closeCodes } from '../../shared/wire/close-codes.ts'
import { type HelloFrame, messageTypes, type RefusalReason, wireVersion } from '../../shared/wire/frames.ts'
import { type PresenceNews, readNews } from '../../shared/wire/presence.ts'
import { type Peer, sendAway, syncFrame, tellSeats, userOf } from './relay-peer.ts'

export type RelayOptions = {
  /** Server time in ms. */
  now?: () => number
  /** Lanes whose changes are undone, with the reason. */
  refuses?: (key: string) => RefusalReason | null
}

export class BoardRelay {
  readonly docs = new Map<string, Y.Doc>()
  readonly #options: RelayOptions
  readonly #peers = new Map<string, Set<Peer>>()
  #server: Server | null = null
  #port = 0
  /** While true, nothing is announced as saved. */
  holdsSaved = false
  /** While true, updates are read and dropped, as by a cable that was pulled. */
  dropsUpdates = false
  /** Set, the next update ends its connection so, instead of being applied. */
  closesNextUpdateWith: number | null = null
  /** Below this, a client is told to reload. */
  minVersion: number = wireVersion
  /** While false, who sends updates is sent away; everybody has been told so. */
  #isSaving = true
  /** While true, `welcome` follows the state instead of going before it. */
  welcomesLate = false
  /** Update frames that arrived. */
  received = 0
  /** Presence that arrived, by person, newest last. */
  readonly told: { person: string; news: PresenceNews; bytes: number }[] = []
  readonly #epochs = new Map<string, number>()
  readonly #freeClients = new Map<string, number[]>()
  #lastSeat = 0

  constructor(options: RelayOptions = {}) {
    this.#options = options
  }

  get port(): number {
    return this.#port
  }

  get connections(): number {
    return [...this.#peers.values()].reduce((sum, peers) => sum + peers.size, 0)
  }

  doc(name: string): Y.Doc {
    const doc = this.docs.get(name) ?? new Y.Doc()
    if (!this.docs.has(name)) {
      this.docs.set(name, doc)
      doc.on('update', (update: Uint8Array, origin: unknown) => this.#broadcast(name, update, origin))
    }
    return doc
  }

  async start(): Promise<void> {
    const server = createServer()
    const sockets = new WebSocketServer({ server })
    sockets.on('connection', (socket, request) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://relay')
      const name = decodeURIComponent(pathname.replace('/sync/', ''))
      this.#accept(name, socket, searchParams.get('person') ?? '')
    })
    server.listen(this.#port, '127.0.0.1')
    await once(server, 'listening')
    this.#port = (server.address() as AddressInfo).port
    this.#server = server
  }

  /** The process dies: sockets break without a close frame; the documents stay. */
  async stop(): Promise<void> {
    const server = this.#server
    this.#server = null
    const gone = this.untilEmpty()
    this.cut()
    await gone
    if (server) await new Promise((resolve) => server.close(resolve))
  }

  /** Resolves when every connection of this moment has ended. */
  async untilEmpty(): Promise<void> {
    const sockets = [...this.#peers.values()].flatMap((peers) => [...peers].map(({ socket }) => socket))
    await Promise.all(sockets.map((socket) => once(socket, 'close')))
  }

  /** All of them, or those of some seats: seats rise with each connection. */
  cut(isCut: (seat: number) => boolean = () => true): void {
    for (const peers of this.#peers.values())
      for (const { socket, seat } of peers) if (isCut(seat)) socket.terminate()
  }

  closeAll(code: number): void {
    for (const peers of this.#peers.values()) for (const peer of peers) sendAway(peer, code)
  }

  /** The storage stops or begins to take writes, and everybody is told. */
  setSaving(saving: boolean): void {
    this.#isSaving = saving
    this.#sayAll(messageTypes.health, { saving })
  }

  /** Says that it goes away, and does. */
  drain(retryMs: number): void {
    this.#sayAll(messageTypes.drain, { retryMs })
    this.closeAll(closeCodes.going_away)
  }

  /** The document is built anew from its values, under other ids. */
  beginEpoch(name: string): void {
    const before = Object.entries(this.doc(name).getMap('records').toJSON())
    this.docs.delete(name)
    this.#epochs.set(name, this.#epochOf(name) + 1)
    const records = this.doc(name).getMap('records')
    for (const [key, value] of before) records.set(key, value)
    for (const peer of this.#peers.get(name) ?? []) sendAway(peer, closeCodes.new_epoch)
  }

  #epochOf(name: string): number {
    return this.#epochs.get(name) ?? 1
  }

  #accept(name: string, socket: WebSocket, person: string): void {
    this.#lastSeat += 1
    // Ids are lent again, as on the real server: the last one that came back first.
    const free = this.#freeClients.get(name) ?? []
    this.#freeClients.set(name, free)
    const client = free.pop() ?? 1_000 + this.#lastSeat
    const seat = this.#lastSeat
    const peer: Peer = {
      socket,
      saidHello: false,
      updates: 0,
      seat,
      client,
      person,
      presence: null,
      isCut: false,
    }
    const peers = this.#peers.get(name) ?? new Set()
    this.#peers.set(name, peers.add(peer))
    socket.on('close', () => {
      peers.delete(peer)
      free.push(client)
      if (peer.presence) tellSeats(peers, [{ seat, gone: true }])
    })
    socket.on('message', (data: Buffer) => this.#hear(name, peer, new Uint8Array(data)))
  }

  #hear(name: string, peer: Peer, bytes: Uint8Array): void {
    if (peer.isCut) return
    const decoder = decoding.createDecoder(bytes)
    switch (decoding.readVarUint(decoder)) {
      case messageTypes.sync:
        this.#sync(name, peer, decoder)
        break
      case messageTypes.presence:
        this.#appear(name, peer, readNews(decoder), bytes.length)
        break
      case messageTypes.hello:
        this.#greet(name, peer, JSON.parse(decoding.readVarString(decoder)) as HelloFrame)
        break
      case messageTypes.clock: {
        const { clientTime } = JSON.parse(decoding.readVarString(decoder))
        this.#say(peer, messageTypes.clock, { clientTime, serverTime: this.#now() })
        break
      }
    }
  }

  #greet(name: string, peer: Peer, { version, clientTime, epoch }: HelloFrame): void {
    const isOtherEpoch = epoch !== null && epoch !== this.#epochOf(name)
    if (version < this.minVersion || isOtherEpoch) {
      sendAway(peer, isOtherEpoch ? closeCodes.new_epoch : closeCodes.too_old_client)
      return
    }
    peer.saidHello = true
    const welcome = () =>
      this.#say(peer, messageTypes.hello, {
        person: peer.person,
        role: 'participant',
        clientTime,
        serverTime: this.#now(),
        seat: peer.seat,
        client: peer.client,
        epoch: this.#epochOf(name),
        saving: this.#isSaving,
      })
    if (this.welcomesLate) setTimeout(welcome, 20)
    else welcome()
    const others = this.#others(name, peer).filter(({ presence }) => presence !== null)
    tellSeats(
      [peer],
      others.map((other) => ({ seat: other.seat, user: userOf(other), ...other.presence })),
    )
  }

  #appear(name: string, peer: Peer, news: PresenceNews, bytes: number): void {
    this.told.push({ person: peer.person, news, bytes })
    const first = peer.presence === null
    peer.presence = { ...peer.presence, ...news }
    tellSeats(this.#others(name, peer), [
      { seat: peer.seat, ...(first ? { user: userOf(peer) } : {}), ...news },
    ])
  }

  #others(name: string, peer: Peer): Peer[] {
    return [...(this.#peers.get(name) ?? [])].filter((other) => other !== peer)
  }

  #sync(name: string, peer: Peer, decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (kind === 0) {
      peer.socket.send(syncFrame(1, Y.encodeStateAsUpdate(this.doc(name), payload)))
      peer.socket.send(syncFrame(0, Y.encodeStateVector(this.doc(name))))
      return
    }
    this.received += 1
    if (kind === 2 && this.closesNextUpdateWith !== null) {
      sendAway(peer, this.closesNextUpdateWith)
      this.closesNextUpdateWith = null
      return
    }
    if (this.dropsUpdates) return
    if (!this.#isSaving && kind === 2) {
      sendAway(peer, closeCodes.not_saving)
      return
    }
    peer.updates += 1
    this.#apply(name, peer, payload)
    if (!this.holdsSaved) this.#say(peer, messageTypes.saved, { frames: peer.updates })
  }

  #apply(name: string, peer: Peer, update: Uint8Array): void {
    const doc = this.doc(name)
    const records = doc.getMap('records')
    const refused: [string, RefusalReason][] = []
    const undo: (() => void)[] = []
    const judge = (event: Y.YMapEvent<unknown>) => {
      for (const [key, { action, oldValue }] of event.changes.keys) {
        const reason = this.#options.refuses?.(key) ?? null
        if (!reason) continue
        refused.push([key, reason])
        undo.push(() => (action === 'add' ? records.delete(key) : records.set(key, oldValue)))
      }
    }
    records.observe(judge)
    Y.applyUpdate(doc, update, peer)
    records.unobserve(judge)
    doc.transact(() => {
      for (const back of undo) back()
    })
    for (const [key, reason] of refused) this.#say(peer, messageTypes.refused, { keys: [key], reason })
  }

  #broadcast(name: string, update: Uint8Array, origin: unknown): void {
    for (const peer of this.#peers.get(name) ?? [])
      if (peer !== origin) peer.socket.send(syncFrame(2, update))
  }

  #sayAll(type: number, body: object): void {
    for (const peers of this.#peers.values()) for (const peer of peers) this.#say(peer, type, body)
  }

  #say(peer: Peer, type: number, body: object): void {
    if (!peer.saidHello) return
    peer.socket.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, type)
        encoding.writeVarString(encoder, JSON.stringify(body))
      }),
    )
  }

  #now(): number {
    return (this.#options.now ?? Date.now)()
  }
}
