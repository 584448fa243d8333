/**
 * One line: frames in at a bounded rate, frames out through a bounded buffer, cut when silent or too slow.
 * The room sees it as a `Guest`.
 *
 * A slow reader is no longer sent every update: from `behindBytes` on it is *behind*, and gets what it lacks as
 * one merged update once its buffer is empty. So what is kept for it never grows with what the others do.
 */
import type { DocumentKind } from '../../shared/document/document-name.ts'
import { type CloseReason, closeCodes } from '../../shared/wire/close-codes.ts'
import { messageTypes } from '../../shared/wire/frames.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { Measures } from '../observability/measures.ts'
import type { Subject } from '../permissions/subject.ts'
import type { Guest } from '../rooms/guest.ts'
import type { Time } from '../time.ts'
import { presenceFrame, syncTypes } from './encode-frames.ts'
import type { Line } from './line.ts'
import { openRate, type Rate } from './rate.ts'
import type { SharedFrame } from './shared-frame.ts'

export type ConnectionOptions = {
  line: Line
  document: DocumentKind
  subject: Subject
  judgeAgain: () => Promise<Subject | null>
  maxSendBufferBytes: number
  time: Time
  measures: Measures
}

export type ConnectionEvents = {
  onFrame(frame: Uint8Array): void
  /** A reader that was behind has read everything: send what it lacks. */
  onCaughtUp(): void
  onLeft(): void
}

/** More than this unread, and a reader is behind. */
const behindBytes = 64 * 1024
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
  readonly joinedAt: number
  subject: Subject
  isOurs = false
  seat = 0
  settledFrames = 0
  strikes = 0
  isCut = false
  isBehind = false
  readonly #line: Line
  readonly #time: Time
  readonly #measures: Measures
  readonly #maxSendBufferBytes: number
  readonly #rate: Rate
  readonly #timers = new Set<() => void>()
  /** Bytes of the largest frame that is on its way. */
  #largest = 0
  #heardBeats = 0
  #behindBeats = 0
  #saidSomething = false
  #isPaused = false
  #isGathering = false

  constructor(options: ConnectionOptions) {
    const { line, document, subject, judgeAgain, maxSendBufferBytes, time, measures } = options
    this.document = document
    this.subject = subject
    this.judgeAgain = judgeAgain
    this.joinedAt = time.monotonic()
    this.#line = line
    this.#time = time
    this.#measures = measures
    this.#maxSendBufferBytes = maxSendBufferBytes
    this.#rate = openRate(limits.framesPerSecond, limits.frameBurst, time.monotonic)
  }

  start({ onFrame, onCaughtUp, onLeft }: ConnectionEvents): void {
    this.#line.start({
      onPong: () => this.#hear(),
      onMessage: (bytes) => {
        this.#hear()
        if (this.isCut) return
        if (!bytes) return this.close('malformed_frame')
        this.#measures.framesIn.add()
        this.#measures.bytesIn.add(bytes.length)
        this.#slowDown(asksForAll(bytes) ? joinCost : 1)
        onFrame(bytes)
      },
      onDrain: () => {
        if (this.isBehind && this.#line.buffered === 0) onCaughtUp()
      },
      onClose: () => {
        for (const stop of this.#timers) stop()
        onLeft()
      },
    })
  }

  get isGone(): boolean {
    return !this.#line.isOpen
  }

  send(frame: Uint8Array): void {
    if (this.isCut || this.isGone) return
    this.#line.send(frame)
    this.#sent(frame.length)
  }

  sendShared(frame: SharedFrame): void {
    if (this.isCut || this.isGone) return
    this.#line.sendShared(frame)
    this.#sent(frame.wireBytes.length)
  }

  together(send: () => void): void {
    this.#isGathering = true
    this.#line.together(send)
    this.#isGathering = false
    this.#judgeBuffer()
  }

  close(reason: CloseReason): void {
    if (this.isCut) return
    this.isCut = true
    this.#line.resume()
    this.#line.close(closeCodes[reason], reason)
    this.#after(closingMs, () => this.#line.terminate())
  }

  /** Called every `heartbeatMs`. Counts beats instead of reading a clock, which may jump. */
  beat(): void {
    this.#heardBeats += 1
    this.#behindBeats = this.isBehind ? this.#behindBeats + 1 : 0
    if (this.#heardBeats > limits.silenceMs / limits.heartbeatMs) this.#line.terminate()
    if (this.#behindBeats > limits.silenceMs / limits.heartbeatMs) this.#giveUp()
    if (this.isGone) return
    this.#line.ping()
    if (!this.#saidSomething) this.send(stillness)
    this.#saidSomething = false
  }

  #sent(bytes: number): void {
    this.#saidSomething = true
    this.#measures.framesOut.add()
    this.#measures.bytesOut.add(bytes)
    const { buffered } = this.#line
    if (buffered <= bytes) this.#largest = 0
    this.#largest = Math.max(this.#largest, bytes)
    this.#judgeBuffer()
  }

  /**
   * What is gathered counts as buffered although it was not offered to the reader yet; and the largest frame alone
   * says nothing about the reader. Who is taken for slow by mistake is told everything again, and then is slow.
   */
  #judgeBuffer(): void {
    if (this.#isGathering) return
    const { buffered } = this.#line
    if (buffered > behindBytes + this.#largest) this.isBehind = true
    // It resynchronises when it comes back: cheaper than to keep everything for it. A whole board may be larger
    // than the buffer, and must still arrive.
    if (buffered > this.#maxSendBufferBytes + this.#largest) this.#giveUp()
  }

  #giveUp(): void {
    this.#measures.slowReaders.add()
    this.close('too_slow')
  }

  #hear(): void {
    this.#heardBeats = 0
  }

  #slowDown(cost: number): void {
    const waitMs = this.#rate.take(cost)
    if (waitMs === 0 || this.#isPaused) return
    this.#isPaused = true
    this.#line.pause()
    this.#after(waitMs, () => {
      this.#isPaused = false
      this.#line.resume()
    })
  }

  #after(ms: number, run: () => void): void {
    const stop = this.#time.after(ms, () => {
      this.#timers.delete(stop)
      run()
    })
    this.#timers.add(stop)
  }
}
