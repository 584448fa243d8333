/** Everybody comes at once: how long until all are in sync, how many were dropped, what it cost in memory. */
import * as Y from 'yjs'
import type { OrderOf, StormReport } from './commands.ts'
import { countCards, docOf } from './documents.ts'
import { blank, LoadPerson } from './person.ts'
import { pause } from './play.ts'
import { forgetPeak, memoryOf } from './processor.ts'
import { watchLag } from './watch-lag.ts'

/** A loop that opens five hundred sockets in one turn would lag by itself. */
const connectsPerTurn = 10

/** `state`: what those have who come back. */
export async function storm(order: OrderOf<'storm'>, state: Uint8Array): Promise<StormReport> {
  const { venue, room, back, withinMs, cards } = order
  const lag = watchLag()
  forgetPeak(venue.server.pid)
  const started = performance.now()
  const { people, witnessed } = await comeAtOnce(order, Y.encodeStateVectorFromUpdate(state))
  let settled = 0
  for (const { inSync } of people)
    void inSync
      .catch(() => {})
      .finally(() => {
        settled += 1
      })
  while (settled < people.length && performance.now() - started < withinMs) await pause(5)
  const lagMs = lag.stop()
  const { peakBytes } = memoryOf(venue.server.pid)
  const dropped = people.filter(({ lost, inSyncAt }) => lost !== null || inSyncAt === null).length
  for (const person of people) person.end()
  const hasSeenAll = back === room.people.length || countCards(docOf(witnessed)) >= cards
  const isWhole = dropped === 0 && hasSeenAll
  const lastAt = Math.max(...people.map(({ inSyncAt }) => inSyncAt ?? 0))
  return { ms: isWhole ? lastAt - started : null, dropped, peakBytes, lagMs }
}

type Comers = { people: LoadPerson[]; witnessed: Uint8Array[] }

/** The last one keeps what it gets: who waited longest may have got least. */
async function comeAtOnce({ venue, room, back }: OrderOf<'storm'>, stateVector: Uint8Array): Promise<Comers> {
  const { address, dialect } = venue
  const comers: Comers = { people: [], witnessed: [] }
  // Those who come back and those who come for the first time take turns, while there are both.
  const turns = room.people.map((pass, index) => ({ pass, index, hasState: index < back }))
  const share = ({ index, hasState }: { index: number; hasState: boolean }) =>
    hasState ? index / back : (index - back) / (room.people.length - back)
  turns.sort((a, b) => share(a) - share(b))
  for (const [turn, { pass, index, hasState }] of turns.entries()) {
    comers.people.push(
      new LoadPerson({
        address,
        dialect,
        document: room.document,
        pass,
        stateVector: hasState ? stateVector : blank,
        isHasty: hasState || index < room.people.length - 1,
        onHeard: (heard) => {
          if (heard.kind === 'missing' || heard.kind === 'update') comers.witnessed.push(heard.update.slice())
        },
      }),
    )
    if (turn % connectsPerTurn === connectsPerTurn - 1) await new Promise((resolve) => setImmediate(resolve))
  }
  return comers
}
