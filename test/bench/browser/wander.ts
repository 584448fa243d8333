/**
 * People for somebody who looks on, in a process of their own: all move their cursor about where the looker's screen
 * is, some move a card to and fro there. Told what to do by one message; goes on until it is ended.
 */
import * as Y from 'yjs'
import { inParallel } from '../../../server/rehearsal/in-parallel.ts'
import { cardRecord, type Place } from '../../../shared/document/board-records.ts'
import { type LaneValue, laneKey, recordsRoot } from '../../../shared/document/lanes.ts'
import type { Room, Venue } from '../load/commands.ts'
import { enter } from '../load/crowd.ts'
import type { LoadPerson } from '../load/person.ts'

export type WanderOrder = {
  venue: Venue
  room: Room
  /** The frame in which cards are drawn, and where its corner is. */
  frame: string
  origin: Place
  editors: number
  cursorsPerSecond: number
  editsPerSecond: number
}

/** What a board shows that opens at a step's region. */
const area = { w: 1_900, h: 1_000 }
const handshakes = 40

process.on('message', (order: WanderOrder) => {
  void wander(order).then(() => process.send?.('ready'))
})
process.on('disconnect', () => process.exit(0))

async function wander(order: WanderOrder): Promise<void> {
  const { venue, room, editors, origin, cursorsPerSecond, editsPerSecond } = order
  const people: LoadPerson[] = []
  await inParallel([...room.people], handshakes, async (_, index) => {
    let state = new Uint8Array()
    const person = enter(venue, room, index, (heard) => {
      if (heard.kind === 'missing') state = heard.update.slice()
    })
    people[index] = person
    await person.inSync
    if (index < editors) edit(person, state, order, index)
    else person.beQuiet()
  })
  every(cursorsPerSecond, people.length, (index, turn) =>
    people[index]?.point(somewhere(origin, index, turn / cursorsPerSecond)),
  )

  function edit(person: LoadPerson, state: Uint8Array, { frame }: WanderOrder, index: number): void {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    if (person.leased > 0) doc.clientID = person.leased
    doc.on('update', (update: Uint8Array) => person.edit(update))
    const records = doc.getMap(recordsRoot)
    const id = `shape:wander-${index}`
    const place = { x: 300 + index * 240, y: 500 }
    const lanes = cardRecord({ id, text: `Kartu ${index}`, parent: frame, place })
    doc.transact(() => {
      for (const [key, value] of lanes) records.set(key, value)
    })
    every(editsPerSecond, 1, (_, turn) => {
      const key = laneKey(id, 'place')
      records.set(key, {
        ...(records.get(key) as LaneValue),
        x: Math.round(place.x + 90 * Math.sin(turn / 9)),
      })
    })
  }
}

/** Spread over the time between two turns, so that not everybody speaks at once. */
function every(perSecond: number, count: number, run: (index: number, turn: number) => void): void {
  const gapMs = 1_000 / perSecond
  for (let index = 0; index < count; index += 1) {
    let turn = 0
    setTimeout(
      () =>
        setInterval(() => {
          turn += 1
          run(index, turn)
        }, gapMs),
      (gapMs * index) / count,
    )
  }
}

function somewhere({ x, y }: Place, index: number, seconds: number): Place {
  const phase = index * 2.4
  return {
    x: Math.round(x + area.w * (0.5 + 0.48 * Math.sin(seconds * 0.9 + phase))),
    y: Math.round(y + area.h * (0.5 + 0.48 * Math.cos(seconds * 0.7 + phase * 1.7))),
  }
}
