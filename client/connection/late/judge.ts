/**
 * Work that arrives late, judged against what the others made of the board meanwhile. It is put again where
 * nothing changed, and offered where somebody changed the same thing: never silently lost, never written
 * over somebody's work. Pure.
 */
import { equalityDeep } from 'lib0/function'
import type { Json, LaneValue } from '../../../shared/document/lanes.ts'
import type { Entry } from '../kept-storage.ts'
import type { Offer, OfferedLane } from '../types.ts'
import { baseOf, foldEntries, type LateLane, type LateRecord } from './fold.ts'

export type BoardNow = {
  /** Null where the lane is absent. */
  lane(key: string): Json
  /** Did that change reach the server? */
  hasLanded(entry: Entry): boolean
  /** The lanes of a record as this person saw it last, to restore it whole. */
  lastSeen(record: string): [key: string, value: Json][]
}

export type Verdict = {
  /** To be put, record by record in the order in which they were made. */
  puts: [key: string, value: Json][][]
  offers: Offer[]
}

type Fate = 'done' | 'put' | 'offer'

export function judgeLate(entries: readonly Entry[], now: BoardNow, at: number): Verdict {
  const verdict: Verdict = { puts: [], offers: [] }
  for (const record of foldEntries(entries)) {
    const lanes = record.lanes.map((lane) => ({ lane, fate: fateOf(lane, now) }))
    const open = lanes.filter(({ fate }) => fate !== 'done').map(({ lane }) => lane)
    if (open.length === 0) continue
    const offered = lanes.filter(({ fate }) => fate === 'offer').map(({ lane }) => lane)
    const removedBy = whoRemoved(record, now)
    // Half a record is none: where one side removed it, it is put or offered as a whole.
    const isWhole = removedBy === 'them' || (removedBy === 'me' && offered.length > 0)
    if (isWhole) verdict.offers.push(offerOf(record, open, removedBy, now, at))
    else {
      const puts = lanes.filter(({ fate }) => fate === 'put').map(({ lane }) => lane)
      if (puts.length > 0) verdict.puts.push(puts.map((lane) => [lane.key, lane.mine]))
      if (offered.length > 0) verdict.offers.push(offerOf(record, offered, null, now, at))
    }
  }
  return verdict
}

function fateOf(lane: LateLane, now: BoardNow): Fate {
  const current = now.lane(lane.key)
  if (isSame(current, lane.mine)) return 'done'
  const isUntouched = lane.seen.some((value) => isSame(value, current))
  if (now.hasLanded(lane.entry)) {
    // It was there and somebody wrote after it: done. Unless it was taken back to what it had been:
    // that may have been a refusal that nobody heard, so the person is asked.
    return isUntouched ? 'offer' : 'done'
  }
  return isUntouched ? 'put' : 'offer'
}

function whoRemoved(record: LateRecord, now: BoardNow): Offer['removedBy'] {
  const base = baseOf(record)
  if (base && base.mine === null) return 'me'
  const isMade = base?.seen.some((value) => value === null) ?? false
  return now.lane(record.id) === null && !isMade ? 'them' : null
}

function offerOf(
  record: LateRecord,
  lanes: LateLane[],
  removedBy: Offer['removedBy'],
  now: BoardNow,
  at: number,
): Offer {
  const mine = new Map<string, Json>(removedBy === 'them' ? now.lastSeen(record.id) : [])
  for (const lane of lanes) mine.set(lane.key, lane.mine)
  return {
    id: record.id,
    record: record.id,
    removedBy,
    at,
    lanes: [...mine].map(([key, value]) => offeredLane(key, value, now.lane(key))),
  }
}

const offeredLane = (key: string, mine: Json, theirs: Json): OfferedLane => ({
  key,
  mine: mine as LaneValue | null,
  theirs: theirs as LaneValue | null,
})

export const isSame = (a: Json, b: Json): boolean => equalityDeep(a, b)
