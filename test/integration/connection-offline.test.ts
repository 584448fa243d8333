import { describe, expect, test } from 'vitest'
import { newDevice, until, untilBoard } from '../support/connected-person.ts'
import { board, openRelayRoom, workshop } from '../support/relay-room.ts'

const card = (text: string) => ({ typeName: 'shape', text })

const room = openRelayRoom()
const { join, onServer } = room

describe('work without network', () => {
  test('C2 C8 edits made offline arrive when the network is back', async () => {
    const ani = await join()
    const budi = await join()
    ani.loseNetwork()
    ani.put('shape:a', card('written offline'))
    expect(ani.session.saved.get()).toEqual({ kept: 1 })
    expect(ani.session.status.get().state).toBe('offline')
    ani.findNetwork()
    await ani.isSaved()
    expect(onServer('shape:a')).toEqual(card('written offline'))
    await untilBoard(budi, () => budi.get('shape:a') !== undefined)
    expect(ani.lanes()).toEqual(budi.lanes())
  })

  test('C5 what others changed meanwhile is offered and not overwritten', async () => {
    const ani = await join()
    ani.put('shape:a', card('one'))
    ani.put('shape:a#text', { text: 'one' })
    await ani.isSaved()
    const budi = await join()
    ani.loseNetwork()
    ani.put('shape:a#text', { text: 'mine' })
    ani.put('shape:b', card('new'))
    budi.put('shape:a#text', { text: 'theirs' })
    await budi.isSaved()
    ani.findNetwork()
    await until(ani.board.offers, (offers) => offers.length === 1)
    await ani.isSaved()
    expect(ani.get('shape:a#text')).toEqual({ text: 'theirs' })
    expect(onServer('shape:b')).toEqual(card('new'))
    expect(ani.board.offers.get()[0]).toMatchObject({
      id: 'shape:a',
      removedBy: null,
      lanes: [{ key: 'shape:a#text', mine: { text: 'mine' }, theirs: { text: 'theirs' } }],
    })
    ani.board.take('shape:a')
    await untilBoard(budi, () => JSON.stringify(budi.get('shape:a#text')) === '{"text":"mine"}')
    await until(ani.board.offers, (offers) => offers.length === 0)
    expect(ani.shelved(workshop).offers).toEqual([])
  })

  test('C5 an offer survives a reload and can be dismissed', async () => {
    const device = newDevice()
    const ani = await join({ device })
    ani.put('shape:a', card('one'))
    await ani.isSaved()
    const budi = await join()
    ani.loseNetwork()
    ani.put('shape:a', card('mine'))
    budi.put('shape:a', card('theirs'))
    await budi.isSaved()
    ani.findNetwork()
    await until(ani.board.offers, (offers) => offers.length === 1)
    await ani.kill()
    const again = await join({ device })
    await until(again.board.offers, (offers) => offers.length === 1)
    again.board.dismiss('shape:a')
    await until(again.board.offers, (offers) => offers.length === 0)
    expect(onServer('shape:a')).toEqual(card('theirs'))
  })

  test('C5 a record that others removed is offered whole, so that taking it restores it', async () => {
    const ani = await join()
    ani.doc.transact(() => {
      ani.put('shape:a', card('one'))
      ani.put('shape:a#place', { x: 1 })
      ani.put('shape:a#text', { text: 'one' })
    })
    await ani.isSaved()
    const budi = await join()
    ani.loseNetwork()
    ani.put('shape:a#text', { text: 'better' })
    for (const key of ['shape:a', 'shape:a#place', 'shape:a#text']) budi.remove(key)
    await budi.isSaved()
    ani.findNetwork()
    await until(ani.board.offers, (offers) => offers.length === 1)
    expect(ani.board.offers.get()[0]?.removedBy).toBe('them')
    expect(ani.lanes()).toEqual({})
    ani.board.take('shape:a')
    await ani.isSaved()
    expect(ani.lanes()).toEqual({
      'shape:a': card('one'),
      'shape:a#place': { x: 1 },
      'shape:a#text': { text: 'better' },
    })
  })

  test('C5 removing what others changed is offered and removes nothing', async () => {
    const ani = await join()
    ani.put('shape:a', card('one'))
    ani.put('shape:a#text', { text: 'one' })
    await ani.isSaved()
    const budi = await join()
    ani.loseNetwork()
    ani.remove('shape:a')
    ani.remove('shape:a#text')
    budi.put('shape:a#text', { text: 'improved' })
    await budi.isSaved()
    ani.findNetwork()
    await until(ani.board.offers, (offers) => offers.length === 1)
    expect(ani.board.offers.get()[0]?.removedBy).toBe('me')
    expect(onServer('shape:a')).toEqual(card('one'))
  })

  test('C2 a transaction that only removes arrives', async () => {
    const ani = await join()
    ani.put('shape:a', card('one'))
    await ani.isSaved()
    ani.loseNetwork()
    ani.remove('shape:a')
    ani.findNetwork()
    await ani.isSaved()
    expect(onServer('shape:a')).toBeUndefined()
  })

  test('C10 thousands of edits arrive in frames that the server takes', async () => {
    const ani = await join()
    ani.loseNetwork()
    for (let n = 0; n < 2_000; n += 1) ani.put(`shape:n${n % 1_500}`, card(`${n} ${'x'.repeat(200)}`))
    await until(ani.session.saved, (saved) => typeof saved === 'object' && saved.kept === 1_500)
    ani.findNetwork()
    await ani.isSaved()
    expect(room.relay.doc(board).getMap('records').size).toBe(1_500)
    expect(room.relay.received).toBeGreaterThan(3)
    expect(room.relay.received).toBeLessThan(60)
  })
})

describe('a tab that dies', () => {
  test('C3 F18 gives its unsaved edits to the next one', async () => {
    const device = newDevice()
    const ani = await join({ device })
    ani.put('shape:a', card('saved'))
    await ani.isSaved()
    room.relay.dropsUpdates = true
    ani.put('shape:b', card('unsaved'))
    await ani.kill()
    room.relay.dropsUpdates = false
    expect(onServer('shape:b')).toBeUndefined()
    const again = await join({ device })
    await again.isSaved()
    expect(onServer('shape:b')).toEqual(card('unsaved'))
    expect(again.shelved(workshop).entries).toEqual([])
  })

  test('C9 opened again without network, shows the picture with the unsaved work in it', async () => {
    const device = newDevice()
    const ani = await join({ device })
    ani.put('shape:a', card('saved'))
    await ani.isSaved()
    ani.loseNetwork()
    ani.put('shape:b', card('offline'))
    await ani.kill()
    const again = room.open({ device })
    await untilBoard(again, () => again.get('shape:b') !== undefined)
    expect(again.get('shape:a')).toEqual(card('saved'))
    again.put('shape:c', card('offline again'))
    again.findNetwork()
    await again.isLive()
    await again.isSaved()
    expect(onServer('shape:b')).toEqual(card('offline'))
    expect(onServer('shape:c')).toEqual(card('offline again'))
  })
})
