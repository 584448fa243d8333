/** A light client of one document: keeps the whole document, edits it, and says where its cursor is. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type RawData, WebSocket } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import type { DocumentName } from '../../shared/document/document-name.ts'
import { recordsOf } from '../../shared/document/workshop-document.ts'
import { closeReason, isPermanentClose } from '../../shared/wire/close-codes.ts'
import { messageTypes, type RefusedFrame, type SavedFrame, wireVersion } from '../../shared/wire/frames.ts'
import type { Measures } from './measures.ts'

export type DocumentOptions = {
  url: string
  document: DocumentName
  person: string
  headers: Record<string, string>
  measures: Measures
  /** The server undid something of ours, or ended the connection for good. */
  onProblem(problem: string): void
}

/** Something did not happen in time, or the connection ended. */
export class GaveUp extends Error {}

const ownEdit = Symbol('own edit')
/** A reconnect waits up to so long, at random. */
const reconnectMs = 1_000
const patienceMs = 30_000

/**
 * Invariants: what `edit` changed is sent on the open connection, or with the synchronisation of the next;
 * `frames` counts the update-carrying frames of the current connection; after `close` nothing is sent.
 */
export class SyncedDocument {
  readonly doc = new Y.Doc()
  readonly records = recordsOf(this.doc)
  readonly #options: DocumentOptions
  readonly #listeners = new Set<() => void>()
  #socket: WebSocket | null = null
  #frames = { sent: 0, saved: 0 }
  #pointerClock = 0
  #isSynced = false
  #isClosed = false
  #timer: NodeJS.Timeout | undefined

  /** Resolves when the first synchronisation is complete. */
  static async open(options: DocumentOptions): Promise<SyncedDocument> {
    const document = new SyncedDocument(options)
    document.#connect()
    await document.#wait(() => document.#isSynced, `${options.document} to arrive`, patienceMs)
    return document
  }

  private constructor(options: DocumentOptions) {
    this.#options = options
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === ownEdit) this.#sendSync((encoder) => sync.writeUpdate(encoder, update))
    })
    this.records.observe((event, { origin }) => {
      if (origin === ownEdit) return
      for (const key of event.keysChanged)
        options.measures.arrived(key, options.person, this.records.get(key))
    })
  }

  /** Puts lanes; `null` removes one. */
  edit(lanes: Iterable<readonly [key: string, value: unknown]>): void {
    this.doc.transact(() => {
      for (const [key, value] of lanes)
        if (value === null) this.records.delete(key)
        else this.records.set(key, value)
    }, ownEdit)
  }

  point(cursor: { x: number; y: number }): void {
    this.#pointerClock += 1
    this.#options.measures.count('cursors')
    const state = JSON.stringify({ cursor, selection: [], editing: null, viewport: null })
    const entry = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, this.doc.clientID)
      encoding.writeVarUint(encoder, this.#pointerClock)
      encoding.writeVarString(encoder, state)
    })
    this.#send(messageTypes.awareness, (encoder) => encoding.writeVarUint8Array(encoder, entry))
  }

  /** Everything that was sent is on the server's disk. */
  saved(): Promise<void> {
    return this.#wait(() => this.#frames.saved >= this.#frames.sent, 'the server to say “saved”', patienceMs)
  }

  /** Resolves as soon as the records satisfy `isSo`; rejects with `GaveUp` when it takes too long. */
  until(isSo: (records: Y.Map<unknown>) => boolean, what: string, withinMs = patienceMs): Promise<void> {
    return this.#wait(() => isSo(this.records), what, withinMs)
  }

  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
    this.#socket?.close()
    this.doc.destroy()
  }

  #connect(): void {
    const { url, document, person, headers } = this.#options
    const address = `${url.replace(/^http/, 'ws')}/sync/${document}?person=${encodeURIComponent(person)}`
    const socket = new WebSocket(address, { headers, perMessageDeflate: false })
    this.#socket = socket
    this.#frames = { sent: 0, saved: 0 }
    socket.binaryType = 'arraybuffer'
    socket.on('open', () => {
      const hello = JSON.stringify({ version: wireVersion, clientTime: Date.now() })
      this.#send(messageTypes.hello, (encoder) => encoding.writeVarString(encoder, hello))
      this.#send(messageTypes.sync, (encoder) => sync.writeSyncStep1(encoder, this.doc))
    })
    socket.on('message', (data) => this.#receive(data))
    // A close follows every error and decides what happens.
    socket.on('error', () => undefined)
    socket.on('close', (code) => this.#ended(socket, code))
  }

  #ended(socket: WebSocket, code: number): void {
    if (this.#isClosed || socket !== this.#socket) return
    const { document, person, measures, onProblem } = this.#options
    if (isPermanentClose(code)) {
      onProblem(`${document} was closed for ${person}: ${closeReason(code) ?? code}`)
      return
    }
    measures.count('reconnects')
    this.#timer = setTimeout(() => this.#connect(), Math.random() * reconnectMs)
  }

  #receive(data: RawData): void {
    if (!(data instanceof ArrayBuffer)) return
    this.#options.measures.count('framesReceived')
    this.#options.measures.count('bytesReceived', data.byteLength)
    const decoder = decoding.createDecoder(new Uint8Array(data))
    const type = decoding.readVarUint(decoder)
    if (type === messageTypes.sync) this.#receiveSync(decoder)
    else if (type === messageTypes.saved) this.#frames.saved = readJson<SavedFrame>(decoder).frames
    else if (type === messageTypes.refused) this.#refused(readJson<RefusedFrame>(decoder))
    else return
    for (const listener of [...this.#listeners]) listener()
  }

  #receiveSync(decoder: decoding.Decoder): void {
    const encoder = encoding.createEncoder()
    const kind = sync.readSyncMessage(decoder, encoder, this.doc, this)
    if (kind === sync.messageYjsSyncStep2) this.#isSynced = true
    const answer = encoding.toUint8Array(encoder)
    if (answer.length > 0)
      this.#sendSync((frame) => {
        encoding.writeUint8Array(frame, answer)
      })
  }

  #refused({ keys, reason }: RefusedFrame): void {
    this.#options.measures.count('refused')
    this.#options.onProblem(`the server put back ${keys.join(', ')} of ${this.#options.person}: ${reason}`)
  }

  /** A frame that carries an update: the server says when it is saved. */
  #sendSync(write: (encoder: encoding.Encoder) => void): void {
    if (this.#send(messageTypes.sync, write)) this.#frames.sent += 1
  }

  #send(type: number, write: (encoder: encoding.Encoder) => void): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false
    const bytes = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, type)
      write(encoder)
    })
    this.#options.measures.count('framesSent')
    this.#options.measures.count('bytesSent', bytes.length)
    this.#socket.send(bytes)
    return true
  }

  #wait(isSo: () => boolean, what: string, withinMs: number): Promise<void> {
    if (isSo()) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer)
        this.#listeners.delete(look)
      }
      const timer = setTimeout(() => {
        stop()
        reject(new GaveUp(`${this.#options.person} waited ${withinMs / 1_000} s in vain for ${what}.`))
      }, withinMs)
      const look = () => {
        if (!isSo()) return
        stop()
        resolve()
      }
      this.#listeners.add(look)
    })
  }
}

const readJson = <T>(decoder: decoding.Decoder): T => JSON.parse(decoding.readVarString(decoder)) as T
