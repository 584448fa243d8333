/** Everybody at once. With 500 people, the built server and a full board: `npm run prove`. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { cardRecord } from '../../shared/document/board-records.ts'
import { connect, openClient, type TestClient } from '../support/ws-client.ts'
import { openVenue, people, type TestVenue, workshop } from '../support/ws-venue.ts'

const crowd = 120
const cards = 400
let venue: TestVenue

beforeAll(async () => {
  venue = await openVenue()
  for (let at = 0; at < crowd; at += 1)
    venue.subjects.set(`guest${at}`, { ...people.budi, person: `guest${at}` })
  await venue.rooms.change(workshop, (change) => {
    for (let at = 0; at < cards; at += 1)
      for (const [key, value] of cardRecord({
        id: `shape:c${at}`,
        text: `kartu ${at}`,
        parent: 'shape:step-step-one',
        place: { x: at, y: 0 },
      }))
        change.board.set(key, value)
  })
})
afterAll(() => venue.close())

async function allAtOnce(docOf: () => Y.Doc): Promise<TestClient[]> {
  const guests = Array.from({ length: crowd }, (_, at) =>
    openClient(venue.url, `guest${at}`, { doc: docOf() }),
  )
  await Promise.all(guests.map((guest) => guest.until(() => guest.isSynced, 'the first state')))
  return guests
}

const leave = (guests: readonly TestClient[]) => Promise.all(guests.map((guest) => guest.close()))

it('F15 a crowd that comes for the first time is let in whole, and nobody is dropped', async () => {
  const guests = await allAtOnce(() => new Y.Doc())
  for (const guest of guests) {
    expect(guest.records.has(`shape:c${cards - 1}`)).toBe(true)
    expect(guest.socket.readyState).toBe(guest.socket.OPEN)
  }
  await leave(guests)
})

it('F14 a crowd that comes back with what it knows is in sync at once, and gets what it missed', async () => {
  const first = await connect(venue.url, 'fia')
  const known = Y.encodeStateAsUpdate(first.doc)
  first.edit((records) =>
    records.set('shape:c0#place', { ...(records.get('shape:c0#place') as object), x: 7 }),
  )
  await first.until(() => first.saved.at(-1)?.frames === first.sentUpdates())
  const guests = await allAtOnce(() => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, known)
    return doc
  })
  for (const guest of guests) {
    expect(guest.records.get('shape:c0#place')).toMatchObject({ x: 7 })
    expect(guest.socket.readyState).toBe(guest.socket.OPEN)
  }
  await leave([...guests, first])
})
