import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { boardPage, cardRecord } from '../../shared/document/board-records.ts'
import { messageTypes } from '../../shared/wire/frames.ts'
import { drawCard } from '../support/ws-cards.ts'
import { connect } from '../support/ws-client.ts'
import { board, openVenue, type TestVenue, workshop } from '../support/ws-venue.ts'

let venue: TestVenue
beforeEach(async () => {
  venue = await openVenue()
})
afterEach(() => venue.close())

describe('a slow reader', () => {
  it('R9 F13 gets one merged update when it reads again, and nobody waits for it', async () => {
    const fia = await connect(venue.url, 'fia')
    const slow = await connect(venue.url, 'sari')
    slow.socket.pause()
    const long = 'x'.repeat(9_000)
    // More than two machines buffer by themselves.
    const rounds = 100
    for (let round = 1; round <= rounds; round += 1) {
      fia.edit((records) => {
        for (let card = 0; card < 15; card += 1)
          drawCard(records, `shape:c${card}`, `${long}${round}`, boardPage)
      })
      await fia.until(() => fia.saved.at(-1)?.frames === fia.sentUpdates())
    }
    let updates = 0
    slow.socket.prependListener('message', (frame: Buffer) => {
      if (frame[0] === messageTypes.sync) updates += 1
    })
    slow.socket.resume()
    await slow.until(() => JSON.stringify(slow.records.get('shape:c14#text'))?.includes(`x${rounds}"`))
    // What lay in the buffers of both machines, and the rest as one.
    expect(updates).toBeLessThan(rounds * 0.8)
    expect(slow.records.toJSON()).toEqual(fia.records.toJSON())
    await fia.close()
    await slow.close()
  }, 90_000)

  it('R9 F13 is cut when it never reads again', async () => {
    await venue.close()
    venue = await openVenue({ limits: { heartbeatMs: 40 } })
    const fia = await connect(venue.url, 'fia')
    const slow = await connect(venue.url, 'sari')
    slow.socket.pause()
    await fia.until(() => fia.presence.has('sari'))
    await fia.until(() => fia.presence.get('sari') === null)
    expect(venue.rooms.census().connections).toBe(1)
    slow.socket.terminate()
    await fia.close()
  })
})

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
  it('F12 is cut after two beats, while a live one hears from the server', async () => {
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
