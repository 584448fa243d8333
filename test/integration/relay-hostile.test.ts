import { request } from 'node:http'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { stateVectorFrame, updateFrame } from '../../server/relay/encode-frames.ts'
import { cardRecord } from '../../shared/document/board-records.ts'
import { limits } from '../../shared/wire/limits.ts'
import { drawCard, move } from '../support/ws-cards.ts'
import { connect, openClient } from '../support/ws-client.ts'
import { board, openVenue, people, publicDocument, type TestVenue, workshop } from '../support/ws-venue.ts'

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
  ])('that %s ends the connection and changes nothing', async (_name, frame) => {
    const budi = await connect(venue.url, 'budi')
    const before = budi.records.toJSON()
    budi.send(frame)
    expect(await budi.closed).toMatchObject({ code: 4400 })
    const sari = await connect(venue.url, 'sari')
    expect(sari.records.toJSON()).toEqual(before)
    await sari.close()
  })

  it('that is text, or larger than a frame may be, ends the connection', async () => {
    const budi = await connect(venue.url, 'budi')
    budi.socket.send('hello')
    expect(await budi.closed).toMatchObject({ code: 4400 })
    const sari = await connect(venue.url, 'sari')
    sari.send(new Uint8Array(limits.maxFrameBytes + 1))
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
  it('belongs to the first person who wrote under it, also after a restart of the room', async () => {
    const budi = await connect(venue.url, 'budi')
    budi.edit((records) => drawCard(records, 'shape:one'))
    await budi.until(() => budi.saved.at(-1)?.frames === budi.sentUpdates())
    const id = budi.doc.clientID
    await budi.close()
    while (venue.rooms.census().rooms > 0) await new Promise((resolve) => setTimeout(resolve, 2))
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

describe('the door for sockets', () => {
  const statusOf = (path: string, headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      const asking = request(`${venue.url.replace('ws:', 'http:').replace('/sync', '')}${path}`, {
        headers: {
          connection: 'Upgrade',
          upgrade: 'websocket',
          'sec-websocket-version': '13',
          'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
          ...headers,
        },
      })
      asking.on('response', (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      asking.on('upgrade', (_response, socket) => {
        socket.destroy()
        resolve(101)
      })
      asking.on('error', reject)
      asking.end()
    })

  it.each([
    ['http://elsewhere.test', 403],
    ['null', 403],
    ['http://here.test:81', 403],
    ['http://here.test', 101],
  ])('answers the origin %s with %i', async (origin, status) => {
    expect(await statusOf(`/sync/${board}`, { origin, cookie: 'person=budi' })).toBe(status)
  })

  it('sends away who has no session, with a reason that a page can read', async () => {
    const nobody = openClient(venue.url, 'nobody')
    expect(await nobody.closed).toEqual({ code: 4401, reason: 'not_signed_in' })
  })

  it.each(['board:w00000000000000x', 'board:short', 'secrets:w000000000000001', '%00'])(
    'knows no document %s',
    async (document) => {
      expect((await openClient(venue.url, 'budi', { document }).closed).code).toBe(4404)
    },
  )

  it('leaves other paths to others', async () => {
    expect(await statusOf('/other', {})).toBe(404)
    venue.server.once('upgrade', (_request, socket) => socket.end('HTTP/1.1 418 Teapot\r\n\r\n'))
    expect(await statusOf('/other', {})).toBe(418)
  })

  it('is closed to clients that are too old', async () => {
    const old = openClient(venue.url, 'budi', { isOurs: false })
    await new Promise((resolve) => old.socket.once('open', resolve))
    const hello = JSON.stringify({ version: 0, clientTime: 1 })
    old.send(new Uint8Array([100, hello.length, ...new TextEncoder().encode(hello)]))
    expect((await old.closed).code).toBe(4426)
  })

  it('lets one person in five times at once, and cuts the oldest for a sixth', async () => {
    const lines = []
    for (let i = 0; i < limits.connectionsPerPerson + 1; i += 1) lines.push(await connect(venue.url, 'budi'))
    expect((await lines[0]!.closed).code).toBe(4429)
    const other = await connect(venue.url, 'budi', { document: publicDocument })
    expect(venue.rooms.census().connections).toBe(limits.connectionsPerPerson + 1)
    for (const line of [...lines, other]) await line.close()
  })
})

describe('a right that ends', () => {
  it('ends the connection of who was removed, and only theirs', async () => {
    const budi = await connect(venue.url, 'budi')
    const sari = await connect(venue.url, 'sari')
    venue.subjects.set('budi', null)
    await venue.rooms.change(workshop, (change) => change.reauthorise('budi'))
    expect(await budi.closed).toEqual({ code: 4405, reason: 'removed' })
    sari.edit((records) => drawCard(records, 'shape:one'))
    await sari.until(() => sari.saved.at(-1)?.frames === sari.sentUpdates())
    await sari.close()
  })

  it('is judged again for what is on its way', async () => {
    const fia = await connect(venue.url, 'fia')
    venue.subjects.set('fia', { ...people.fia, role: 'participant' })
    const demotion = venue.rooms.change(workshop, (change) => change.reauthorise('everybody'))
    fia.edit((records) => drawCard(records, 'shape:outside', 'x', 'page:board'))
    await demotion
    await fia.until(() => fia.refused.length > 0)
    expect(fia.records.has('shape:outside')).toBe(false)
    await fia.close()
  })
})

describe('a slow reader', () => {
  it('is cut, and the others go on', async () => {
    await venue.close()
    venue = await openVenue({ limits: { maxSendBufferBytes: 200_000 } })
    const fia = await connect(venue.url, 'fia')
    const slow = await connect(venue.url, 'sari')
    slow.socket.pause()
    fia.edit((records) => drawCard(records, 'shape:one'))
    const long = 'x'.repeat(9_000)
    let cut = false
    void slow.closed.then(() => {
      cut = true
    })
    const { connections } = venue.rooms.census()
    for (let i = 0; venue.rooms.census().connections === connections && i < 3_000; i += 1) {
      fia.edit((records) => {
        for (let card = 0; card < 15; card += 1) drawCard(records, `shape:c${card}`, `${long}${i}`)
      })
      await fia.until(() => fia.saved.at(-1)?.frames === fia.sentUpdates())
    }
    expect(venue.rooms.census().connections).toBe(connections - 1)
    expect(cut).toBe(false)
    slow.socket.terminate()
    fia.edit((records) => move(records, 'shape:one', { x: 2 }))
    await fia.until(() => fia.saved.at(-1)?.frames === fia.sentUpdates())
    await fia.close()
  })
})

describe('a flood of one connection', () => {
  it('of questions for everything is answered once, whatever they cost', async () => {
    const budi = await connect(venue.url, 'budi')
    let answers = 0
    budi.socket.prependListener('message', (frame: Buffer) => {
      if (frame[0] === 0 && frame[1] === 1) answers += 1
    })
    const ask = stateVectorFrame(new Uint8Array([1, 5, 1]))
    const sari = await connect(venue.url, 'sari')
    for (let i = 0; i < 100; i += 1) budi.send(ask)
    await budi.until(() => answers > 0)
    sari.edit((records) => drawCard(records, 'shape:after'))
    await sari.until(() => sari.saved.at(-1)?.frames === sari.sentUpdates())
    expect(answers).toBeLessThan(10)
    budi.socket.terminate()
    await sari.close()
  })

  it('of presence, or of questions for it, keeps nobody waiting', async () => {
    const budi = await connect(venue.url, 'budi')
    const sari = await connect(venue.url, 'sari')
    sari.appear({ cursor: { x: 1, y: 1 } })
    await budi.until(() => budi.presence.has(sari.doc.clientID))
    let answers = 0
    budi.socket.prependListener('message', (frame: Buffer) => {
      if (frame[0] === 1) answers += 1
    })
    for (let i = 0; i < 190; i += 1) budi.send(new Uint8Array([3]))
    sari.edit((records) => drawCard(records, 'shape:calm'))
    await budi.until(() => budi.records.has('shape:calm') && answers > 0)
    expect(answers).toBeLessThan(20)
    budi.send(presenceOf(sari.doc.clientID, limits.peoplePerBoard * limits.connectionsPerPerson + 1))
    expect((await budi.closed).code).toBe(4400)
    await sari.close()
  })
})

/** One frame that speaks of the same client many times. */
function presenceOf(client: number, times: number): Uint8Array {
  const entries = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, times)
    for (let i = 0; i < times; i += 1) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, '{}')
    }
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, entries)
  })
}

describe('a board that is larger than a send buffer', () => {
  it('still arrives whole', async () => {
    const words = 'x'.repeat(9_000)
    await venue.rooms.change(workshop, (change) => {
      for (let i = 0; i < 900; i += 1)
        for (const [key, value] of cardRecord({
          id: `shape:big${i}`,
          text: words,
          parent: 'shape:step-step-one',
          place: { x: i, y: 0 },
        }))
          change.board.set(key, value)
    })
    const sari = await connect(venue.url, 'sari')
    expect(sari.records.has('shape:big899')).toBe(true)
    await sari.close()
  })
})

describe('a connection that answers nothing', () => {
  it('is cut after two beats, while a live one hears from the server', async () => {
    await venue.close()
    venue = await openVenue({ limits: { heartbeatMs: 40 } })
    const live = await connect(venue.url, 'budi')
    const dead = new WebSocket(`${venue.url}/${board}`, {
      headers: { cookie: 'person=sari' },
      autoPong: false,
    })
    const closed = new Promise((resolve) => dead.once('close', resolve))
    let heard = 0
    live.socket.on('message', () => {
      heard += 1
    })
    await closed
    const before = heard
    await live.until(() => heard > before)
    expect(live.socket.readyState).toBe(WebSocket.OPEN)
    await live.close()
  })
})

describe('a deletion of what nobody made', () => {
  it('is malformed', async () => {
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
