import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stateVectorFrame } from '../../server/relay/encode-frames.ts'
import { messageTypes } from '../../shared/wire/frames.ts'
import { limits } from '../../shared/wire/limits.ts'
import { drawCard } from '../support/ws-cards.ts'
import { connect } from '../support/ws-client.ts'
import { openVenue, type TestVenue } from '../support/ws-venue.ts'

let venue: TestVenue
beforeEach(async () => {
  venue = await openVenue()
})
afterEach(() => venue.close())

describe('a flood of one connection', () => {
  it('T26 of questions for everything is answered once, whatever they cost', async () => {
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

  it('T26 of presence, or of questions for it, keeps nobody waiting', async () => {
    const budi = await connect(venue.url, 'budi')
    const sari = await connect(venue.url, 'sari')
    sari.appear({ cursor: { x: 1, y: 1 } })
    await budi.until(() => budi.presence.has('sari'))
    let answers = 0
    budi.socket.prependListener('message', (frame: Buffer) => {
      if (frame[0] === messageTypes.presence) answers += 1
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
