/**
 * The gate of a board. Grammar first, on bytes alone; then the update is applied inside the caller's
 * transaction, and what rights or meaning refuse is put back in that same transaction, so that nobody ever
 * sees it and the sender's copy converges.
 */
import * as Y from 'yjs'
import { laneKey, parseLaneKey } from '../../shared/document/lanes.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { RefusedFrame } from '../../shared/wire/frames.ts'
import { type Admitted, admitUpdate } from './admit-update.ts'
import { laneNames } from './board-lookup.ts'
import { type GateContext, Hearing, type Held } from './hearing.ts'
import { chainsOf } from './lane-chains.ts'
import { readUpdate } from './read-update.ts'

export type Verdict = Held & {
  /** Lanes of the records that it touched, as they were. */
  before: (key: string) => unknown
  /** Client ids under which it brought something. */
  clients: number[]
}

/** Reads and checks a frame without applying it. `error` says why it is malformed, for the log. */
function admitFrame(
  update: Uint8Array,
  { doc, records, subject, clientObjection }: GateContext,
): Result<Admitted, string> {
  const parsed = readUpdate(update)
  if (!parsed.ok) return parsed
  const sender = subject.role === 'facilitator' ? 'facilitator' : 'participant'
  const admitted = admitUpdate(parsed.value, chainsOf(doc, records), sender)
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
