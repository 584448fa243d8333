/** The load generator: a process of its own that plays people, as the benchmark tells it to. */
import * as Y from 'yjs'
import { inParallel } from '../../../server/rehearsal/in-parallel.ts'
import { recordsRoot } from '../../../shared/document/lanes.ts'
import type { AnswerOf, LoadCommand, LoadCommands, OrderOf } from './commands.ts'
import { comeIn, enter } from './crowd.ts'
import type { LoadPerson } from './person.ts'
import { LoadPerson as Person } from './person.ts'
import { pause, play } from './play.ts'
import { saveInALoop } from './save.ts'
import { countIn, storm } from './storm.ts'

type Playing = { [C in LoadCommand]: (order: OrderOf<C>) => Promise<AnswerOf<C>> }

/** Everybody who is in, until they are told to leave. */
let present: readonly LoadPerson[] = []
let scene = 0

const playing: Playing = {
  async play({ venue, room, frame, editors, watchers, ...options }) {
    const crowd = await comeIn(venue, room, { editors, watchers, frame, scene: nextScene() })
    const report = await play(crowd, { ...options, server: venue.server })
    await goOut(crowd.people)
    return report
  },

  async storm(order) {
    const { venue, room } = order
    return storm(order, order.withState ? await download(venue, room) : new Uint8Array())
  },

  async fill({ venue, room, lanes }) {
    let state = new Uint8Array()
    const person: LoadPerson = enter(venue, room, 0, (heard) => {
      if (heard.kind === 'missing') state = heard.update.slice()
    })
    await person.inSync
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    if (person.leased > 0) doc.clientID = person.leased
    const records = doc.getMap(recordsRoot)
    doc.on('update', (update: Uint8Array) => person.edit(update))
    for (let from = 0; from < lanes.length; from += lanesPerUpdate) {
      doc.transact(() => {
        for (const [key, value] of lanes.slice(from, from + lanesPerUpdate)) records.set(key, value)
      })
      // Slower than a connection may send.
      await pause(25)
    }
    const wanted = lanes.map(([key]) => key)
    const refused = person.refused
    const update = await untilServed(venue, room, wanted)
    await goOut([person])
    return { update, refused }
  },

  async pour({ venue, room, update }) {
    const person = enter(venue, room, 0)
    await person.inSync
    person.edit(update)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    await untilServed(venue, room, [...doc.getMap(recordsRoot).keys()])
    await goOut([person])
    return null
  },

  save: saveInALoop,

  async enter({ venue, rooms, width }) {
    const people: LoadPerson[] = []
    await inParallel([...rooms], width, async (room) => {
      const person = enter(venue, room, 0)
      people.push(person)
      await person.inSync
      person.beQuiet()
    })
    present = [...present, ...people]
    return { lost: people.filter(({ lost }) => lost !== null).length }
  },

  async open({ venue: { address, dialect }, room, cards, withinMs }) {
    const [pass] = room.people
    if (!pass) throw new RangeError('nobody to open the board')
    const doc = new Y.Doc()
    const started = performance.now()
    let openedAt: number | null = null
    const person = new Person({
      address,
      dialect,
      document: room.document,
      pass,
      onHeard(heard) {
        if (heard.kind !== 'missing' && heard.kind !== 'update') return
        const at = performance.now()
        Y.applyUpdate(doc, heard.update)
        if (countIn(doc) >= cards) openedAt ??= at
      },
    })
    while (openedAt === null && performance.now() - started < withinMs) await pause(2)
    await goOut([person])
    if (openedAt === null) throw new Error(`${countIn(doc)} of ${cards} cards after ${withinMs} ms`)
    return { ms: openedAt - started }
  },

  async leave() {
    await goOut(present)
    present = []
    return null
  },
}

/** Below the largest frame that a server takes. */
const lanesPerUpdate = 250
const servedWithinMs = 120_000
/** The server hears of it before the next ones come. */
const goingOutMs = 300

const nextScene = (): number => {
  scene += 1
  return scene
}

async function goOut(people: readonly LoadPerson[]): Promise<void> {
  for (const person of people) person.end()
  await pause(goingOutMs)
}

async function download(venue: OrderOf<'play'>['venue'], room: OrderOf<'play'>['room']): Promise<Uint8Array> {
  let state = new Uint8Array()
  const person = enter(venue, room, 0, (heard) => {
    if (heard.kind === 'missing') state = heard.update.slice()
  })
  await person.inSync
  await goOut([person])
  return state
}

/** Asks again until a newcomer is served all of these lanes. */
async function untilServed(
  venue: OrderOf<'play'>['venue'],
  room: OrderOf<'play'>['room'],
  wanted: readonly string[],
): Promise<Uint8Array> {
  const until = performance.now() + servedWithinMs
  for (;;) {
    const update = await download(venue, room)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    const records = doc.getMap(recordsRoot)
    const missing = wanted.filter((key) => !records.has(key))
    if (missing.length === 0) return update
    if (performance.now() > until)
      throw new Error(`${missing.length} lanes never arrived, ${missing[0]} first`)
    await pause(200)
  }
}

type Message = { id: number; command: LoadCommand; order: never }

process.on('message', ({ id, command, order }: Message) => {
  playing[command](order).then(
    (answer) => process.send?.({ id, answer }),
    (error: unknown) => process.send?.({ id, error: error instanceof Error ? error.message : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))

/** Named for what the compiler checks: every command is played. */
export type Played = LoadCommands
