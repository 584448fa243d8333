import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Pressure } from '../../server/rooms/memory-pressure.ts'
import { messageTypes, wireVersion } from '../../shared/wire/frames.ts'
import { readSeats } from '../../shared/wire/presence.ts'
import { holdStorage } from '../support/held-storage.ts'
import { makeTempFolder } from '../support/temp-folder.ts'
import { drawCard, move } from '../support/ws-cards.ts'
import { connect, openClient, type TestClient } from '../support/ws-client.ts'
import { board, collectStep, openVenue, people, type TestVenue, workshop } from '../support/ws-venue.ts'

let venue: TestVenue
beforeEach(async () => {
  venue = await openVenue()
})
afterEach(() => venue.close())

/** Every frame of a kind that a client gets from now on, as bytes. */
function framesOf(client: TestClient, type: number): Buffer[] {
  const frames: Buffer[] = []
  client.socket.prependListener('message', (frame: Buffer) => {
    if (frame[0] === type) frames.push(frame)
  })
  return frames
}

const allSaved = (client: TestClient): Promise<void> =>
  client.until(() => client.saved.at(-1)?.frames === client.sentUpdates())

describe('a tick', () => {
  it('R6 carries what happened in it as one update and one batch of presence, the same bytes for all', async () => {
    for (let i = 0; i < 12; i += 1) venue.subjects.set(`p${i}`, { ...people.budi, workshop, person: `p${i}` })
    const clients = await Promise.all(Array.from({ length: 12 }, (_, i) => connect(venue.url, `p${i}`)))
    const [watcher, other] = clients as [TestClient, TestClient]
    const [updates, batches] = [
      framesOf(watcher, messageTypes.sync),
      framesOf(watcher, messageTypes.presence),
    ]
    const others = framesOf(other, messageTypes.presence)
    for (let round = 0; round < 10; round += 1)
      for (const [i, client] of clients.entries()) {
        client.edit((records) => drawCard(records, `shape:r${round}c${i}`))
        client.appear({ cursor: { x: round, y: i } })
      }
    await Promise.all(clients.map(allSaved))
    await watcher.until(() => watcher.records.size === other.records.size)
    await watcher.until(() => clients.every((_, i) => i === 0 || hasCursor(watcher, `p${i}`, 9)))
    await other.until(() => clients.every((_, i) => i === 1 || hasCursor(other, `p${i}`, 9)))
    expect(updates.length).toBeLessThan(40)
    expect(batches.length).toBeLessThan(40)
    const heard = new Set(others.map((frame) => frame.toString('hex')))
    expect(batches.every((frame) => heard.has(frame.toString('hex')))).toBe(true)
    await Promise.all(clients.map((client) => client.close()))
  })

  it('R7 of two people is no wait: what one does is with the other as soon as it is on disk', async () => {
    const [budi, sari] = [await connect(venue.url, 'budi'), await connect(venue.url, 'sari')]
    const updates = framesOf(sari, messageTypes.sync)
    budi.edit((records) => drawCard(records, 'shape:one'))
    await sari.until(() => sari.records.has('shape:one'))
    for (let x = 1; x <= 10; x += 1) {
      budi.edit((records) => move(records, 'shape:one', { x }))
      await sari.until(() => (sari.records.get('shape:one#place') as { x: number }).x === x)
    }
    expect(updates.length).toBe(11)
    await budi.close()
    await sari.close()
  })
})

const hasCursor = (client: TestClient, person: string, x: number): boolean =>
  (client.presence.get(person)?.cursor as { x: number } | undefined)?.x === x

describe('presence', () => {
  it('R10 T23 in bytes carries who the server says it is, and nothing else of what a client claims', async () => {
    const [budi, sari] = [await connect(venue.url, 'budi'), await connect(venue.url, 'sari')]
    budi.appear({ cursor: { x: 1, y: 2 }, selection: ['shape:a'], secret: 1 })
    await sari.until(() => hasCursor(sari, 'budi', 1))
    expect(sari.presence.get('budi')).toMatchObject({
      cursor: { x: 1, y: 2 },
      selection: ['shape:a'],
      user: { person: 'budi', name: 'BUDI', group: people.budi.group, role: 'participant' },
    })
    expect(JSON.stringify(sari.presence.get('budi'))).not.toContain('secret')
    await budi.close()
    await sari.close()
  })

  it('R10 T23 a client that says who it is, or that a seat is gone, is cut', async () => {
    for (const bits of [64, 128]) {
      const budi = await connect(venue.url, 'budi')
      const name = new TextEncoder().encode('{"person":"fia"}')
      budi.send(new Uint8Array([messageTypes.presence, bits, name.length, ...name]))
      expect((await budi.closed).code).toBe(4400)
    }
  })

  it('R11 who leaves is gone at once', async () => {
    const [budi, sari] = [await connect(venue.url, 'budi'), await connect(venue.url, 'sari')]
    await sari.until(() => sari.presence.has('budi'))
    const batches = framesOf(sari, messageTypes.presence)
    await budi.close()
    await sari.until(() => sari.presence.get('budi') === null)
    expect(batches.length).toBeGreaterThan(0)
    await sari.close()
  })

  it('R12 unmodified clients and ours see each other, each on its own wire', async () => {
    const ours = await connect(venue.url, 'budi')
    const stock = await connect(venue.url, 'sari', { isOurs: false })
    stock.appear({ cursor: { x: 5, y: 6 } })
    ours.appear({ cursor: { x: 7, y: 8 } })
    await ours.until(() => hasCursor(ours, 'sari', 5))
    await stock.until(() => hasCursor(stock, 'budi', 7))
    await stock.close()
    await ours.until(() => ours.presence.get('sari') === null)
    const again = await connect(venue.url, 'sari', { isOurs: false })
    await again.until(() => hasCursor(again, 'budi', 7))
    await ours.close()
    await again.until(() => again.presence.get('budi') === null)
    await again.close()
  })

  it('R13 in a step that takes commands only nobody is shown writing or dragging', async () => {
    await venue.close()
    venue = await openVenue({ steps: [collectStep({ names: 'anonymous' })] })
    const [budi, sari] = [await connect(venue.url, 'budi'), await connect(venue.url, 'sari')]
    const frame = 'shape:step-step-one'
    const batches = framesOf(sari, messageTypes.presence)
    budi.appear({ cursor: { x: 3, y: 3 }, editing: frame, moving: [{ x: 1, y: 1 }], still: null })
    await sari.until(() => hasCursor(sari, 'budi', 3))
    expect(sari.presence.get('budi')).toMatchObject({ editing: null })
    expect(batches.length).toBeGreaterThan(0)
    await budi.close()
    await sari.close()
  })
})

describe('a client id', () => {
  it('R14 T16 that is lent to somebody cannot be written under by anybody else', async () => {
    const [budi, sari] = [await connect(venue.url, 'budi'), await connect(venue.url, 'sari')]
    const lent = budi.welcomes[0]?.client ?? 0
    expect(lent).toBeGreaterThan(1)
    expect(budi.doc.clientID).toBe(lent)
    sari.doc.clientID = lent
    sari.edit((records) => drawCard(records, 'shape:squat'))
    expect((await sari.closed).code).toBe(4400)
    budi.edit((records) => drawCard(records, 'shape:honest'))
    await allSaved(budi)
    await budi.close()
    const again = await connect(venue.url, 'budi')
    expect(again.welcomes[0]?.client, 'the same one on coming back').toBe(lent)
    const second = await connect(venue.url, 'budi')
    expect(second.welcomes[0]?.client, 'but not twice at once').not.toBe(lent)
    await again.close()
    await second.close()
  })

  it('R14 a viewer is lent none', async () => {
    const layar = await connect(venue.url, 'layar')
    await layar.until(() => layar.welcomes.length > 0)
    expect(layar.welcomes[0]?.client).toBe(0)
    await layar.close()
  })
})

describe('an epoch', () => {
  it('R15 keeps the living lanes, forgets the rest, and is told to who holds an older one before any data', async () => {
    const budi = await connect(venue.url, 'budi')
    budi.edit((records) => drawCard(records, 'shape:one'))
    for (let x = 1; x < 40; x += 1) budi.edit((records) => move(records, 'shape:one', { x }))
    await allSaved(budi)
    const before = budi.records.toJSON()
    const epoch = budi.welcomes[0]?.epoch ?? -1
    const bytes = Y.encodeStateAsUpdate(budi.doc).length
    await venue.rooms.beginEpoch(workshop)
    expect((await budi.closed).code).toBe(4502)
    const fresh = await connect(venue.url, 'budi')
    expect(fresh.records.toJSON()).toEqual(before)
    expect(fresh.welcomes[0]?.epoch).toBeGreaterThan(epoch)
    expect(Y.encodeStateAsUpdate(fresh.doc).length).toBeLessThan(bytes)

    const old = openClient(venue.url, 'sari', { epoch })
    expect((await old.closed).code).toBe(4502)
    expect(old.records.size, 'not one lane').toBe(0)
    expect(old.presence.size).toBe(0)
    await fresh.close()
  })
})

describe('a server that goes away', () => {
  it('R16 F21 tells each when to come back, saves what is under way, and closes', async () => {
    for (let i = 0; i < 6; i += 1) venue.subjects.set(`p${i}`, { ...people.budi, workshop, person: `p${i}` })
    const clients = await Promise.all(Array.from({ length: 6 }, (_, i) => connect(venue.url, `p${i}`)))
    const drains = clients.map((client) => framesOf(client, messageTypes.drain))
    const [first] = clients as [TestClient]
    first.edit((records) => drawCard(records, 'shape:last'))
    await first.until(() => first.records.has('shape:last#origin'))
    const closing = venue.rooms.close()
    expect((await Promise.all(clients.map(({ closed }) => closed))).map(({ code }) => code)).toEqual(
      clients.map(() => 4501),
    )
    await closing
    const waits = drains.map(([frame]) => JSON.parse(String(frame?.subarray(2))).retryMs)
    expect(new Set(waits).size).toBe(waits.length)
    expect(Math.max(...waits)).toBeLessThan(5_000)
    const doc = new Y.Doc()
    for (const update of await venue.storage.readDocument(board)) Y.applyUpdate(doc, update)
    expect(doc.getMap('records').has('shape:last')).toBe(true)
  })
})

describe('while the storage takes no writes', () => {
  it('R4 F3 everybody is told, also who only looks; it can be looked at; and it goes on by itself', async () => {
    await venue.close()
    const held = holdStorage()
    venue = await openVenue({ wrap: held.wrap })
    const [layar, budi] = [await connect(venue.url, 'layar'), await connect(venue.url, 'budi')]
    const told = framesOf(layar, messageTypes.health)
    held.fail()
    budi.edit((records) => drawCard(records, 'shape:lost'))
    expect((await budi.closed).code).toBe(4503)
    await layar.closed
    expect(JSON.parse(String(told[0]?.subarray(2)))).toEqual({ saving: false })

    const looking = await connect(venue.url, 'sari')
    await looking.until(() => looking.welcomes.length > 0)
    expect(looking.welcomes[0]?.saving).toBe(false)
    expect(looking.records.size).toBeGreaterThan(0)
    const health = framesOf(looking, messageTypes.health)
    held.recover()
    await looking.until(() => health.length > 0)
    looking.edit((records) => drawCard(records, 'shape:again'))
    await allSaved(looking)
    await looking.close()
  })
})

describe('a workshop that breaks', () => {
  it('R17 F28 is loaded again; after three times within ten minutes it can be looked at only', async () => {
    const breakIt = () =>
      venue.rooms.change(workshop, (change) => {
        change.board.set('shape:broken', Object.defineProperty({}, 'x', { enumerable: true, get: boom }))
      })
    for (let times = 0; times < 3; times += 1) await expect(breakIt()).rejects.toThrow()
    const sari = await connect(venue.url, 'sari')
    await sari.until(() => sari.welcomes.length > 0)
    expect(sari.welcomes[0]?.saving).toBe(false)
    expect(sari.records.size).toBeGreaterThan(0)
    await expect(
      venue.rooms.change(workshop, (change) => change.board.set('shape:x', {})),
    ).rejects.toMatchObject({ code: 'not_saving' })
    await sari.close()
  })
})

const boom = (): never => {
  throw new Error('broken on purpose')
}

describe('a log with poison in it', () => {
  it('R18 F25 T15 is made again from the journal as a new epoch, and the facilitators are told', async () => {
    const folder = makeTempFolder()
    const first = await openVenue({ folder: folder.path })
    const budi = await connect(first.url, 'budi')
    budi.edit((records) => drawCard(records, 'shape:one', 'Tetap ada'))
    await allSaved(budi)
    const before = budi.records.toJSON()
    await budi.close()
    // A run of nothing under the server's own id that pretends to be all its history (T15): below the gate.
    const poison = new Uint8Array([1, 1, 1, 0, 0, 255, 255, 255, 255, 255, 255, 255, 15, 0])
    await first.storage.commit([
      { document: board, snapshot: poison },
      { document: board, update: Y.encodeStateAsUpdate(budi.doc) },
    ])
    await first.close()

    const second = await openVenue({ folder: folder.path })
    const sari = await connect(second.url, 'sari')
    expect(sari.records.toJSON()).toEqual(before)
    expect(sari.welcomes[0]?.epoch).toBeGreaterThan(budi.welcomes[0]?.epoch ?? 0)
    expect(await second.rooms.look(workshop, ({ public: lanes }) => lanes.all('notice'))).toMatchObject([
      { kind: 'board_rebuilt' },
    ])
    await sari.close()
    await second.close()
    folder.remove()
  })
})

describe('short of memory', () => {
  it('R19 F26 presence gives way, then newcomers; edits go on', async () => {
    await venue.close()
    let pressure: Pressure = 'none'
    venue = await openVenue({ memoryPressure: () => pressure })
    const [budi, sari] = [await connect(venue.url, 'budi'), await connect(venue.url, 'sari')]
    pressure = 'turn_newcomers_away'
    const turnedAway = async (): Promise<boolean> => {
      const fia = await connect(venue.url, 'fia')
      const isOut = !fia.isSynced
      await fia.close()
      return isOut
    }
    // It looks once a second.
    while (!(await turnedAway()));
    const batches = framesOf(sari, messageTypes.presence)
    budi.appear({ cursor: { x: 9, y: 9 } })
    budi.edit((records) => drawCard(records, 'shape:one'))
    await sari.until(() => sari.records.has('shape:one'))
    expect(batches).toEqual([])
    await budi.close()
    await sari.close()
  })
})

describe('a client that is too old', () => {
  it('R20 T29 F22 is told to reload before any data', async () => {
    for (const version of [0, wireVersion - 1]) {
      const old = openClient(venue.url, 'budi', { version })
      expect((await old.closed).code).toBe(4426)
      expect(old.records.size).toBe(0)
      expect(old.presence.size).toBe(0)
    }
  })
})

it('R10 a batch of seats holds no more than who is there', async () => {
  const [budi, sari] = [await connect(venue.url, 'budi'), await connect(venue.url, 'sari')]
  const batches = framesOf(sari, messageTypes.presence)
  budi.appear({ cursor: { x: 1, y: 1 } })
  await sari.until(() => hasCursor(sari, 'budi', 1))
  const { createDecoder, readVarUint } = await import('lib0/decoding')
  const decoder = createDecoder(new Uint8Array(batches.at(-1) ?? []))
  expect(readVarUint(decoder)).toBe(messageTypes.presence)
  expect(readSeats(decoder)).toEqual([
    { seat: budi.welcomes[0]?.seat, cursor: { x: 1, y: 1 }, still: expect.anything() },
  ])
  await budi.close()
  await sari.close()
})
