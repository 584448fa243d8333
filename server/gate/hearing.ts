/** What one frame changed, judged record by record: what is refused is put back within the same transaction. */
import type * as Y from 'yjs'
import { plainText } from '../../shared/document/board-records.ts'
import { type LaneKey, type LaneValue, laneKey, parseLaneKey } from '../../shared/document/lanes.ts'
import { charsOf } from '../../shared/domain/chars-of.ts'
import type { LaneName } from '../../shared/domain/permissions.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { RefusalReason, RefusedFrame } from '../../shared/wire/frames.ts'
import { recordOf, stepAround } from './board-lookup.ts'
import { judgeMeaning } from './judge-meaning.ts'
import { judgeRights, type RightsContext } from './judge-rights.ts'

export type GateContext = Omit<RightsContext, 'before' | 'after'> & {
  doc: Y.Doc
  records: Y.Map<unknown>
  /** Why this person may not write under these client ids; null where it may. Decided once and kept: ids are leased. */
  clientObjection(clients: readonly number[]): string | null
  /** A facilitator has to let this person go on first. */
  isPaused: boolean
  /** How many more shapes the board takes, not counting what this frame brings. */
  shapesLeft(): number
  /** How many more cards this person may write in the step; Infinity where there is no limit. */
  cardsLeft(step: Step): number
  /** How long the words of this card may be; null where there is no limit. */
  maxChars(card: string): number | null
  /** Whether these values fit the card form of the step that the card belongs to, and its photos are its own. */
  fieldsFit(card: string, fields: LaneValue): boolean
  /** Of what others made and this frame rewrote or removed: what is too much, and what becomes of it. */
  judgeMass(grasp: Grasp): { records: readonly string[]; reason: 'held' | 'paused' } | null
  /** Keeps what came too late for the facilitator. False where no more is taken. */
  keepLate(late: LateRecord): boolean
}

/** Records of others that a frame rewrites or removes (moving does not count): tried, and of these allowed. */
export type Grasp = { tried: readonly string[]; taken: readonly string[] }

/** Lanes of one record as their sender wrote them; null removes a lane. */
export type LateRecord = {
  record: string
  reason: 'too_late' | 'held'
  step: Step | null
  lanes: [string, LaneValue | null][]
}

/** What became of a frame. */
export type Held = {
  refused: RefusedFrame[]
  /** Records that are different now. */
  changed: Set<string>
  /** How many records of others it tried to rewrite or remove. */
  tried: number
}

/** Judges what one frame changed, and puts back what is refused. */
export class Hearing {
  readonly #context: GateContext
  readonly #rights: RightsContext
  readonly #before: (key: string) => unknown
  /** Lanes that this frame changed and nobody put back yet, by record. */
  readonly #changes = new Map<string, Set<LaneName>>()
  readonly #refused = new Map<RefusalReason, string[]>()
  /** Records as they are, joined, until something is put back. */
  readonly #records = new Map<string, LaneValue | null>()
  /** Records that were offered to the late tray. */
  readonly #aside = new Set<string>()

  constructor(context: GateContext, before: (key: string) => unknown, lanes: readonly string[]) {
    this.#context = context
    this.#before = before
    this.#rights = { ...context, before, after: (key) => context.records.get(key) }
    for (const key of lanes) {
      const at = parseLaneKey(key)
      if (at && context.records.get(key) !== before(key)) this.#note(at)
    }
  }

  hold(): Held {
    this.#protectOrigins()
    this.#dropStrays()
    const others = this.#rewrittenOfOthers()
    if (this.#context.isPaused)
      for (const record of [...this.#changes.keys()]) this.#putBackWhole(record, 'paused')
    this.#refuseWhereNotAllowed()
    this.#refuseWhereFull()
    this.#refuseWhereOverLimit()
    this.#refuseWhereTooLong()
    this.#refuseWhereFieldsDoNotFit()
    this.#refuseWhereInvalid()
    const tried = others.filter((record) => !this.#aside.has(record))
    this.#refuseWhereTooMuch(tried)
    const refused = [...this.#refused].map(([reason, keys]) => ({ keys, reason }))
    return { refused, changed: new Set(this.#changes.keys()), tried: tried.length }
  }

  #note({ record, lane }: LaneKey): void {
    const lanes = this.#changes.get(record) ?? new Set()
    this.#changes.set(record, lanes.add(lane))
  }

  #putBack(record: string, lanes: Iterable<LaneName>, reason: RefusalReason | null): void {
    const changes = this.#changes.get(record)
    this.#records.delete(record)
    for (const lane of lanes) {
      if (!changes?.delete(lane)) continue
      const key = laneKey(record, lane)
      const value = this.#before(key)
      if (value === undefined) this.#context.records.delete(key)
      else this.#context.records.set(key, value)
      if (reason) this.#noteRefused(key, reason)
    }
    if (changes?.size === 0) this.#changes.delete(record)
  }

  #noteRefused(key: string, reason: RefusalReason): void {
    const keys = this.#refused.get(reason)
    if (keys) keys.push(key)
    else this.#refused.set(reason, [key])
  }

  /** Who deletes a record may take its origin with it: the room then does so itself. */
  #protectOrigins(): void {
    for (const [record, lanes] of this.#changes)
      if (lanes.has('origin'))
        this.#putBack(record, ['origin'], this.#rights.after(record) === undefined ? null : 'server_only')
  }

  /** Deleting wins: a lane that arrives for a record which is gone by then is dropped without a word. */
  #dropStrays(): void {
    for (const [record, lanes] of this.#changes)
      if (this.#before(record) === undefined && this.#rights.after(record) === undefined)
        this.#putBack(record, [...lanes], null)
  }

  #refuseWhereNotAllowed(): void {
    const verdicts = [...this.#changes].map(([record, lanes]) => {
      const refusal = judgeRights(this.#rights, record, [...lanes])
      return [record, refusal && { ...refusal, reason: this.#soundReason(record, refusal.reason) }] as const
    })
    for (const [record, verdict] of verdicts)
      if (verdict) this.#putAside(record, verdict.lanes, verdict.reason)
  }

  /** Only what could have been taken in time is kept for the facilitator. */
  #soundReason(record: string, reason: RefusalReason): RefusalReason {
    if (reason !== 'too_late') return reason
    if (this.#isInvalid(record)) return 'invalid_record'
    return this.#isTooLong(record) ? 'text_too_long' : reason
  }

  /** What came too late is kept before it is put back. */
  #putAside(record: string, lanes: readonly LaneName[], reason: RefusalReason): void {
    const isForTray = reason === 'too_late' || reason === 'held'
    this.#putBack(record, lanes, isForTray && !this.#keep(record, lanes, reason) ? 'not_allowed' : reason)
  }

  #keep(record: string, lanes: readonly LaneName[], reason: 'too_late' | 'held'): boolean {
    const { after, steps } = this.#rights
    const step = stepAround(after, steps, record) ?? stepAround(this.#before, steps, record)
    const sent = lanes
      .filter((lane) => lane !== 'origin')
      .map((lane) => laneKey(record, lane))
      .map((key): [string, LaneValue | null] => [key, (after(key) as LaneValue | undefined) ?? null])
    this.#aside.add(record)
    return this.#context.keepLate({ record, reason, step, lanes: sent })
  }

  #refuseWhereFull(): void {
    const made = this.#madeShapes()
    for (const record of made.slice(Math.max(0, this.#context.shapesLeft())))
      this.#putBackWhole(record, 'board_full')
  }

  /** The limits of a step hold on the board as in the panel. */
  #refuseWhereOverLimit(): void {
    const { after, steps } = this.#rights
    const left = new Map<Step, number>()
    for (const record of this.#madeShapes()) {
      const step = isNote(after(record)) ? stepAround(after, steps, record) : null
      if (!step) continue
      const room = left.get(step) ?? this.#context.cardsLeft(step)
      left.set(step, room - 1)
      if (room <= 0) this.#putBackWhole(record, 'card_limit')
    }
  }

  #refuseWhereTooLong(): void {
    for (const [record, lanes] of [...this.#changes]) {
      if (!lanes.has('text') || !this.#isTooLong(record)) continue
      if (this.#before(record) === undefined) this.#putBackWhole(record, 'text_too_long')
      else this.#putBack(record, ['text'], 'text_too_long')
    }
  }

  /** A card without them is a card: copies into another step leave the values of its form behind. */
  #refuseWhereFieldsDoNotFit(): void {
    for (const [record, lanes] of [...this.#changes]) {
      const fields = lanes.has('fields') ? this.#rights.after(`${record}#fields`) : undefined
      if (fields === undefined || this.#context.fieldsFit(record, fields as LaneValue)) continue
      this.#putBack(record, ['fields'], 'invalid_record')
    }
  }

  /** Words that were too long already may become shorter. */
  #isTooLong(record: string): boolean {
    if (!isNote(this.#rights.after(record))) return false
    const max = this.#context.maxChars(record)
    if (max === null) return false
    const [was, is] = [this.#before, this.#rights.after].map((read) =>
      charsOf(plainText(read(`${record}#text`))),
    )
    return (is ?? 0) > Math.max(max, was ?? 0)
  }

  /** Moving does not count, and what one made oneself is one's own. */
  #rewrittenOfOthers(): string[] {
    const rewritten = [...this.#changes].filter(([record, lanes]) => {
      const isMoved = lanes.size === 1 && lanes.has('place')
      return record.startsWith('shape:') && !isMoved && this.#before(record) !== undefined
    })
    return rewritten.map(([record]) => record).filter((record) => !this.#isOwn(record))
  }

  #refuseWhereTooMuch(tried: readonly string[]): void {
    if (this.#rights.subject.role === 'facilitator' || tried.length === 0) return
    const taken = tried.filter((record) => this.#changes.has(record))
    const verdict = this.#context.judgeMass({ tried, taken })
    if (!verdict || verdict.records.length === 0) return
    for (const record of verdict.records)
      this.#putAside(record, [...(this.#changes.get(record) ?? [])], verdict.reason)
    this.#refuseWhereInvalid()
  }

  #isInvalid(record: string): boolean {
    return judgeMeaning(this.#rights.after, this.#before, record, this.#joined) !== null
  }

  /** Many cards stand in one frame: it is joined from its lanes once. */
  readonly #joined = (id: string): LaneValue | null => {
    const known = this.#records.get(id)
    if (known !== undefined) return known
    const record = recordOf(this.#rights.after, id)
    this.#records.set(id, record)
    return record
  }

  #isOwn(record: string): boolean {
    const origin = this.#before(laneKey(record, 'origin')) as LaneValue | undefined
    return origin?.author === this.#rights.subject.person
  }

  #madeShapes(): string[] {
    return [...this.#changes.keys()].filter(
      (record) => record.startsWith('shape:') && this.#before(record) === undefined,
    )
  }

  #putBackWhole(record: string, reason: RefusalReason): void {
    this.#putBack(record, [...(this.#changes.get(record) ?? [])], reason)
  }

  /** Putting one record back can make another invalid (its parent is gone), so until nothing changes. */
  #refuseWhereInvalid(): void {
    for (let again = true; again; ) {
      again = false
      for (const [record, lanes] of this.#changes) {
        if (!this.#isInvalid(record)) continue
        this.#putBack(record, [...lanes], 'invalid_record')
        again = true
      }
    }
  }
}

const isNote = (base: unknown): boolean => (base as LaneValue | undefined)?.type === 'note'
