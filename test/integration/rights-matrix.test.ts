/** Every role × every document × every message, as the one table says. Routes: `http-guard.test.ts`. */
import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { rights } from '../../server/permissions/rights.ts'
import { stateVectorFrame, updateFrame } from '../../server/relay/encode-frames.ts'
import { boardRight } from '../../shared/domain/permissions.ts'
import type { Role } from '../../shared/domain/person.ts'
import { messageTypes } from '../../shared/wire/frames.ts'
import { syncMessage } from '../harness/hostile/write-update.ts'
import { drawCard } from '../support/ws-cards.ts'
import { connect, openClient } from '../support/ws-client.ts'
import {
  board,
  collectStep,
  openVenue,
  type PersonName,
  people,
  publicDocument,
  type TestVenue,
  workshop,
} from '../support/ws-venue.ts'

let venue: TestVenue
beforeAll(async () => {
  venue = await openVenue()
  venue.subjects.set('stranger', { ...people.fia, person: 'stranger', workshop: 'w000000000000002' })
  venue.subjects.set('removed', null)
})
afterAll(() => venue.close())

const personOf: Record<Role, PersonName> = { facilitator: 'fia', participant: 'budi', viewer: 'layar' }
const roles = Object.keys(personOf) as Role[]
const documents = [board, publicDocument]
const step = collectStep()

/** One lane that a participant may make in an open step, as an update of somebody who knows nothing. */
function newCard(id: string): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => drawCard(doc.getMap('records'), id))
  return Y.encodeStateAsUpdate(doc)
}

const json = (type: number, value: object): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarString(encoder, JSON.stringify(value))
  })

/** Every number of the wire, and one beyond. */
const messages: Record<string, (id: string) => Uint8Array> = {
  'a question for everything': () => stateVectorFrame(new Uint8Array([0])),
  'an answer with a card': (id) => syncMessage(1, newCard(id)),
  'an update with a card': (id) => updateFrame(newCard(id)),
  'an awareness of nobody': () => new Uint8Array([messageTypes.awareness, 1, 0]),
  'an old sign-in': () => new Uint8Array([messageTypes.auth, 0]),
  'a question for presence': () => new Uint8Array([messageTypes.queryAwareness]),
  'the server’s word that all is saved': () => json(messageTypes.saved, { frames: 1_000 }),
  'the server’s word that something is refused': () =>
    json(messageTypes.refused, { keys: [], reason: 'locked' }),
  'the server’s word that it drains': () => json(messageTypes.drain, { retryMs: 1 }),
  'the server’s word about its health': () => json(messageTypes.health, { saving: false }),
  'a message that nobody knows': () => new Uint8Array([127, 0]),
}
const writes = new Set(['an answer with a card', 'an update with a card'])

/** What the two tables say about a new card in an open step. */
const mayWrite = (role: Role, document: string): boolean =>
  document === board && boardRight(role, 'residents', step) !== 'nothing'

const stateOf = () =>
  venue.rooms.look(workshop, (view) => ({
    board: Object.fromEntries(view.board.entries()),
    steps: view.public.all('step'),
    people: view.public.all('person'),
  }))

const product = roles.flatMap((role) =>
  documents.flatMap((document) =>
    Object.keys(messages).map((message) => [role, document.split(':')[0] ?? '', message, document] as const),
  ),
)

let made = 0

describe('who is inside', () => {
  it.each(product)('T12 T13 a %s sends the %s document %s', async (role, _kind, message, document) => {
    made += 1
    const id = `shape:matrix${made}`
    const guest = await connect(venue.url, personOf[role], { document })
    const before = await stateOf()
    const watcher = await connect(venue.url, 'fia', { document })
    guest.send(messages[message]!(id))
    // What follows it on the same line has been answered: so it has been judged.
    guest.send(json(messageTypes.clock, { clientTime: 1 }))
    guest.send(stateVectorFrame(new Uint8Array([0])))
    await Promise.race([
      guest.closed,
      guest.until(() => guest.records.has(id) || guest.refused.length > 0 || !writes.has(message)),
    ])
    const after = await stateOf()
    if (writes.has(message) && mayWrite(role, document)) expect(Object.keys(after.board)).toContain(id)
    else expect(after).toEqual(before)
    if (Object.hasOwn(after.board, id)) await watcher.until(() => watcher.records.has(id), 'what was written')
    else expect(watcher.records.has(id)).toBe(false)
    guest.socket.terminate()
    await watcher.close()
  })

  it.each(documents)('T12 a viewer who goes on writing to %s is sent away', async (document) => {
    const guest = await connect(venue.url, 'layar', { document })
    for (let times = 0; times < 3; times += 1) guest.sendUpdate(newCard(`shape:again${times}`))
    expect((await guest.closed).code).toBe(4403)
  })

  it.each(roles)('T13 a %s may watch exactly where the table says so', async (role) => {
    for (const document of documents) {
      const guest = await connect(venue.url, personOf[role], { document })
      expect(guest.isSynced).toBe((rights.watchWorkshop as readonly Role[]).includes(role))
      await guest.close()
    }
  })
})

describe('who is not let in', () => {
  const unknown = [
    'board:w00000000000009',
    'board:w000000000000009',
    'workshop:w000000000000009',
    'ballots:w',
  ]
  const outside = ['nobody', 'removed', 'stranger'].flatMap((person) =>
    [...documents, ...unknown].map((document) => [person, document] as const),
  )

  it.each(outside)('T11 T33 %s gets not one byte of %s', async (person, document) => {
    const guest = openClient(venue.url, person, { document })
    let heard = 0
    guest.socket.on('message', () => {
      heard += 1
    })
    guest.socket.on('open', () => {
      guest.send(stateVectorFrame(new Uint8Array([0])))
      guest.send(updateFrame(newCard('shape:outside')))
    })
    const { code } = await guest.closed
    expect([4401, 4404]).toContain(code)
    expect(heard).toBe(0)
    expect((await stateOf()).board).not.toHaveProperty('shape:outside')
  })

  it('T6 T33 a workshop of others looks like one that does not exist', async () => {
    const answers = await Promise.all(
      [board, publicDocument, 'board:w000000000000009', 'workshop:w000000000000009'].map(
        (document) => openClient(venue.url, 'stranger', { document }).closed,
      ),
    )
    expect(new Set(answers.map(({ code, reason }) => `${code} ${reason}`)).size).toBe(1)
  })
})
