import type { Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { stateVectorFrame, updateFrame } from '../../server/relay/encode-frames.ts'
import { limits } from '../../shared/wire/limits.ts'
import { drawCard } from '../support/ws-cards.ts'
import { connect } from '../support/ws-client.ts'
import { openVenue, type TestVenue } from '../support/ws-venue.ts'

let venue: TestVenue
beforeEach(async () => {
  venue = await openVenue()
})
afterEach(() => venue.close())

describe('a malformed frame', () => {
  it.each([
    ['is empty', new Uint8Array([])],
    ['has an unknown number', new Uint8Array([77])],
    ['ends too early', new Uint8Array([0, 2, 200])],
    ['has something behind its end', new Uint8Array([3, 0])],
    ['is an unknown sync message', new Uint8Array([0, 9, 0])],
    ['announces 30 million structs', updateFrame(new Uint8Array([1, 0x80, 0xc3, 0x93, 0x0e, 1, 0]))],
    ['holds a state vector that is none', stateVectorFrame(new Uint8Array([9, 1]))],
    ['holds an update that is none', updateFrame(new Uint8Array([255, 255, 255]))],
    ['holds a hello without words', new Uint8Array([100, 1, 65])],
  ])('T14 that %s ends the connection and changes nothing', async (_name, frame) => {
    const budi = await connect(venue.url, 'budi')
    const before = budi.records.toJSON()
    budi.send(frame)
    expect(await budi.closed).toMatchObject({ code: 4400 })
    const sari = await connect(venue.url, 'sari')
    expect(sari.records.toJSON()).toEqual(before)
    await sari.close()
  })

  it('T5 that is text, or larger than a frame may be, ends the connection', async () => {
    const budi = await connect(venue.url, 'budi')
    budi.socket.send('hello')
    expect(await budi.closed).toMatchObject({ code: 4400 })
    const sari = await connect(venue.url, 'sari')
    sari.send(new Uint8Array(limits.maxFrameBytes + 1))
    expect((await sari.closed).code).toBe(1009)
  })

  it('T5 that claims to be deflated, or grows beyond the limit in fragments, ends the connection', async () => {
    const budi = await connect(venue.url, 'budi')
    expect(budi.socket.extensions).toBe('')
    // RFC 6455 §5.2: final, "reserved" bit of deflate set, binary; one masked byte.
    const stream = (budi.socket as unknown as { _socket: Socket })._socket
    stream.write(Buffer.from([0xc2, 0x81, 0, 0, 0, 0, 1]))
    expect((await budi.closed).code).toBe(1002)
    const sari = await connect(venue.url, 'sari')
    const part = new Uint8Array(limits.maxFrameBytes / 4)
    for (let parts = 0; parts < 5; parts += 1) sari.socket.send(part, { fin: false })
    expect((await sari.closed).code).toBe(1009)
  })

  it('takes nothing with it of what the same person wrote before', async () => {
    const budi = await connect(venue.url, 'budi')
    const sari = await connect(venue.url, 'sari')
    budi.edit((records) => drawCard(records, 'shape:one'))
    budi.send(new Uint8Array([0, 2, 200]))
    await sari.until(() => sari.records.has('shape:one'))
    await sari.close()
  })
})

describe('a client id', () => {
  it('T16 belongs to the first person who wrote under it, also after a restart of the room', async () => {
    const budi = await connect(venue.url, 'budi')
    budi.edit((records) => drawCard(records, 'shape:one'))
    await budi.until(() => budi.saved.at(-1)?.frames === budi.sentUpdates())
    const id = budi.doc.clientID
    await budi.close()
    await expect.poll(() => venue.rooms.census().rooms).toBe(0)
    const sari = await connect(venue.url, 'sari')
    sari.doc.clientID = id
    sari.edit((records) => drawCard(records, 'shape:squat'))
    expect(await sari.closed).toMatchObject({ code: 4400 })
    const again = await connect(venue.url, 'budi')
    expect(again.records.has('shape:squat')).toBe(false)
    await again.close()
  })

  it('of the server cannot be used by anybody', async () => {
    const budi = await connect(venue.url, 'budi')
    budi.doc.clientID = 1
    budi.edit((records) => drawCard(records, 'shape:one'))
    expect(await budi.closed).toMatchObject({ code: 4400 })
  })
})

describe('a deletion of what nobody made', () => {
  it('T17 is malformed', async () => {
    const budi = await connect(venue.url, 'budi')
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(budi.doc))
    other.getMap('records').set('shape:z', { a: 1 })
    const known = Y.encodeStateVector(other)
    other.getMap('records').delete('shape:z')
    budi.sendUpdate(Y.encodeStateAsUpdate(other, known))
    expect((await budi.closed).code).toBe(4400)
  })
})
