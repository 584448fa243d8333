/** Boards as a whole: filled, copied, downloaded, opened. */
import * as Y from 'yjs'
import { laneKey, recordsRoot } from '../../../shared/document/lanes.ts'
import type { AnswerOf, OrderOf, Room, Venue } from './commands.ts'
import { enter } from './crowd.ts'
import { pause } from './play.ts'
import { watchLag } from './watch-lag.ts'

/** Whole cards of three lanes each, below the largest frame that a server takes; slower than a connection may send. */
const lanesPerUpdate = 240
const betweenUpdatesMs = 25
const servedWithinMs = 120_000
const askAgainMs = 200

export async function fill({ venue, room, lanes }: OrderOf<'fill'>): Promise<AnswerOf<'fill'>> {
  let state = new Uint8Array()
  const person = enter(venue, room, 0, (heard) => {
    if (heard.kind === 'missing') state = heard.update.slice()
  })
  await person.inSync
  const doc = docOf([state])
  if (person.leased > 0) doc.clientID = person.leased
  const records = doc.getMap(recordsRoot)
  doc.on('update', (update: Uint8Array) => person.edit(update))
  for (let from = 0; from < lanes.length; from += lanesPerUpdate) {
    if (from > 0) await pause(betweenUpdatesMs)
    doc.transact(() => {
      for (const [key, value] of lanes.slice(from, from + lanesPerUpdate)) records.set(key, value)
    })
  }
  const update = await untilServed(
    venue,
    room,
    lanes.map(([key]) => key),
  )
  person.end()
  return { update, refused: person.refused }
}

export async function pour({ venue, room, update }: OrderOf<'pour'>): Promise<AnswerOf<'pour'>> {
  const person = enter(venue, room, 0)
  await person.inSync
  person.edit(update)
  await untilServed(venue, room, [...docOf([update]).getMap(recordsRoot).keys()])
  person.end()
  return null
}

/** The whole document, as a newcomer gets it. */
export async function download(venue: Venue, room: Room): Promise<Uint8Array> {
  let state = new Uint8Array()
  const person = enter(venue, room, 0, (heard) => {
    if (heard.kind === 'missing') state = heard.update.slice()
  })
  await person.inSync
  person.end()
  return state
}

/** Until somebody who has nothing has all cards, decoding included: some servers send in parts. */
export async function open({ venue, room, cards, withinMs }: OrderOf<'open'>): Promise<AnswerOf<'open'>> {
  const doc = new Y.Doc()
  const lag = watchLag()
  const started = performance.now()
  let openedAt: number | null = null
  const person = enter(venue, room, 0, (heard) => {
    if (heard.kind !== 'missing' && heard.kind !== 'update') return
    lag.excuse(() => Y.applyUpdate(doc, heard.update))
    if (countCards(doc) >= cards) openedAt ??= performance.now()
  })
  while (openedAt === null && performance.now() - started < withinMs) await pause(2)
  person.end()
  const lagMs = lag.stop()
  if (openedAt === null) throw new Error(`${countCards(doc)} of ${cards} cards after ${withinMs} ms`)
  return { ms: openedAt - started, lagMs }
}

/** Cards that have their words. */
export function countCards(doc: Y.Doc): number {
  const suffix = laneKey('', 'text')
  let count = 0
  for (const key of doc.getMap(recordsRoot).keys()) if (key.endsWith(suffix)) count += 1
  return count
}

export function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) if (update.length > 0) Y.applyUpdate(doc, update)
  return doc
}

/** Asks again until a newcomer is served all of these lanes. */
async function untilServed(venue: Venue, room: Room, wanted: readonly string[]): Promise<Uint8Array> {
  const until = performance.now() + servedWithinMs
  for (;;) {
    const update = await download(venue, room)
    const records = docOf([update]).getMap(recordsRoot)
    const missing = wanted.filter((key) => !records.has(key))
    if (missing.length === 0) return update
    if (performance.now() > until)
      throw new Error(`${missing.length} lanes never arrived, ${missing[0]} first`)
    await pause(askAgainMs)
  }
}
