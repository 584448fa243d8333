/**
 * The gate of a board. Grammar first, on bytes alone; then the update is applied inside the caller's
 * transaction, and what rights or meaning refuse is put back in that same transaction, so that nobody ever
 * sees it and the sender's copy converges.
 */
import * as Y from 'yjs'
import { type LaneKey, type LaneValue, laneKey, parseLaneKey } from '../../shared/document/lanes.ts'
import type { LaneName } from '../../shared/domain/permissions.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { RefusalReason, RefusedFrame } from '../../shared/wire/frames.ts'
import { type Admitted, admitUpdate } from './admit-update.ts'
import { stepAround } from './board-lookup.ts'
import { judgeMeaning } from './judge-meaning.ts'
import { judgeRights, type RightsContext } from './judge-rights.ts'
import { chainsOf } from './lane-chains.ts'
import { readUpdate } from './read-update.ts'

export type GateContext = Omit<RightsContext, 'before' | 'after'> & {
  doc: Y.Doc
  records: Y.Map<unknown>
  /** May this person write under this client id? Decided once and kept: ids are leased. */
  mayUseClient(client: number): boolean
  /** How many more shapes the board takes, not counting what this frame brings. */
  shapesLeft(): number
  /** How many more cards this person may write in the step; Infinity where there is no limit. */
  cardsLeft(step: Step): number
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
  { doc, records, mayUseClient }: GateContext,
): Result<Admitted, string> {
  const parsed = readUpdate(update)
  if (!parsed.ok) return parsed
  const admitted = admitUpdate(parsed.value, chainsOf(doc, records))
  if (admitted.ok && !admitted.value.clients.every(mayUseClient)) return fail('a client id of somebody else')
  return admitted
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
  const values = new Map([...lanes].map((key) => [key, context.records.get(key)]))
  const before = (key: string) => (values.has(key) ? values.get(key) : context.records.get(key))
  if (lanes.size > 0) apply(context.doc, update)
  return ok({ ...new Hearing(context, before, [...lanes]).hold(), before, clients })
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
    this.#refuseWhereNotAllowed()
    this.#refuseWhereFull()
    this.#refuseWhereOverLimit()
    this.#refuseWhereInvalid()
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
    const verdicts = [...this.#changes].map(
      ([record, lanes]) => [record, judgeRights(this.#rights, record, [...lanes])] as const,
    )
    for (const [record, verdict] of verdicts)
      if (verdict) this.#putBack(record, verdict.lanes, verdict.reason)
  }

  #refuseWhereFull(): void {
    const made = this.#madeShapes()
    for (const record of made.slice(Math.max(0, this.#context.shapesLeft())))
      this.#putBackWhole(record, 'board_full')
  }

  /** The limits of a step hold on the board as in the panel. */
  #refuseWhereOverLimit(): void {
    const { after, steps } = this.#rights
    const made = new Map<Step, number>()
    for (const record of this.#madeShapes()) {
      if ((after(record) as LaneValue | undefined)?.type !== 'note') continue
      const step = stepAround(after, steps, record)
      if (!step) continue
      const count = (made.get(step) ?? 0) + 1
      if (count > this.#context.cardsLeft(step)) this.#putBackWhole(record, 'card_limit')
      else made.set(step, count)
    }
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
