/** A small client of the wire for tests: a real socket, a real Y.Doc, and every frame it got. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { DocumentName } from '../../shared/document/document-name.ts'
import { recordsRoot } from '../../shared/document/lanes.ts'
import {
  messageTypes,
  type RefusedFrame,
  type SavedFrame,
  type WelcomeFrame,
  wireVersion,
} from '../../shared/wire/frames.ts'
import { type PresenceNews, readSeats, type SeatNews, writeNews } from '../../shared/wire/presence.ts'
import { board } from './ws-venue.ts'

export type TestClient = {
  doc: Y.Doc
  records: Y.Map<unknown>
  socket: WebSocket
  isSynced: boolean
  /** States of others by person, as last heard; null where they left. */
  presence: Map<string, Record<string, unknown> | null>
  /** Who sits where: client ids of awareness, or seats. */
  seats: Map<number, string>
  welcomes: WelcomeFrame[]
  saved: SavedFrame[]
  refused: RefusedFrame[]
  closed: Promise<{ code: number; reason: string }>
  /** Resolves when `isTrue` holds after some frame; rejects after 10 s. */
  until(isTrue: () => boolean, what?: string): Promise<void>
  send(frame: Uint8Array): void
  sendUpdate(update: Uint8Array): void
  /** Update frames it has sent so far. */
  sentUpdates(): number
  edit(change: (records: Y.Map<unknown>) => void): void
  appear(state: object | null): void
  close(): Promise<void>
}

export type ClientOptions = {
  document?: DocumentName | string
  /** Says `hello` (default): a stock client does not. */
  isOurs?: boolean
  /** What `hello` says. */
  version?: number
  epoch?: number | null
  doc?: Y.Doc
  origin?: string
  /** Of a whole server; without it the venue's cookie that names the person. */
  cookie?: string
}

/** Connects and waits for the first full state (or for being closed). */
export async function connect(url: string, person: string, options: ClientOptions = {}): Promise<TestClient> {
  const client = openClient(url, person, options)
  await Promise.race([client.until(() => client.isSynced, 'the first state'), client.closed])
  return client
}

const waitMs = 10_000

export function openClient(url: string, person: string, options: ClientOptions = {}): TestClient {
  const {
    document = board,
    isOurs = true,
    doc = new Y.Doc(),
    origin,
    cookie = `person=${person}`,
    version = wireVersion,
    epoch = null,
  } = options
  const socket = new WebSocket(`${url}/${document}`, {
    headers: { cookie, ...(origin ? { origin } : {}) },
  })
  socket.binaryType = 'nodebuffer'
  const watchers = new Set<() => void>()
  let sent = 0
  let clock = 0
  const send = (frame: Uint8Array) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(frame)
  }
  const sync = (kind: number, content: Uint8Array) =>
    send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageTypes.sync)
        encoding.writeVarUint(encoder, kind)
        encoding.writeVarUint8Array(encoder, content)
      }),
    )
  const client: TestClient = {
    doc,
    records: doc.getMap(recordsRoot),
    socket,
    isSynced: false,
    presence: new Map(),
    seats: new Map(),
    welcomes: [],
    saved: [],
    refused: [],
    closed: new Promise((resolve) => {
      socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }))
      socket.on('error', () => {})
    }),
    until(isTrue, what = 'a state') {
      return new Promise((resolve, reject) => {
        const giveUp = () => {
          watchers.delete(look)
          reject(new Error(`waited in vain for ${what}`))
        }
        const timer = setTimeout(giveUp, waitMs)
        timer.unref()
        const look = () => {
          if (!isTrue()) return
          clearTimeout(timer)
          watchers.delete(look)
          resolve()
        }
        watchers.add(look)
        look()
      })
    },
    send,
    sendUpdate(update) {
      sent += 1
      sync(2, update)
    },
    sentUpdates: () => sent,
    edit: (change) => doc.transact(() => change(doc.getMap(recordsRoot)), 'here'),
    appear(state) {
      if (isOurs) return send(presenceFrame(state))
      clock += 1
      const entry = encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarUint(encoder, doc.clientID)
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarString(encoder, JSON.stringify(state))
      })
      send(
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, messageTypes.awareness)
          encoding.writeVarUint8Array(encoder, entry)
        }),
      )
    },
    async close() {
      socket.close()
      await client.closed
    },
  }
  doc.on('update', (update: Uint8Array, updateOrigin: unknown) => {
    if (updateOrigin !== socket) client.sendUpdate(update)
  })
  socket.on('open', () => {
    if (isOurs) send(ownFrame(messageTypes.hello, { version, clientTime: 1, epoch }))
    sync(0, Y.encodeStateVector(doc))
  })
  const replyMissing = (stateVector: Uint8Array) => {
    sent += 1
    sync(1, Y.encodeStateAsUpdate(doc, stateVector))
  }
  socket.on('message', (content: Buffer) => {
    hear(client, new Uint8Array(content), replyMissing)
    takeLease(client)
    for (const look of [...watchers]) look()
  })
  return client
}

/** After the first sync, and only where nothing was written under another id: as our own client does. */
function takeLease({ doc, isSynced, welcomes }: TestClient): void {
  const client = welcomes[0]?.client
  if (isSynced && client && doc.clientID !== client && Y.getState(doc.store, doc.clientID) === 0)
    doc.clientID = client
}

const ownFrame = (type: number, message: object): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarString(encoder, JSON.stringify(message))
  })

function hear(client: TestClient, frame: Uint8Array, replyMissing: (stateVector: Uint8Array) => void): void {
  const decoder = decoding.createDecoder(frame)
  const own = () => JSON.parse(decoding.readVarString(decoder))
  switch (decoding.readVarUint(decoder)) {
    case messageTypes.sync:
      hearSync(client, decoder, replyMissing)
      break
    case messageTypes.awareness:
      hearPresence(client, decoding.readVarUint8Array(decoder))
      break
    case messageTypes.presence:
      for (const news of readSeats(decoder)) hearSeat(client, news)
      break
    case messageTypes.hello:
      client.welcomes.push(own())
      break
    case messageTypes.saved:
      client.saved.push(own())
      break
    case messageTypes.refused:
      client.refused.push(own())
      break
  }
}

function hearSync(
  client: TestClient,
  decoder: decoding.Decoder,
  replyMissing: (stateVector: Uint8Array) => void,
): void {
  const kind = decoding.readVarUint(decoder)
  const content = decoding.readVarUint8Array(decoder)
  if (kind === 0) replyMissing(content)
  else Y.applyUpdate(client.doc, content, client.socket)
  if (kind === 1) client.isSynced = true
}

function hearPresence(client: TestClient, content: Uint8Array): void {
  const decoder = decoding.createDecoder(content)
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const id = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    const state = JSON.parse(decoding.readVarString(decoder))
    const person = state?.user?.person ?? client.seats.get(id)
    client.seats.set(id, person)
    client.presence.set(person, state)
  }
}

function hearSeat(client: TestClient, { seat, gone, ...news }: SeatNews): void {
  const person = news.user?.person ?? client.seats.get(seat)
  if (person === undefined || seat === client.welcomes[0]?.seat) return
  client.seats.set(seat, person)
  const { still, ...rest } = news
  client.presence.set(person, gone ? null : { ...client.presence.get(person), ...rest, ...still })
}

/** What a client of ours says of itself. */
const presenceFrame = (state: object | null): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.presence)
    writeNews(encoder, newsOf(state ?? { cursor: null }))
  })

function newsOf(state: Record<string, unknown> | object): PresenceNews {
  const { selection = [], editing = null, ...rest } = state as Record<string, never>
  return { ...rest, still: { selection, editing, moving: [] } }
}
