/**
 * The gate of a board. Grammar first, on bytes alone; then the update is applied inside the caller's
 * transaction, and what rights or meaning refuse is put back in that same transaction, so that nobody ever
 * sees it and the sender's copy converges.
 */
import * as Y from 'yjs'
import { plainText } from '../../shared/document/board-records.ts'
import { type LaneKey, type LaneValue, laneKey, parseLaneKey } from '../../shared/document/lanes.ts'
import { charsOf } from '../../shared/domain/chars-of.ts'
import type { LaneName } from '../../shared/domain/permissions.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { RefusalReason, RefusedFrame } from '../../shared/wire/frames.ts'
import { type Admitted, admitUpdate } from './admit-update.ts'
import { laneNames, stepAround } from './board-lookup.ts'
import { judgeMeaning } from './judge-meaning.ts'
import { judgeRights, type RightsContext } from './judge-rights.ts'
import { chainsOf } from './lane-chains.ts'
import { readUpdate } from './read-update.ts'

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
  /** Records of others that were rewritten or removed: which of them are too many, and what becomes of them. */
  judgeMass(records: readonly string[]): { records: readonly string[]; reason: 'held' | 'paused' } | null
  /** Keeps what came too late for the facilitator. False where no more is taken. */
  keepLate(late: LateRecord): boolean
}

/** Lanes of one record as their sender wrote them; null removes a lane. */
export type LateRecord = {
  record: string
  reason: 'too_late' | 'held'
  step: Step | null
  lanes: [string, LaneValue | null][]
}

export type Verdict = {
  refused: RefusedFrame[]
  /** Records that are different now, with their values from before. */
  changed: Set<string>
  before: (key: string) => unknown
  /** Client ids under which it brought something. */
  clients: number[]
}

/** Reads and checks a frame without applying it. `error` says why it is malformed, for the log. */
function admitFrame(
  update: Uint8Array,
  { doc, records, clientObjection }: GateContext,
): Result<Admitted, string> {
  const parsed = readUpdate(update)
  if (!parsed.ok) return parsed
  const admitted = admitUpdate(parsed.value, chainsOf(doc, records))
  const objection = admitted.ok ? clientObjection(admitted.value.clients) : null
  return objection === null ? admitted : fail(objection)
}

/**
 * A frame of somebody who may not write at all: it is read, and never applied. An echo of what is known is no
 * write; anything else is, also what builds on an earlier refused write and so does not fit any more.
 */
export function refuseFrame(
  update: Uint8Array,
  { doc, records }: Pick<GateContext, 'doc' | 'records'>,
): Result<RefusedFrame | null, string> {
  const parsed = readUpdate(update)
  if (!parsed.ok) return parsed
  const admitted = admitUpdate(parsed.value, chainsOf(doc, records))
  if (!admitted.ok) return ok({ keys: [], reason: 'not_allowed' })
  const keys = [...admitted.value.lanes]
  return ok(keys.length === 0 ? null : { keys, reason: 'not_allowed' })
}

function apply(doc: Y.Doc, update: Uint8Array): void {
  doc.transact((transaction) => {
    Y.applyUpdate(doc, update)
    // Yjs marks the whole transaction as foreign, and would then take the server's own undo in it for a sign
    // that somebody else uses the server's client id.
    transaction.local = true
  })
}

/** Applies an admitted frame; call it inside a transaction of the document. */
export function judgeFrame(update: Uint8Array, context: GateContext): Result<Verdict, string> {
  const admitted = admitFrame(update, context)
  if (!admitted.ok) return admitted
  const { lanes, clients } = admitted.value
  const values = valuesAround(lanes, context.records)
  const before = (key: string) => (values.has(key) ? values.get(key) : context.records.get(key))
  if (lanes.size > 0) apply(context.doc, update)
  return ok({ ...new Hearing(context, before, [...lanes]).hold(), before, clients })
}

/** Every lane of every record that is touched: one that goes takes its other lanes along. */
function valuesAround(lanes: Iterable<string>, records: Y.Map<unknown>): Map<string, unknown> {
  const values = new Map<string, unknown>()
  for (const key of lanes) {
    const record = parseLaneKey(key)?.record ?? key
    if (!values.has(record))
      for (const lane of laneNames) values.set(laneKey(record, lane), records.get(laneKey(record, lane)))
  }
  return values
}

/** Judges what one frame changed, and puts back what is refused. */
class Hearing {
  readonly #context: GateContext
  readonly #rights: RightsContext
  readonly #before: (key: string) => unknown
  /** Lanes that this frame changed and nobody put back yet, by record. */
  readonly #changes = new Map<string, Set<LaneName>>()
  readonly #refused = new Map<RefusalReason, string[]>()

  constructor(context: GateContext, before: (key: string) => unknown, lanes: readonly string[]) {
    this.#context = context
    this.#before = before
    this.#rights = { ...context, before, after: (key) => context.records.get(key) }
    for (const key of lanes) {
      const at = parseLaneKey(key)
      if (at && context.records.get(key) !== before(key)) this.#note(at)
    }
  }

  hold(): Pick<Verdict, 'refused' | 'changed'> {
    this.#protectOrigins()
    this.#dropStrays()
    if (this.#context.isPaused)
      for (const record of [...this.#changes.keys()]) this.#putBackWhole(record, 'paused')
    this.#refuseWhereNotAllowed()
    this.#refuseWhereFull()
    this.#refuseWhereOverLimit()
    this.#refuseWhereTooLong()
    this.#refuseWhereInvalid()
    this.#refuseWhereTooMuch()
    const refused = [...this.#refused].map(([reason, keys]) => ({ keys, reason }))
    return { refused, changed: new Set(this.#changes.keys()) }
  }

  #note({ record, lane }: LaneKey): void {
    const lanes = this.#changes.get(record) ?? new Set()
    this.#changes.set(record, lanes.add(lane))
  }

  #putBack(record: string, lanes: Iterable<LaneName>, reason: RefusalReason | null): void {
    const changes = this.#changes.get(record)
    for (const lane of lanes) {
      if (!changes?.delete(lane)) continue
      const key = laneKey(record, lane)
      const value = this.#before(key)
      if (value === undefined) this.#context.records.delete(key)
      else this.#context.records.set(key, value)
      if (reason) this.#refused.set(reason, [...(this.#refused.get(reason) ?? []), key])
    }
    if (changes?.size === 0) this.#changes.delete(record)
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
    if (judgeMeaning(this.#rights.after, this.#before, record) !== null) return 'invalid_record'
    return this.#isTooLong(record) ? 'text_too_long' : reason
  }

  /** What came too late is kept before it is put back. */
  #putAside(record: string, lanes: readonly LaneName[], reason: RefusalReason): void {
    if (reason !== 'too_late' && reason !== 'held') return this.#putBack(record, lanes, reason)
    const { after, steps } = this.#rights
    const step = stepAround(after, steps, record) ?? stepAround(this.#before, steps, record)
    const sent = lanes
      .filter((lane) => lane !== 'origin')
      .map((lane) => laneKey(record, lane))
      .map((key): [string, LaneValue | null] => [key, (after(key) as LaneValue | undefined) ?? null])
    const isKept = this.#context.keepLate({ record, reason, step, lanes: sent })
    this.#putBack(record, lanes, isKept ? reason : 'not_allowed')
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
  #refuseWhereTooMuch(): void {
    if (this.#rights.subject.role === 'facilitator') return
    const others = [...this.#changes].filter(([record, lanes]) => {
      const isMoved = lanes.size === 1 && lanes.has('place')
      return (
        record.startsWith('shape:') && !isMoved && this.#before(record) !== undefined && !this.#isOwn(record)
      )
    })
    const verdict = others.length > 0 ? this.#context.judgeMass(others.map(([record]) => record)) : null
    if (!verdict) return
    for (const record of verdict.records)
      this.#putAside(record, [...(this.#changes.get(record) ?? [])], verdict.reason)
    this.#refuseWhereInvalid()
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
        if (judgeMeaning(this.#rights.after, this.#before, record) === null) continue
        this.#putBack(record, [...lanes], 'invalid_record')
        again = true
      }
    }
  }
}

const isNote = (base: unknown): boolean => (base as LaneValue | undefined)?.type === 'note'
