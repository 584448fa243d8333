/**
 * Everybody who looks at one document: what happened in a tick goes to all of them as the same bytes.
 *
 * Invariants: nobody is told anything before the first answer, so that who may see nothing sees nothing; a guest
 * that is behind has an entry in `#behind` with a state that it surely has, and is sent no update until it has
 * caught up from there.
 */
import { missingFrame, updateFrame } from '../relay/encode-frames.ts'
import { type SharedFrame, shareFrames } from '../relay/shared-frame.ts'
import type { Guest } from './guest.ts'
import type { LiveDocument } from './live-document.ts'
import type { Presence, PresenceBatch } from './presence.ts'

/** What single guests are told beside what all are told. */
export type Letters = ReadonlyMap<Guest, readonly Uint8Array[]>

const noLetters: Letters = new Map()

type Told = { ours: SharedFrame | null; update: SharedFrame | null; batch: PresenceBatch | null }

export class Audience {
  readonly guests = new Set<Guest>()
  readonly presence: Presence
  readonly #document: LiveDocument
  readonly #isShort: () => boolean
  readonly #joined = new Set<Guest>()
  readonly #behind = new Map<Guest, Uint8Array>()
  readonly #asking = new Set<Guest>()
  /** Answers as they are framed: a room that comes at once is served the same bytes. */
  readonly #answers = new WeakMap<Uint8Array, SharedFrame>()
  /** What everybody who is not behind has: the committed state before the batch that is being judged. */
  #shown: Uint8Array

  /** `isShort`: memory runs short, and presence gives way. */
  constructor(document: LiveDocument, isShort: () => boolean, presence: Presence) {
    this.#document = document
    this.#isShort = isShort
    this.presence = presence
    this.#shown = document.encodeStateVector()
  }

  get hasNews(): boolean {
    return this.presence.hasNews || this.#asking.size > 0
  }

  enter(guest: Guest): void {
    this.guests.add(guest)
    this.presence.enter(guest)
  }

  leave(guest: Guest): void {
    if (!this.guests.delete(guest)) return
    this.#joined.delete(guest)
    this.#behind.delete(guest)
    this.#asking.delete(guest)
    this.presence.leave(guest)
  }

  /** Tells all seats with the next tick. */
  ask(guest: Guest): void {
    this.#asking.add(guest)
  }

  /** Between batches: what somebody with this state lacks. Who is there follows with the next tick, for all who came. */
  answer(guest: Guest, stateVector: Uint8Array): void {
    this.#joined.add(guest)
    this.#behind.delete(guest)
    guest.isBehind = false
    this.#asking.add(guest)
    guest.sendShared(this.#framed(this.#document.encode(stateVector)))
    if (guest.isBehind) this.#behind.set(guest, this.#document.encodeStateVector())
  }

  /** Between batches: one merged update for somebody who read slowly. */
  catchUp(guest: Guest): void {
    const known = this.#behind.get(guest) ?? this.#shown
    this.#behind.delete(guest)
    guest.isBehind = false
    this.#asking.add(guest)
    guest.send(updateFrame(this.#document.encode(known)))
    if (guest.isBehind) this.#behind.set(guest, this.#document.encodeStateVector())
  }

  /** After a commit: `update` is what it changed. Without one, presence alone. */
  show(update: Uint8Array | null, letters: Letters = noLetters): void {
    this.#answerAsking()
    const news = this.presence.take()
    const batch = this.#isShort() ? null : news
    if (update || batch) this.#tellAll(update, batch, letters)
    else this.#deliver(letters)
  }

  #answerAsking(): void {
    if (this.#asking.size === 0) return
    const everybody = shareFrames([this.presence.whole()])
    for (const guest of this.#asking) {
      // Who is behind is told when it has caught up.
      if (!this.#joined.has(guest) || guest.isBehind) continue
      if (guest.isOurs) guest.sendShared(everybody)
      else guest.send(this.presence.wholeForStock(guest))
    }
    this.#asking.clear()
  }

  #tellAll(update: Uint8Array | null, batch: PresenceBatch | null, letters: Letters): void {
    const content = update && updateFrame(update)
    const told: Told = {
      ours: shareFrames([content, batch?.ours].filter((message) => message != null)),
      update: content && shareFrames([content]),
      batch,
    }
    const before = this.#shown
    if (update) this.#shown = this.#document.encodeStateVector()
    for (const guest of this.#joined) this.#tell(guest, told, letters.get(guest) ?? [], before)
  }

  close(): void {
    this.presence.close()
    this.guests.clear()
    this.#joined.clear()
    this.#behind.clear()
    this.#asking.clear()
  }

  #tell(guest: Guest, told: Told, own: readonly Uint8Array[], before: Uint8Array): void {
    // Something else filled its buffer since the last time: that far it has everything.
    if (guest.isBehind && !this.#behind.has(guest)) this.#behind.set(guest, before)
    if (this.#behind.has(guest)) {
      this.#send(guest, own)
      return
    }
    if (guest.isOurs && own.length === 0) this.#sendNews(guest, told)
    else
      guest.together(() => {
        this.#sendNews(guest, told)
        this.#send(guest, own)
      })
    if (guest.isBehind) this.#behind.set(guest, this.#shown)
  }

  #sendNews(guest: Guest, { ours, update, batch }: Told): void {
    if (guest.isOurs) {
      if (ours) guest.sendShared(ours)
      return
    }
    if (update) guest.sendShared(update)
    const seats = batch?.forStock(guest)
    if (seats) guest.send(seats)
  }

  #deliver(letters: Letters): void {
    for (const [guest, own] of letters) if (this.guests.has(guest)) this.#send(guest, own)
  }

  #send(guest: Guest, frames: readonly Uint8Array[]): void {
    for (const frame of frames) guest.send(frame)
  }

  /** The document gives the same bytes to all who have the same state, until it changes. */
  #framed(missing: Uint8Array): SharedFrame {
    const known = this.#answers.get(missing)
    if (known) return known
    const frame = shareFrames([missingFrame(missing)])
    this.#answers.set(missing, frame)
    return frame
  }
}
