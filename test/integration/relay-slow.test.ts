import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { cardRecord } from '../../shared/document/board-records.ts'
import { drawCard, move } from '../support/ws-cards.ts'
import { connect } from '../support/ws-client.ts'
import { board, openVenue, type TestVenue, workshop } from '../support/ws-venue.ts'

let venue: TestVenue
beforeEach(async () => {
  venue = await openVenue()
})
afterEach(() => venue.close())

describe('a slow reader', () => {
  it('F13 is cut, and the others go on', async () => {
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
