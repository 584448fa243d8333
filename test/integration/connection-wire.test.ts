/** What client and server say to each other beyond the document: presence, leases, epochs, health, going away. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { limits } from '../../shared/wire/limits.ts'
import { type ConnectedPerson, newDevice, until, untilBoard } from '../support/connected-person.ts'
import { board, openRelayRoom, workshop } from '../support/relay-room.ts'

const card = (text: string) => ({ typeName: 'shape', text })
const fastRandom = () => 0.01
const still = { cursor: null, viewport: null, selection: [], editing: null, moving: [] }

const room = openRelayRoom()
const { join, onServer } = room

const toldBy = (person: string) => room.relay.told.filter((told) => told.person === person)

/** Resolves when what one sees of the others is so. */
function untilSeats(person: ConnectedPerson, isSo: () => boolean): Promise<void> {
  const { presence } = person.board.document
  return new Promise((resolve) => {
    const check = () => {
      if (!isSo()) return
      stop()
      resolve()
    }
    const stop = presence.watch(check)
    check()
  })
}

const seatOf = (watcher: ConnectedPerson, person: string) =>
  [...watcher.board.document.presence.seats().values()].find(({ user }) => user.person === person)

const away = (person: ConnectedPerson) =>
  until(person.session.status, ({ state }) => state === 'offline').then(() => person.isLive())

describe('presence', () => {
  it('C11 reaches the others with what changed, by seat', async () => {
    const ani = await join({ person: 'ani' })
    const budi = await join({ person: 'budi' })
    const moving = [{ id: 'shape:a', x: 1.4, y: 2.6 }]
    ani.board.document.presence.say({ ...still, cursor: { x: 10, y: 20 }, selection: ['shape:a'], moving })
    await untilSeats(budi, () => seatOf(budi, 'ani')?.cursor !== null && seatOf(budi, 'ani') !== undefined)
    expect(seatOf(budi, 'ani')).toMatchObject({
      cursor: { x: 10, y: 20 },
      selection: ['shape:a'],
      moving: [{ id: 'shape:a', x: 1, y: 3 }],
    })
    room.relay.told.length = 0
    ani.board.document.presence.say({
      ...still,
      cursor: { x: 11, y: 20 },
      selection: ['shape:a'],
      moving: [{ id: 'shape:a', x: 5, y: 6 }],
    })
    await untilSeats(budi, () => seatOf(budi, 'ani')?.moving[0]?.x === 5)
    expect(toldBy('ani').map(({ news }) => news)).toEqual([
      { cursor: { x: 11, y: 20 }, moving: [{ x: 5, y: 6 }] },
    ])
    expect(toldBy('ani')[0]?.bytes).toBeLessThan(12)
    expect(seatOf(ani, 'ani')).toBeUndefined()
  })

  it('C11 is told at most twenty times a second, the newest last, and nothing where nothing changed', async () => {
    const ani = await join({ person: 'ani' })
    const budi = await join({ person: 'budi' })
    room.relay.told.length = 0
    const startedAt = performance.now()
    for (let x = 1; x <= 200; x += 1) {
      ani.board.document.presence.say({ ...still, cursor: { x, y: 0 } })
      if (x % 20 === 0) await untilSeats(budi, () => (seatOf(budi, 'ani')?.cursor?.x ?? 0) >= x - 19)
    }
    await untilSeats(budi, () => seatOf(budi, 'ani')?.cursor?.x === 200)
    const seconds = (performance.now() - startedAt) / 1_000
    expect(toldBy('ani').length).toBeLessThanOrEqual(1 + Math.ceil(seconds * limits.presencePerSecond))
    const before = toldBy('ani').length
    ani.board.document.presence.say({ ...still, cursor: { x: 200.2, y: 0 } })
    ani.board.document.presence.say({ ...still, cursor: { x: 201, y: 0 } })
    await untilSeats(budi, () => seatOf(budi, 'ani')?.cursor?.x === 201)
    expect(toldBy('ani').length).toBe(before + 1)
  })

  it('C11 begins with everything after each connection, and forgets the others at its end', async () => {
    const ani = await join({ person: 'ani', random: fastRandom })
    const budi = await join({ person: 'budi', random: fastRandom })
    ani.board.document.presence.say({ ...still, cursor: { x: 7, y: 8 }, editing: 'shape:a' })
    await untilSeats(budi, () => seatOf(budi, 'ani')?.editing === 'shape:a')
    budi.loseNetwork()
    expect(budi.board.document.presence.seats().size).toBe(0)
    budi.findNetwork()
    await untilSeats(budi, () => seatOf(budi, 'ani') !== undefined)
    expect(seatOf(budi, 'ani')).toMatchObject({ cursor: { x: 7, y: 8 }, editing: 'shape:a' })
    const isBack = away(ani)
    room.relay.told.length = 0
    room.relay.cut()
    await isBack
    await untilSeats(budi, () => seatOf(budi, 'ani')?.editing === 'shape:a')
    expect(toldBy('ani').some(({ news }) => news.still?.editing === 'shape:a' && news.cursor?.x === 7)).toBe(
      true,
    )
  })

  it('C11 stays within what the server takes, however much is selected and dragged', async () => {
    const ani = await join({ person: 'ani' })
    const budi = await join({ person: 'budi' })
    const ids = Array.from({ length: 500 }, (_, n) => `shape:${'x'.repeat(40)}${n}`)
    const moving = ids.map((id) => ({ id, x: 999_999, y: -999_999 }))
    ani.board.document.presence.say({ ...still, selection: ids, moving })
    await untilSeats(budi, () => (seatOf(budi, 'ani')?.moving.length ?? 0) > 0)
    expect(Math.max(...toldBy('ani').map(({ bytes }) => bytes))).toBeLessThanOrEqual(
      limits.maxPresenceBytes + 8,
    )
  })
})

describe('a lent client id', () => {
  for (const order of ['before', 'after'] as const)
    it(`C7 is used from the first edit on, with the welcome ${order} the state`, async () => {
      room.relay.welcomesLate = order === 'after'
      const ani = await join({ random: fastRandom })
      ani.put('shape:a', card('one'))
      await ani.isSaved()
      expect([...room.relay.doc(board).store.clients.keys()]).toEqual([ani.doc.clientID])
      expect(ani.doc.clientID).toBeLessThan(2_000)
    })

  it('C7 is lent again, so that a board does not gather ids', async () => {
    const ani = await join({ random: fastRandom })
    for (let round = 0; round < 5; round += 1) {
      ani.put(`shape:${round}`, card('words'))
      await ani.isSaved()
      ani.loseNetwork()
      ani.put(`shape:${round}`, card('offline'))
      await room.relay.untilEmpty()
      ani.findNetwork()
      await ani.isSaved()
    }
    expect(room.relay.doc(board).store.clients.size).toBeLessThanOrEqual(2)
  })

  it('C7 T16 gives way to a random one when somebody else writes under it, and no edit is lost', async () => {
    const ani = await join()
    ani.put('shape:a', card('mine'))
    await ani.isSaved()
    const lent = ani.doc.clientID
    const thief = new Y.Doc()
    Y.applyUpdate(thief, Y.encodeStateAsUpdate(room.relay.doc(board)))
    thief.clientID = lent
    thief.getMap('records').set('shape:b', card('of the thief'))
    Y.applyUpdate(room.relay.doc(board), Y.encodeStateAsUpdate(thief))
    await untilBoard(ani, () => ani.get('shape:b') !== undefined)
    ani.put('shape:c', card('after that'))
    await ani.isSaved()
    expect(ani.doc.clientID).not.toBe(lent)
    expect(onServer('shape:c')).toEqual(card('after that'))
  })

  it('C7 is not used for what is written without network', async () => {
    const ani = await join()
    const lent = ani.doc.clientID
    ani.loseNetwork()
    ani.put('shape:a', card('offline'))
    expect(ani.doc.clientID).not.toBe(lent)
    ani.findNetwork()
    await ani.isSaved()
    expect(onServer('shape:a')).toEqual(card('offline'))
  })
})

describe('a board that began anew', () => {
  it('C8 F24 is loaded afresh, and what was unsaved is put onto it', async () => {
    const ani = await join({ random: fastRandom })
    const budi = await join({ random: fastRandom })
    ani.put('shape:a', card('saved'))
    await ani.isSaved()
    await untilBoard(budi, () => budi.get('shape:a') !== undefined)
    const { doc } = ani
    room.relay.dropsUpdates = true
    ani.put('shape:b', card('unsaved'))
    room.relay.dropsUpdates = false
    const isBack = away(ani)
    room.relay.beginEpoch(board)
    await isBack
    await ani.isSaved()
    await budi.isLive()
    await untilBoard(budi, () => budi.get('shape:b') !== undefined)
    expect(ani.doc).not.toBe(doc)
    expect(onServer('shape:a')).toEqual(card('saved'))
    expect(onServer('shape:b')).toEqual(card('unsaved'))
    expect(ani.lanes()).toEqual(budi.lanes())
  })

  it('C8 F24 while one was offline, takes no struct of the old document', async () => {
    const ani = await join({ random: fastRandom })
    ani.put('shape:a', card('saved'))
    await ani.isSaved()
    ani.loseNetwork()
    room.relay.beginEpoch(board)
    const before = Y.encodeStateVector(room.relay.doc(board))
    ani.findNetwork()
    await until(ani.session.status, ({ state }) => state === 'live')
    await untilBoard(ani, () => ani.get('shape:a') !== undefined)
    expect(Y.encodeStateVector(room.relay.doc(board))).toEqual(before)
    expect(Y.encodeStateVector(ani.doc)).toEqual(before)
  })
})

describe('a server that does not save', () => {
  it('C14 F3 is said within 3 s also to those who edit nothing, and what is made meanwhile follows', async () => {
    const ani = await join({ random: fastRandom })
    const viewer = await join()
    const startedAt = performance.now()
    room.relay.setSaving(false)
    await until(viewer.session.status, ({ state, saving }) => state === 'live' && !saving)
    await until(ani.session.status, ({ saving }) => !saving)
    expect(performance.now() - startedAt).toBeLessThan(3_000)
    const { received } = room.relay
    ani.put('shape:a', card('kept'))
    ani.put('shape:b', card('kept too'))
    await until(ani.session.saved, (saved) => typeof saved === 'object' && saved.kept === 2)
    expect(ani.shelved(workshop).entries).toHaveLength(2)
    room.relay.setSaving(true)
    await ani.isSaved()
    await until(viewer.session.status, ({ saving }) => saving)
    await untilBoard(viewer, () => viewer.get('shape:b') !== undefined)
    expect(onServer('shape:a')).toEqual(card('kept'))
    // Both in one update, beside the empty answer of a new connection: nothing was sent in between.
    expect(room.relay.received - received).toBeLessThanOrEqual(3)
  })

  it('C14 is known from the welcome, and offers are judged when it saves again', async () => {
    const device = newDevice()
    const ani = await join({ device, random: fastRandom })
    room.relay.setSaving(false)
    await until(ani.session.status, ({ saving }) => !saving)
    ani.put('shape:a', card('before the reload'))
    await ani.kill()
    const again = await join({ device, random: fastRandom })
    expect(again.session.status.get()).toMatchObject({ state: 'live', saving: false })
    await untilBoard(again, () => again.get('shape:a') !== undefined)
    again.put('shape:b', card('after it'))
    room.relay.setSaving(true)
    await again.isSaved()
    expect(onServer('shape:a')).toEqual(card('before the reload'))
    expect(onServer('shape:b')).toEqual(card('after it'))
  })

  it('C14 leaves those alone who have nothing to send', async () => {
    const ani = await join()
    const { doc } = ani
    room.relay.setSaving(false)
    await until(ani.session.status, ({ saving }) => !saving)
    room.relay.setSaving(true)
    await until(ani.session.status, ({ saving }) => saving)
    expect(ani.session.status.get().state).toBe('live')
    ani.put('shape:a', card('on the same document'))
    await ani.isSaved()
    expect(ani.doc).toBe(doc)
  })
})

describe('a server that goes away for a moment', () => {
  it('C15 F21 is waited for as long as it wished, and nothing is lost', async () => {
    const ani = await join()
    const budi = await join()
    const startedAt = Date.now()
    const isAway = until(ani.session.status, ({ state }) => state === 'offline')
    room.relay.drain(400)
    await isAway
    const status = ani.session.status.get()
    expect(status).toMatchObject({ state: 'offline', returning: true })
    if (status.state === 'offline') expect((status.retryAt ?? 0) - startedAt).toBeGreaterThanOrEqual(390)
    ani.put('shape:a', card('meanwhile'))
    await ani.isSaved()
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(390)
    await untilBoard(budi, () => budi.get('shape:a') !== undefined)
    await ani.isLive()
  })
})

describe('a page that is too old', () => {
  it('C16 T29 F22 is told to reload before any data', async () => {
    room.relay.minVersion = 99
    const device = newDevice()
    const ani = room.open({ device })
    await until(
      ani.session.status,
      (status) => status.state === 'ended' && status.reason === 'too_old_client',
    )
    ani.put('shape:a', card('kept for the new page'))
    expect(room.relay.doc(board).getMap('records').size).toBe(0)
    await ani.close()
    room.relay.minVersion = 2
    const reloaded = await join({ device })
    await reloaded.isSaved()
    expect(onServer('shape:a')).toEqual(card('kept for the new page'))
  })
})
