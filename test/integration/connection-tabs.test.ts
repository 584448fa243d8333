/** Several tabs of one person on one device: each keeps its own work, and nothing of any of them is lost. */
import { describe, expect, it } from 'vitest'
import { type ConnectedPerson, newDevice, until, untilBoard } from '../support/connected-person.ts'
import { board, openRelayRoom, workshop } from '../support/relay-room.ts'

const card = (text: string) => ({ typeName: 'shape', text })

const room = openRelayRoom()
const fastRandom = () => 0.01
const { onServer } = room
const join = (device = newDevice()): Promise<ConnectedPerson> => room.join({ device, random: fastRandom })

describe('two tabs of one person', () => {
  it('C4 F20 both keep their work on the device, and see each other’s', async () => {
    const first = await join()
    const second = await join(first.device)
    for (const tab of [first, second]) expect(tab.session.status.get().notKept).toBeNull()
    first.loseNetwork()
    second.loseNetwork()
    first.put('shape:a', card('from the first'))
    second.put('shape:b', card('from the second'))
    const kept = () => first.shelved(workshop).entries.map(({ puts }) => puts[0]?.key)
    await expect.poll(kept).toEqual(['shape:a', 'shape:b'])
    first.findNetwork()
    second.findNetwork()
    await Promise.all([first.isSaved(), second.isSaved()])
    await untilBoard(first, () => first.get('shape:b') !== undefined)
    await untilBoard(second, () => second.get('shape:a') !== undefined)
    expect(first.lanes()).toEqual(second.lanes())
    expect(first.session.people.get().length).toBeLessThanOrEqual(1)
  })

  for (const dying of ['first', 'second'] as const)
    it(`C3 C4 F18 the ${dying} dies with unsaved work, and the other delivers it`, async () => {
      const tabs = { first: await join(), second: null as ConnectedPerson | null }
      const second = await join(tabs.first.device)
      const [dead, living] = dying === 'first' ? [tabs.first, second] : [second, tabs.first]
      room.relay.dropsUpdates = true
      dead.put('shape:a', card('of the dead'))
      await dead.kill()
      room.relay.dropsUpdates = false
      await until(living.session.saved, (saved) => saved !== 'saved')
      await living.isSaved()
      expect(onServer('shape:a')).toEqual(card('of the dead'))
      await untilBoard(living, () => living.get('shape:a') !== undefined)
      await living.close()
      expect(living.shelved(workshop).entries).toEqual([])
    })

  it('C3 both die offline, and a third delivers everything in the order in which it was made', async () => {
    const first = await join()
    const { device } = first
    const second = await join(device)
    first.loseNetwork()
    second.loseNetwork()
    first.put('shape:a', card('one'))
    second.put('shape:a', card('two'))
    first.put('shape:b', card('three'))
    await first.kill()
    await second.kill()
    device.isOnline = true
    const third = await join(device)
    await third.isSaved()
    expect(onServer('shape:a')).toEqual(card('two'))
    expect(onServer('shape:b')).toEqual(card('three'))
    await third.close()
    expect(third.shelved(workshop).entries).toEqual([])
  })

  it('C4 offers and refusals of a tab that is gone are shown by the other', async () => {
    const first = await join()
    first.put('shape:a', card('one'))
    await first.isSaved()
    const second = await join(first.device)
    const other = await join()
    await untilBoard(second, () => second.get('shape:a') !== undefined)
    second.loseNetwork()
    second.put('shape:a', card('mine'))
    other.put('shape:a', card('theirs'))
    await other.isSaved()
    second.findNetwork()
    await until(second.board.offers, (offers) => offers.length === 1)
    await second.close()
    await until(first.board.offers, (offers) => offers.length === 1)
    expect(first.board.offers.get()[0]?.lanes[0]).toMatchObject({
      mine: card('mine'),
      theirs: card('theirs'),
    })
  })

  it('C4 C6 F20 one that slept while its id was lent to the other loses nothing when it wakes', async () => {
    const device = newDevice()
    const first = await join(device)
    first.put('shape:a', card('before'))
    await first.isSaved()
    first.sleep()
    room.relay.cut()
    await room.relay.untilEmpty()
    const second = await join(device)
    for (const text of ['x', 'y', 'z']) second.put('shape:other', card(text))
    await second.isSaved()
    expect(room.relay.doc(board).store.clients.size).toBe(1)
    // It wakes and edits before it notices that nobody listens any more.
    first.wake(() => {
      first.put('shape:mine', card('on waking'))
      first.put('shape:a', card('after'))
    })
    await until(first.session.status, ({ state }) => state === 'offline')
    await first.isLive()
    await first.isSaved()
    expect(onServer('shape:mine')).toEqual(card('on waking'))
    expect(onServer('shape:a')).toEqual(card('after'))
    await untilBoard(second, () => second.get('shape:mine') !== undefined)
    await untilBoard(first, () => first.get('shape:other') !== undefined)
    expect(first.lanes()).toEqual(second.lanes())
  })

  it('C3 C17 what could not be written while the device was full is not taken over twice', async () => {
    const first = await join()
    const { device } = first
    const second = await join(device)
    room.relay.dropsUpdates = true
    first.put('shape:a', card('of the dead'))
    await until(first.session.saved, (saved) => saved === 'saving')
    device.storages.trouble = 'full'
    await first.kill()
    room.relay.dropsUpdates = false
    await until(second.session.status, ({ notKept }) => notKept === 'full')
    await untilBoard(second, () => second.get('shape:a') !== undefined)
    await second.isSaved()
    device.storages.trouble = null
    second.put('shape:b', card('room again'))
    await until(second.session.status, ({ notKept }) => notKept === null)
    await second.isSaved()
    await second.close()
    expect(second.shelved(workshop).entries).toEqual([])
    expect(onServer('shape:a')).toEqual(card('of the dead'))
  })
})
