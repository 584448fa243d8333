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
import { type HelloFrame, type RefusedFrame, wireVersion } from '../../shared/wire/frames.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { PresenceNews } from '../../shared/wire/presence.ts'
import { refuseFrame } from '../gate/judge-frame.ts'
import {
  drainFrame,
  refusedFrame,
  savedFrame,
  stateVectorFrame,
  welcomeFrame,
} from '../relay/encode-frames.ts'
import type { PresenceEntry } from '../relay/read-frame.ts'
import type { RowWrite, Write } from '../storage/storage.ts'
import { Audience, type Letters } from './audience.ts'
import { bufferChange, emptyChange, type GatheredChange, peopleIn } from './change-buffer.ts'
import { type Guest, judgeGuestAgain } from './guest.ts'
import { JobQueue } from './job-queue.ts'
import { Leases } from './leases.ts'
import { openPresence } from './open-presence.ts'
import { Pace } from './pace.ts'
import { Speech } from './speech.ts'
import { kinds, Upkeep, type UpkeepOptions } from './upkeep.ts'
import type { WorkshopChange } from './workshop-change.ts'
import type { Changes, WorkshopState } from './workshop-state.ts'

export type RoomOptions = UpkeepOptions & {
  random: RandomBytes
  /** False while the storage takes no writes, or this workshop broke too often: it can be looked at. */
  isSaving(): boolean
  /** Memory runs short: presence is not told. */
  isShort(): boolean
  /** The room is dead; forget it. `broke`: not the storage's fault. */
  onDead(broke: boolean): void
  /** Nobody is connected and nothing waits. */
  onEmpty(): void
}

type SentFrame = { guest: Guest; update: Uint8Array; at: number }
type Settled = { guest: Guest; refused: RefusedFrame[]; at: number }

/** Frames judged in one transaction: bounds how long those behind it wait. */
const maxBatch = 256
const maxStrikes = 3

export class Room {
  readonly #options: RoomOptions
  readonly #state: WorkshopState
  readonly #audience: Record<DocumentKind, Audience>
  readonly #leases: Leases
  readonly #pace: Pace
  readonly #queue: JobQueue<SentFrame>
  readonly #joining = new Map<Guest, Uint8Array>()
  readonly #upkeep: Upkeep
  readonly #speech: Speech
  #isDead = false

  constructor(options: RoomOptions) {
    const { state, time } = options
    this.#options = options
    this.#state = state
    const audienceOf = (kind: DocumentKind) =>
      new Audience(
        state.document(kind),
        options.isShort,
        openPresence(state, kind, time.now, () => this.#speech.soon()),
      )
    this.#audience = { board: audienceOf('board'), workshop: audienceOf('workshop') }
    this.#leases = new Leases({
      random: options.random,
      clientsOf: (person) => state.clientsOf(person),
      mayUse: (client, person) => state.mayUseClient(client, person),
    })
    this.#pace = new Pace(time.monotonic, () =>
      Math.max(this.#audience.board.guests.size, this.#audience.workshop.guests.size),
    )
    this.#upkeep = new Upkeep(options)
    this.#queue = new JobQueue({
      time,
      dueIn: () => this.#pace.dueIn(),
      maxBatch,
      takeBatch: (frames) => this.#takeFrames(frames),
      onFailure: (error) => this.#die(error),
      onIdle: () => this.#whenEmpty(),
    })
    const audiences = Object.values(this.#audience)
    this.#speech = new Speech({
      time,
      pace: this.#pace,
      isBusy: () => this.#queue.isBusy,
      hasNews: () => audiences.some(({ hasNews }) => hasNews),
      say: () => {
        for (const audience of audiences) if (audience.hasNews) audience.show(null)
      },
    })
  }

  // ── people ──────────────────────────────────────────────────────────────────────────────────────

  get guests(): Guest[] {
    return [...this.#audience.board.guests, ...this.#audience.workshop.guests]
  }

  get isEmpty(): boolean {
    return this.guests.length === 0 && !this.#queue.isBusy
  }

  /** Greets with committed state; who lost the right meanwhile is sent away instead. Resolves when greeted. */
  enter(guest: Guest): Promise<void> {
    this.#audience[guest.document].enter(guest)
    return this.#between(async () => {
      await this.#judgeAgain(guest)
      if (guest.isCut) return
      guest.send(stateVectorFrame(this.#state.document(guest.document).encodeStateVector()))
    }).catch(() => guest.close('not_saving'))
  }

  leave(guest: Guest): void {
    this.#audience[guest.document].leave(guest)
    // What it sent before is settled by then, and its client id free for another connection.
    void this.#between(() => this.#leases.giveBack(guest)).catch(() => {})
    this.#whenEmpty()
  }

  // ── what connections bring ──────────────────────────────────────────────────────────────────────

  /** One of our clients says who it is; it is told who it is here. Before any data. */
  greet(guest: Guest, hello: HelloFrame): void {
    const problem = this.#problemOf(hello)
    if (problem) guest.close(problem)
    else this.#welcome(guest, hello.clientTime)
  }

  #problemOf({ version, epoch }: HelloFrame): CloseReason | null {
    if (version < wireVersion) return 'too_old_client'
    return epoch === null || epoch === this.#state.epoch ? null : 'new_epoch'
  }

  #welcome(guest: Guest, clientTime: number): void {
    guest.isOurs = true
    const { person, role } = guest.subject
    const mayWrite = guest.document === 'board' && role !== 'viewer'
    guest.send(
      welcomeFrame({
        person,
        role,
        clientTime,
        serverTime: this.#options.time.now(),
        seat: guest.seat,
        client: mayWrite ? this.#leases.lend(guest) : 0,
        epoch: this.#state.epoch,
        saving: this.#options.isSaving(),
      }),
    )
    this.#audience[guest.document].presence.say(guest, {})
  }

  /** Sends what somebody with this state lacks. Who asks again before the answer is answered once. */
  join(guest: Guest, stateVector: Uint8Array): void {
    const isWaiting = this.#joining.has(guest)
    this.#joining.set(guest, stateVector)
    if (isWaiting) return
    void this.#between(() => {
      const known = this.#joining.get(guest)
      this.#joining.delete(guest)
      if (guest.isCut || !known) return
      this.#audience[guest.document].answer(guest, known)
      this.#speech.soon()
    }).catch(() => guest.close('not_saving'))
  }

  offer(guest: Guest, update: Uint8Array): void {
    this.#queue.pushFrame({ guest, update, at: this.#options.time.monotonic() })
  }

  /** A slow reader has read what it was sent. */
  catchUp(guest: Guest): void {
    void this.#between(() => {
      if (!guest.isBehind || guest.isCut) return
      this.#audience[guest.document].catchUp(guest)
      this.#speech.soon()
    }).catch(() => guest.close('not_saving'))
  }

  /** Presence of a stock client. */
  appear(guest: Guest, entries: readonly PresenceEntry[]): void {
    this.#audience[guest.document].presence.hear(guest, entries)
  }

  say(guest: Guest, news: PresenceNews): void {
    this.#audience[guest.document].presence.say(guest, news)
  }

  tellPresence(guest: Guest): void {
    this.#audience[guest.document].ask(guest)
    this.#speech.soon()
  }

  reject(guest: Guest, problem: string): void {
    void this.#between(() => this.#cut(guest, problem)).catch(() => guest.close('not_saving'))
  }

  // ── what commands do ────────────────────────────────────────────────────────────────────────────

  change<T>(command: (change: WorkshopChange) => Promise<T> | T): Promise<T> {
    return this.#between(async () => {
      if (!this.#options.isSaving()) throw new AppError('not_saving')
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

  // ── life ────────────────────────────────────────────────────────────────────────────────────────

  /** Ends it: nobody is let in after this. What waits is dropped where the workshop itself ends. */
  async close(reason: CloseReason): Promise<void> {
    if (reason === 'going_away') {
      this.#announceDrain()
      await this.#queue.settled()
      if (this.#upkeep.isOwing) await this.#upkeep.erase().catch(() => {})
    }
    this.#bury(reason)
    await this.#queue.settled()
    this.#state.close()
  }

  /** Shortens the logs before the room leaves memory. False where somebody came meanwhile. */
  async rest(): Promise<boolean> {
    if (this.#upkeep.isDue) await this.#upkeep.erase().catch(() => {})
    // Whoever comes meanwhile is sent to the new document: what the old one still took would be lost.
    if (this.isEmpty && this.#options.isSaving() && this.#upkeep.wantsEpoch)
      await this.beginEpoch().catch(() => {})
    return this.isEmpty
  }

  /** The board goes on as a new document: its people load it and put again what is unsaved. */
  async beginEpoch(): Promise<void> {
    await this.#between(() => this.#write(this.#upkeep.epochWrites()))
    this.#bury('new_epoch')
    this.#options.onDead(false)
  }

  // ── the pipeline ────────────────────────────────────────────────────────────────────────────────

  async #takeFrames(frames: readonly SentFrame[]): Promise<void> {
    if (!this.#options.isSaving()) return this.#sendAway(frames)
    this.#pace.begin()
    const settled: Settled[] = []
    const changes = this.#pace.spend(() =>
      this.#apply(() => frames.flatMap((frame) => this.#judge(frame, settled))),
    )
    await this.#commit(changes, settled)
    if (this.#upkeep.keepShort() && this.#upkeep.wantsEpoch) void this.beginEpoch().catch(() => {})
  }

  /** Nothing new is taken now; who brings nothing new may stay and look. */
  #sendAway(frames: readonly SentFrame[]): void {
    const settled: Settled[] = []
    for (const { guest, update, at } of frames) {
      const { doc, records } = this.#state.document(guest.document)
      const verdict = refuseFrame(update, { doc, records })
      if (!verdict.ok) this.#cut(guest, verdict.error)
      else if (verdict.value) guest.close('not_saving')
      else settled.push(this.#settle(guest, [], at))
    }
    for (const kind of kinds) this.#audience[kind].show(null, this.#lettersFor(settled))
  }

  #settle(guest: Guest, refused: RefusedFrame[], at: number): Settled {
    guest.settledFrames += 1
    return { guest, refused, at }
  }

  #judge({ guest, update, at }: SentFrame, settled: Settled[]): RowWrite[] {
    if (guest.isCut) return []
    const { time } = this.#options
    const verdict = this.#state.takeFrame(update, guest.document, guest.subject, {
      now: time.now(),
      isLateWork: time.monotonic() - guest.joinedAt < limits.lateWorkMs,
      holderOf: (client) => this.#leases.holderOf(client) ?? this.#audience.board.presence.holderOf(client),
    })
    if (!verdict.ok) {
      this.#cut(guest, verdict.error)
      return []
    }
    settled.push(this.#settle(guest, verdict.value.refused, at))
    if (verdict.value.endsWords) this.#upkeep.owe()
    if (verdict.value.isStrike) guest.strikes += 1
    if (guest.strikes >= maxStrikes) guest.close('forbidden')
    return verdict.value.rows
  }

  #cut(guest: Guest, problem: string): void {
    this.#options.measures.malformed.add()
    this.#options.log.warn({ person: guest.subject.person, problem }, 'malformed frame')
    guest.close('malformed_frame')
  }

  async #commitCommand(gathered: GatheredChange): Promise<void> {
    const changes = this.#apply(() => this.#state.takeCommand(gathered))
    await this.#commit(changes)
    if (gathered.erase) await this.#upkeep.erase()
    if (gathered.eraseSoon) this.#upkeep.owe()
    if (gathered.reauthorise.size > 0) await this.#reauthorise(gathered.reauthorise)
    const people = peopleIn(gathered)
    if (people.size > 0) for (const { presence } of Object.values(this.#audience)) presence.refresh(people)
  }

  /** A document that broke while it was changed is not gone on with. */
  #apply(change: () => readonly RowWrite[]): Changes {
    try {
      return this.#state.transact(change)
    } catch (error) {
      this.#die(error)
      throw new AppError('internal')
    }
  }

  async #commit({ writes, updates }: Changes, settled: readonly Settled[] = []): Promise<void> {
    if (writes.length > 0) await this.#write(writes)
    const letters = this.#lettersFor(settled)
    this.#pace.spend(() => {
      for (const kind of kinds) this.#audience[kind].show(updates[kind], letters)
    })
    // Presence went along: who waited for this commit to say it has nothing left to say.
    this.#speech.said()
  }

  async #write(writes: readonly Write[]): Promise<void> {
    try {
      await this.#options.storage.commit(writes)
    } catch (error) {
      this.#die(error, false)
      throw new AppError('not_saving')
    }
  }

  #lettersFor(settled: readonly Settled[]): Letters {
    const { measures, time } = this.#options
    const letters = new Map<Guest, Uint8Array[]>()
    for (const { guest, refused, at } of settled) {
      measures.savedAfterMs.note(time.monotonic() - at)
      for (const { reason, keys } of refused) measures.refused[reason].add(keys.length)
      if (guest.isOurs) letters.set(guest, [...(letters.get(guest) ?? []), ...refused.map(refusedFrame)])
    }
    for (const [guest, frames] of letters) frames.push(savedFrame({ frames: guest.settledFrames }))
    return letters
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
    const { storage, random, time } = this.#options
    const { workshop, board, public: shared } = this.#state
    return bufferChange(
      { workshop, now: time.now(), random, storage, board: board.records, public: shared.records },
      gathered,
    )
  }

  // ── death ───────────────────────────────────────────────────────────────────────────────────────

  #between<T>(run: () => T | Promise<T>): Promise<T> {
    return this.#queue.run(run, () => new AppError('not_saving'))
  }

  #whenEmpty(): void {
    if (this.isEmpty && !this.#isDead) this.#options.onEmpty()
  }

  /** Everybody comes back at another moment, so that nobody waits for the others. */
  #announceDrain(): void {
    const ours = this.guests.filter((guest) => guest.isOurs)
    const spreadMs = Math.min(4_000, ours.length * 10)
    for (const [at, guest] of ours.entries())
      guest.send(drainFrame({ retryMs: Math.round(300 + (spreadMs * at) / ours.length) }))
  }

  #die(error: unknown, broke = true): void {
    if (this.#isDead) return
    this.#options.log.error({ error, workshop: this.#state.workshop }, 'a room could not go on')
    this.#bury('not_saving')
    this.#options.onDead(broke)
  }

  #bury(reason: CloseReason): void {
    this.#isDead = true
    this.#upkeep.stop()
    this.#queue.stop()
    this.#speech.end()
    for (const guest of this.guests) guest.close(reason)
    for (const audience of Object.values(this.#audience)) audience.close()
  }
}
