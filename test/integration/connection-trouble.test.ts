import { describe, expect, test } from 'vitest'
import { closeCodes } from '../../shared/wire/close-codes.ts'
import { newDevice, until, untilBoard } from '../support/connected-person.ts'
import { openRelayRoom, workshop } from '../support/relay-room.ts'

const card = (text: string) => ({ typeName: 'shape', text })
const fastRandom = () => 0.01

describe('a broken connection', () => {
  const room = openRelayRoom()
  const { join, onServer } = room

  test('C6 neither loses nor doubles an edit that was in flight', async () => {
    const ani = await join({ random: fastRandom })
    room.relay.holdsSaved = true
    ani.put('shape:a', card('in flight'))
    expect(ani.session.saved.get()).toBe('saving')
    const budi = await join()
    await untilBoard(budi, () => budi.get('shape:a') !== undefined)
    room.relay.holdsSaved = false
    const structsBefore = room.relay.doc(`board:${workshop}`).store.clients.size
    room.relay.cut()
    await ani.isSaved()
    expect(onServer('shape:a')).toEqual(card('in flight'))
    // It was there already, so nothing was written again.
    expect(room.relay.doc(`board:${workshop}`).store.clients.size).toBe(structsBefore)
    expect(ani.board.offers.get()).toEqual([])
  })

  test('C2 delivers an edit that was lost on the way', async () => {
    const ani = await join({ random: fastRandom })
    room.relay.dropsUpdates = true
    ani.put('shape:a', card('lost on the way'))
    room.relay.dropsUpdates = false
    room.relay.cut()
    await ani.isSaved()
    expect(onServer('shape:a')).toEqual(card('lost on the way'))
  })

  test('C8 keeps the document where nothing was unsaved, so that the canvas need not bind again', async () => {
    const ani = await join({ random: fastRandom })
    ani.put('shape:a', card('saved'))
    await ani.isSaved()
    const { doc } = ani
    const backAgain = until(ani.session.status, (status) => status.state === 'offline').then(() =>
      ani.isLive(),
    )
    room.relay.cut()
    await backAgain
    expect(ani.doc).toBe(doc)
    ani.put('shape:b', card('after'))
    await ani.isSaved()
    expect(onServer('shape:b')).toEqual(card('after'))
  })

  test('C8 a restart of the server in mid-session loses nothing', async () => {
    const ani = await join({ random: fastRandom })
    const budi = await join({ random: fastRandom })
    ani.put('shape:a', card('before'))
    const down = [ani, budi].map(({ session }) => until(session.status, ({ state }) => state === 'offline'))
    await room.relay.stop()
    await Promise.all(down)
    ani.put('shape:b', card('while it was down'))
    budi.put('shape:c', card('also while it was down'))
    await room.relay.start()
    await ani.isSaved()
    await budi.isSaved()
    await untilBoard(ani, () => Object.keys(ani.lanes()).length === 3)
    await untilBoard(budi, () => Object.keys(budi.lanes()).length === 3)
    expect(ani.lanes()).toEqual(budi.lanes())
  })

  test('C1 says that it is not saved when the server takes edits and does not save them', async () => {
    const ani = await join()
    room.relay.holdsSaved = true
    ani.put('shape:a', card('stuck'))
    await until(ani.session.saved, (saved) => saved === 'saving')
    await until(ani.session.saved, (saved) => typeof saved === 'object' && saved.kept === 1)
    expect(ani.session.status.get().state).toBe('live')
  })
})

describe('what the server says no to', () => {
  const room = openRelayRoom({ refuses: (key) => (key === 'shape:frame' ? 'step_frame' : null) })
  const { join } = room

  test('C19 is put back, told with its reason, and kept aside over a reload', async () => {
    const device = newDevice()
    const ani = await join({ device })
    const told: string[] = []
    ani.board.onRefused(({ reason }) => told.push(reason))
    ani.put('shape:frame', card('mine'))
    await until(ani.board.refusals, (refusals) => refusals.length === 1)
    await ani.isSaved()
    expect(ani.get('shape:frame')).toBeUndefined()
    expect(told).toEqual(['step_frame'])
    expect(ani.board.refusals.get()[0]).toMatchObject({
      reason: 'step_frame',
      lanes: [{ key: 'shape:frame', mine: card('mine') }],
    })
    await ani.kill()
    const again = await join({ device })
    await until(again.board.refusals, (refusals) => refusals.length === 1)
    again.board.forgetRefusal(again.board.refusals.get()[0]?.id ?? '')
    await until(again.board.refusals, (refusals) => refusals.length === 0)
    expect(again.shelved(workshop).refusals).toEqual([])
  })

  test('C8 one malformed frame is sent again as new puts', async () => {
    const ani = await join({ random: fastRandom })
    room.relay.closesNextUpdateWith = closeCodes.malformed_frame
    ani.put('shape:a', card('again'))
    await until(ani.session.status, (status) => status.state === 'offline')
    await ani.isSaved()
    expect(room.onServer('shape:a')).toEqual(card('again'))
    expect(ani.board.refusals.get()).toEqual([])
  })

  test('C19 what is malformed twice is kept aside, and the rest goes on', async () => {
    const ani = await join({ random: fastRandom })
    let times = 0
    const spoil = () => {
      times += 1
      if (times <= 2) room.relay.closesNextUpdateWith = closeCodes.malformed_frame
    }
    spoil()
    ani.session.status.watch(() => {
      if (ani.session.status.get().state === 'offline') spoil()
    })
    ani.put('shape:bad', card('bad'))
    await until(ani.board.refusals, (refusals) => refusals.length === 1)
    await ani.isLive()
    expect(ani.board.refusals.get()[0]).toMatchObject({
      reason: 'invalid_record',
      lanes: [{ key: 'shape:bad' }],
    })
    ani.put('shape:good', card('good'))
    await ani.isSaved()
    expect(room.onServer('shape:good')).toEqual(card('good'))
    expect(room.onServer('shape:bad')).toBeUndefined()
  })

  test('C18 a removed person is told so, does not come back, and can take the unsaved work along', async () => {
    const ani = await join()
    room.relay.dropsUpdates = true
    ani.put('shape:a', card('unsaved'))
    room.relay.closeAll(closeCodes.removed)
    await until(ani.session.status, (status) => status.state === 'ended' && status.reason === 'removed')
    const kept = await ani.board.keptWork()
    expect(kept.lanes).toEqual([{ key: 'shape:a', mine: card('unsaved') }])
    await until(ani.session.saved, (saved) => typeof saved === 'object')
    expect(await ani.device.pictures.load(`rembuk/board:${workshop}/somebody`)).toBeNull()
  })

  test('C12 a server that goes away is waited for', async () => {
    const ani = await join({ random: fastRandom })
    const away = until(ani.session.status, (status) => status.state === 'offline')
    room.relay.closeAll(closeCodes.going_away)
    await away
    await ani.isLive()
  })
})

describe('a device that keeps nothing', () => {
  const room = openRelayRoom()

  test('C17 F19 is said, and everything still works while there is a network', async () => {
    const device = newDevice()
    device.storages.trouble = 'denied'
    const ani = await room.join({ device })
    expect(ani.session.status.get().notKept).toBe('denied')
    ani.put('shape:a', card('online'))
    await ani.isSaved()
    expect(room.onServer('shape:a')).toEqual(card('online'))
  })

  test('C17 F19 is said when it is full, and once there is room the whole work is kept', async () => {
    const device = newDevice()
    const ani = await room.join({ device })
    ani.loseNetwork()
    device.storages.trouble = 'full'
    ani.put('shape:a', card('no room'))
    await until(ani.session.status, (status) => status.notKept === 'full')
    device.storages.trouble = null
    ani.put('shape:b', card('room again'))
    await until(ani.session.status, (status) => status.notKept === null)
    expect(ani.shelved(workshop).entries).toHaveLength(2)
  })

  test('C17 F19 is said when there is no room to begin with, and kept once there is', async () => {
    const device = newDevice()
    device.storages.isTooFullToOpen = true
    const ani = await room.join({ device })
    expect(ani.session.status.get().notKept).toBe('full')
    ani.loseNetwork()
    ani.put('shape:a', card('no room'))
    device.storages.isTooFullToOpen = false
    ani.put('shape:b', card('room'))
    await until(ani.session.status, (status) => status.notKept === null)
    expect(ani.shelved(workshop).entries).toHaveLength(2)
  })
})
