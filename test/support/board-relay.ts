/**
 * A small server that speaks the wire of a board as far as a client can tell: sync, presence, `saved`,
 * `refused`, clock. It keeps its document over a restart, and a test can make it misbehave.
 */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { messageTypes, type RefusalReason } from '../../shared/wire/frames.ts'

type Peer = { socket: WebSocket; saidHello: boolean; updates: number }

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
  /** Update frames that arrived, and how many ended with a close. */
  received = 0

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
      const name = new URL(request.url ?? '', 'http://relay').pathname.replace('/sync/', '')
      this.#accept(decodeURIComponent(name), socket)
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

  cut(): void {
    for (const peers of this.#peers.values()) for (const { socket } of peers) socket.terminate()
  }

  closeAll(code: number): void {
    for (const peers of this.#peers.values()) for (const { socket } of peers) socket.close(code)
  }

  #accept(name: string, socket: WebSocket): void {
    const peer: Peer = { socket, saidHello: false, updates: 0 }
    const peers = this.#peers.get(name) ?? new Set()
    this.#peers.set(name, peers.add(peer))
    socket.on('close', () => peers.delete(peer))
    socket.on('message', (data: Buffer) => this.#hear(name, peer, new Uint8Array(data)))
  }

  #hear(name: string, peer: Peer, bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    switch (decoding.readVarUint(decoder)) {
      case messageTypes.sync:
        this.#sync(name, peer, decoder)
        break
      case messageTypes.awareness:
        this.#toOthers(name, peer, bytes)
        break
      case messageTypes.hello: {
        const { clientTime } = JSON.parse(decoding.readVarString(decoder))
        peer.saidHello = true
        this.#say(peer, messageTypes.hello, {
          person: 'p',
          role: 'participant',
          clientTime,
          serverTime: this.#now(),
        })
        break
      }
      case messageTypes.clock: {
        const { clientTime } = JSON.parse(decoding.readVarString(decoder))
        this.#say(peer, messageTypes.clock, { clientTime, serverTime: this.#now() })
        break
      }
    }
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
      peer.socket.close(this.closesNextUpdateWith)
      this.closesNextUpdateWith = null
      return
    }
    if (this.dropsUpdates) return
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

  #toOthers(name: string, from: Peer, bytes: Uint8Array): void {
    for (const peer of this.#peers.get(name) ?? []) if (peer !== from) peer.socket.send(bytes)
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

function syncFrame(kind: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, payload)
  })
}
