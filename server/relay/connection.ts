/**
 * One socket: frames in at a bounded rate, frames out through a bounded buffer, cut when silent or too slow.
 * The room sees it as a `Guest`.
 */
import type { WebSocket } from 'ws'
import type { DocumentKind } from '../../shared/document/document-name.ts'
import { type CloseReason, closeCodes } from '../../shared/wire/close-codes.ts'
import { messageTypes } from '../../shared/wire/frames.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { Subject } from '../permissions/subject.ts'
import type { Guest } from '../rooms/guest.ts'
import { presenceFrame, syncTypes } from './encode-frames.ts'
import { openRate, type Rate } from './rate.ts'

export type ConnectionOptions = {
  socket: WebSocket
  document: DocumentKind
  subject: Subject
  judgeAgain: () => Promise<Subject | null>
  maxSendBufferBytes: number
}

export type ConnectionEvents = {
  onFrame(frame: Uint8Array): void
  onLeft(): void
}

/** Above this, presence is dropped; newer presence follows. */
const presenceBufferBytes = 256 * 1024
/** How long a cut connection may take to close politely. */
const closingMs = 2_000

/** Frames that one question for a whole document counts as. */
const joinCost = 20
const asksForAll = (frame: Uint8Array): boolean =>
  frame[0] === messageTypes.sync && frame[1] === syncTypes.step1

const stillness = presenceFrame([])

export class Connection implements Guest {
  readonly document: DocumentKind
  readonly judgeAgain: () => Promise<Subject | null>
  subject: Subject
  isOurs = false
  settledFrames = 0
  strikes = 0
  isCut = false
  readonly #socket: WebSocket
  readonly #maxSendBufferBytes: number
  readonly #rate: Rate = openRate(limits.framesPerSecond, limits.frameBurst, () => performance.now())
  readonly #timers = new Set<ReturnType<typeof setTimeout>>()
  /** Bytes of the largest frame that is on its way. */
  #largest = 0
  #heardBeats = 0
  #saidSomething = false

  constructor(options: ConnectionOptions) {
    this.document = options.document
    this.subject = options.subject
    this.judgeAgain = options.judgeAgain
    this.#socket = options.socket
    this.#maxSendBufferBytes = options.maxSendBufferBytes
    // Nothing is read before the room is ready.
    this.#socket.pause()
    this.#socket.on('error', () => this.#socket.terminate())
  }

  start({ onFrame, onLeft }: ConnectionEvents): void {
    this.#socket.on('pong', () => this.#hear())
    this.#socket.on('message', (content, isBinary) => {
      this.#hear()
      if (this.isCut) return
      // Text, or a frame in fragments of a kind that `ws` was not asked for.
      if (!isBinary || !(content instanceof Buffer)) return this.close('malformed_frame')
      this.#slowDown(asksForAll(content) ? joinCost : 1)
      onFrame(new Uint8Array(content.buffer, content.byteOffset, content.byteLength))
    })
    this.#socket.on('close', () => {
      for (const timer of this.#timers) clearTimeout(timer)
      onLeft()
    })
    if (this.#socket.readyState === this.#socket.CLOSED) onLeft()
    else this.#socket.resume()
  }

  get isGone(): boolean {
    return this.#socket.readyState !== this.#socket.OPEN
  }

  send(frame: Uint8Array): void {
    if (this.isCut || this.isGone) return
    this.#saidSomething = true
    if (this.#socket.bufferedAmount === 0) this.#largest = 0
    this.#largest = Math.max(this.#largest, frame.length)
    this.#socket.send(frame, { binary: true })
    // It resynchronises when it comes back: cheaper than to keep everything for it. A whole board may be larger
    // than the buffer, and must still arrive.
    if (this.#socket.bufferedAmount > this.#maxSendBufferBytes + this.#largest) this.close('too_slow')
  }

  sendPresence(frame: Uint8Array): void {
    if (this.#socket.bufferedAmount <= presenceBufferBytes) this.send(frame)
  }

  close(reason: CloseReason): void {
    if (this.isCut) return
    this.isCut = true
    this.#socket.resume()
    this.#socket.close(closeCodes[reason], reason)
    this.#after(closingMs, () => this.#socket.terminate())
  }

  /** Called every `heartbeatMs`. Counts beats instead of reading a clock, which may jump. */
  beat(): void {
    this.#heardBeats += 1
    if (this.#heardBeats > limits.silenceMs / limits.heartbeatMs) this.#socket.terminate()
    if (this.isGone) return
    this.#socket.ping()
    if (!this.#saidSomething) this.send(stillness)
    this.#saidSomething = false
  }

  #hear(): void {
    this.#heardBeats = 0
  }

  #slowDown(cost: number): void {
    const waitMs = this.#rate.take(cost)
    if (waitMs === 0 || this.#socket.isPaused) return
    this.#socket.pause()
    this.#after(waitMs, () => this.#socket.resume())
  }

  #after(ms: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      run()
    }, ms)
    this.#timers.add(timer)
  }
}
