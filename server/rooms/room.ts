/**
 * One workshop while somebody is there:  frame → judge → apply → commit → show.
 * A command is a job of the same queue, and so is a join: both are answered between batches.
 *
 * Invariants: nothing that is not committed leaves this file; after a failed commit the room is dead, its
 * people are sent away for a moment, and the next room is loaded from the log.
 */
import type { DocumentKind } from '../../shared/document/document-name.ts'
import { AppError } from '../../shared/errors.ts'
import type { RandomBytes } from '../../shared/ids.ts'
import type { CloseReason } from '../../shared/wire/close-codes.ts'
import type { RefusedFrame } from '../../shared/wire/frames.ts'
import {
  missingFrame,
  refusedFrame,
  savedFrame,
  stateVectorFrame,
  updateFrame,
} from '../relay/encode-frames.ts'
import type { PresenceEntry } from '../relay/read-frame.ts'
import type { RowWrite, Storage, Write } from '../storage/storage.ts'
import { bufferChange, emptyChange, type GatheredChange, peopleIn } from './change-buffer.ts'
import { type Eraser, openEraser } from './eraser.ts'
import { type Guest, judgeGuestAgain } from './guest.ts'
import { JobQueue } from './job-queue.ts'
import { openPresence } from './open-presence.ts'
import type { Presence } from './presence.ts'
import type { RoomLog } from './room-log.ts'
import type { WorkshopChange } from './workshop-change.ts'
import type { Changes, WorkshopState } from './workshop-state.ts'

export type RoomOptions = {
  state: WorkshopState
  storage: Storage
  now: () => number
  random: RandomBytes
  log: RoomLog
  eraseWithinMs: number
  /** Every commit tells whether the storage takes writes. */
  onCommit(worked: boolean): void
  /** The room is dead; forget it. */
  onDead(): void
  /** Nobody is connected and nothing waits. */
  onEmpty(): void
}

type SentFrame = { guest: Guest; update: Uint8Array }
type Settled = { guest: Guest; refused: RefusedFrame[] }

/** Frames judged in one transaction: bounds how long those behind it wait. */
const maxBatch = 256
const maxStrikes = 3

export class Room {
  readonly #options: RoomOptions
  readonly #state: WorkshopState
  readonly #guests: Record<DocumentKind, Set<Guest>> = { board: new Set(), workshop: new Set() }
  readonly #presence: Record<DocumentKind, Presence>
  readonly #queue: JobQueue<SentFrame>
  readonly #joining = new Map<Guest, Uint8Array>()
  readonly #eraser: Eraser
  #isDead = false

  constructor(options: RoomOptions) {
    this.#options = options
    this.#state = options.state
    this.#presence = {
      board: openPresence(options.state, 'board', this.#guests.board, options.now),
      workshop: openPresence(options.state, 'workshop', this.#guests.workshop, options.now),
    }
    this.#eraser = openEraser(options.eraseWithinMs, () => this.#erase())
    this.#queue = new JobQueue({
      maxBatch,
      takeBatch: (frames) => this.#takeFrames(frames),
      onFailure: (error) => this.#die(error),
      onIdle: () => this.#whenEmpty(),
    })
  }

  // ── people ──────────────────────────────────────────────────────────────────────────────────────

  get guests(): Guest[] {
    return [...this.#guests.board, ...this.#guests.workshop]
  }

  get isEmpty(): boolean {
    return this.guests.length === 0 && !this.#queue.isBusy
  }

  /** Greets with committed state; who lost the right meanwhile is sent away instead. Resolves when greeted. */
  enter(guest: Guest): Promise<void> {
    this.#guests[guest.document].add(guest)
    return this.#between(async () => {
      await this.#judgeAgain(guest)
      if (guest.isCut) return
      guest.send(stateVectorFrame(this.#state.document(guest.document).encodeStateVector()))
      guest.sendPresence(this.#presence[guest.document].whole(guest))
    }).catch(() => guest.close('not_saving'))
  }

  leave(guest: Guest): void {
    this.#guests[guest.document].delete(guest)
    this.#presence[guest.document].leave(guest)
    this.#whenEmpty()
  }

  // ── what connections bring ──────────────────────────────────────────────────────────────────────

  /** Sends what somebody with this state lacks. Who asks again before the answer is answered once. */
  join(guest: Guest, stateVector: Uint8Array): void {
    const isWaiting = this.#joining.has(guest)
    this.#joining.set(guest, stateVector)
    if (isWaiting) return
    void this.#between(() => {
      const known = this.#joining.get(guest)
      this.#joining.delete(guest)
      if (!guest.isCut) guest.send(missingFrame(this.#state.document(guest.document).encode(known)))
    }).catch(() => guest.close('not_saving'))
  }

  offer(guest: Guest, update: Uint8Array): void {
    this.#queue.pushFrame({ guest, update })
  }

  appear(guest: Guest, entries: readonly PresenceEntry[]): void {
    this.#presence[guest.document].hear(guest, entries)
  }

  tellPresence(guest: Guest): void {
    this.#presence[guest.document].ask(guest)
  }

  reject(guest: Guest, problem: string): void {
    void this.#between(() => this.#cut(guest, problem)).catch(() => guest.close('not_saving'))
  }

  // ── what commands do ────────────────────────────────────────────────────────────────────────────

  change<T>(command: (change: WorkshopChange) => Promise<T> | T): Promise<T> {
    return this.#between(async () => {
      const gathered = emptyChange()
      const result = await command(this.#buffer(gathered))
      await this.#commitCommand(gathered)
      return result
    })
  }

  look<T>(reader: (view: Pick<WorkshopChange, 'board' | 'public'>) => T): Promise<T> {
    // Own maps: what a reader writes by mistake reaches nobody.
    const gathered = emptyChange()
    return this.#between(() => reader(this.#buffer(gathered)))
  }

  present(): Set<string> {
    return new Set(this.guests.map((guest) => guest.subject.person))
  }

  /** Ends it: nobody is let in after this. What waits is dropped where the workshop itself ends. */
  async close(reason: CloseReason): Promise<void> {
    if (reason === 'going_away') await this.#queue.settled()
    if (reason === 'going_away' && this.#eraser.isOwing) await this.#erase().catch(() => {})
    this.#bury(reason)
    await this.#queue.settled()
    this.#state.close()
  }

  /** Shortens the logs before the room leaves memory. False where somebody came meanwhile. */
  async rest(): Promise<boolean> {
    if (!this.#state.isCompact || this.#eraser.isOwing) await this.#erase().catch(() => {})
    return this.isEmpty
  }

  /** Logs become snapshots, and what is not in them leaves the disk. */
  async #erase(): Promise<void> {
    await this.#between(() => this.#commit(this.#apply(() => [], true)))
    this.#eraser.done()
    await this.#options.storage.scrub()
  }

  // ── the pipeline ────────────────────────────────────────────────────────────────────────────────

  async #takeFrames(frames: readonly SentFrame[]): Promise<void> {
    const settled: Settled[] = []
    await this.#commit(this.#apply(() => frames.flatMap((frame) => this.#judge(frame, settled))))
    for (const { guest, refused } of settled)
      if (guest.isOurs) for (const refusal of refused) guest.send(refusedFrame(refusal))
    for (const guest of new Set(settled.map((one) => one.guest)))
      if (guest.isOurs) guest.send(savedFrame({ frames: guest.settledFrames }))
  }

  #judge({ guest, update }: SentFrame, settled: Settled[]): RowWrite[] {
    if (guest.isCut) return []
    const verdict = this.#state.takeFrame(update, guest.document, guest.subject, {
      now: this.#options.now(),
      holderOf: (client) => this.#presence.board.holderOf(client),
    })
    if (!verdict.ok) {
      this.#cut(guest, verdict.error)
      return []
    }
    guest.settledFrames += 1
    settled.push({ guest, refused: verdict.value.refused })
    if (verdict.value.endsWords) this.#eraser.owe()
    if (verdict.value.isStrike) guest.strikes += 1
    if (guest.strikes >= maxStrikes) guest.close('forbidden')
    return verdict.value.rows
  }

  #cut(guest: Guest, problem: string): void {
    this.#options.log.warn({ person: guest.subject.person, problem }, 'malformed frame')
    guest.close('malformed_frame')
  }

  async #commitCommand(gathered: GatheredChange): Promise<void> {
    await this.#commit(this.#apply(() => this.#state.takeCommand(gathered), gathered.erase))
    if (gathered.erase) await this.#options.storage.scrub()
    if (gathered.eraseSoon) this.#eraser.owe()
    if (gathered.reauthorise.size > 0) await this.#reauthorise(gathered.reauthorise)
    const people = peopleIn(gathered)
    if (people.size > 0) for (const presence of Object.values(this.#presence)) presence.refresh(people)
  }

  /** A document that broke while it was changed is not gone on with. */
  #apply(change: () => readonly RowWrite[], whole = false): Changes {
    try {
      return this.#state.transact(change, whole)
    } catch (error) {
      this.#die(error)
      throw new AppError('internal')
    }
  }

  async #commit({ writes, updates }: Changes): Promise<void> {
    if (writes.length > 0) await this.#write(writes)
    for (const kind of ['workshop', 'board'] as const) {
      const update = updates[kind]
      if (!update) continue
      const frame = updateFrame(update)
      for (const guest of this.#guests[kind]) guest.send(frame)
    }
  }

  async #write(writes: readonly Write[]): Promise<void> {
    try {
      await this.#options.storage.commit(writes)
      this.#options.onCommit(true)
    } catch (error) {
      this.#options.onCommit(false)
      this.#die(error)
      throw new AppError('not_saving')
    }
  }

  // ── rights ──────────────────────────────────────────────────────────────────────────────────────

  async #reauthorise(people: ReadonlySet<string>): Promise<void> {
    const concerned = people.has('everybody')
      ? this.guests
      : this.guests.filter(({ subject }) => people.has(subject.person))
    await Promise.all(concerned.map(this.#judgeAgain))
  }

  readonly #judgeAgain = (guest: Guest): Promise<void> =>
    judgeGuestAgain(guest, this.#state.workshop, this.#options.log)

  #buffer(gathered: GatheredChange): WorkshopChange {
    const { storage, random, now } = this.#options
    const { workshop, board, public: shared } = this.#state
    return bufferChange(
      { workshop, now: now(), random, storage, board: board.records, public: shared.records },
      gathered,
    )
  }

  // ── life and death ──────────────────────────────────────────────────────────────────────────────

  #between<T>(run: () => T | Promise<T>): Promise<T> {
    return this.#queue.run(run, () => new AppError('not_saving'))
  }

  #whenEmpty(): void {
    if (this.isEmpty && !this.#isDead) this.#options.onEmpty()
  }

  #die(error: unknown): void {
    if (this.#isDead) return
    this.#options.log.error({ error, workshop: this.#state.workshop }, 'a room could not go on')
    this.#bury('not_saving')
    this.#options.onDead()
  }

  #bury(reason: CloseReason): void {
    this.#isDead = true
    this.#eraser.done()
    this.#queue.stop()
    for (const guest of this.guests) guest.close(reason)
    for (const presence of Object.values(this.#presence)) presence.close()
    for (const guests of Object.values(this.#guests)) guests.clear()
  }
}
