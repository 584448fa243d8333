/** Everybody comes at once: how long until all are in sync, how many were dropped, what it cost in memory. */
import * as Y from 'yjs'
import { laneKey, recordsRoot } from '../../../shared/document/lanes.ts'
import type { Room, StormReport, Venue } from './commands.ts'
import { blank, LoadPerson } from './person.ts'
import { pause } from './play.ts'
import { forgetPeak, memoryOf } from './processor.ts'

type StormOptions = { venue: Venue; room: Room; withState: boolean; cards: number; withinMs: number }

/** A loop that opens five hundred sockets in one turn would lag by itself. */
const connectsPerTurn = 10

export async function storm(options: StormOptions, state: Uint8Array): Promise<StormReport> {
  const { venue, room, withinMs, cards, withState } = options
  const stateVector = withState ? Y.encodeStateVectorFromUpdate(state) : blank
  const lag = watchLag()
  forgetPeak(venue.server.pid)
  const beforeBytes = memoryOf(venue.server.pid).residentBytes
  const started = performance.now()
  const whole = countCards(cards)
  const people: LoadPerson[] = []
  for (const [index, pass] of room.people.entries()) {
    // The last one is looked at: who waited longest may have got least.
    const isWitness = index === room.people.length - 1 && !withState
    people.push(
      new LoadPerson({
        address: venue.address,
        dialect: venue.dialect,
        document: room.document,
        pass,
        stateVector,
        isHasty: !isWitness,
        onHeard: (heard) => {
          if (heard.kind === 'missing' || heard.kind === 'update') whole.take(heard.update.slice())
        },
      }),
    )
    if (index % connectsPerTurn === connectsPerTurn - 1) await new Promise((resolve) => setImmediate(resolve))
  }
  let settled = 0
  for (const { inSync } of people)
    void inSync
      .catch(() => {})
      .finally(() => {
        settled += 1
      })
  while (settled < people.length && performance.now() - started < withinMs) await pause(5)
  const dropped = people.filter(({ lost }) => lost !== null).length
  const { peakBytes } = memoryOf(venue.server.pid)
  for (const person of people) person.end()
  const isComplete = settled === people.length && dropped === 0 && (withState || whole.isWhole())
  return {
    ms: isComplete ? Math.max(...people.map(({ inSyncAt }) => inSyncAt ?? 0)) - started : null,
    dropped: dropped + people.length - settled,
    peakBytes,
    beforeBytes,
    lagMs: lag.stop(),
  }
}

/** Is what somebody got the whole board? Looked at when the storm is over, since it costs time. */
function countCards(cards: number): { take(update: Uint8Array): void; isWhole(): boolean } {
  const updates: Uint8Array[] = []
  return {
    take: (update) => updates.push(update),
    isWhole: () => cardsIn(updates) >= cards,
  }
}

export function cardsIn(updates: readonly Uint8Array[]): number {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return countIn(doc)
}

/** Cards that have their words. */
export function countIn(doc: Y.Doc): number {
  const suffix = laneKey('', 'text')
  let count = 0
  for (const key of doc.getMap(recordsRoot).keys()) if (key.endsWith(suffix)) count += 1
  return count
}

/** The longest pause of this process. */
export function watchLag(): { stop(): number } {
  const everyMs = 2
  let last = performance.now()
  let lagMs = 0
  const timer = setInterval(() => {
    const now = performance.now()
    lagMs = Math.max(lagMs, now - last - everyMs)
    last = now
  }, everyMs)
  return {
    stop() {
      clearInterval(timer)
      return lagMs
    },
  }
}
