import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { drawCard } from '../support/ws-cards.ts'
import { connect } from '../support/ws-client.ts'
import { openVenue, people, type TestVenue, workshop } from '../support/ws-venue.ts'

let venue: TestVenue
beforeEach(async () => {
  venue = await openVenue()
})
afterEach(() => venue.close())

describe('a right that ends', () => {
  it('T30 ends the connection of who was removed, and only theirs', async () => {
    const budi = await connect(venue.url, 'budi')
    const sari = await connect(venue.url, 'sari')
    venue.subjects.set('budi', null)
    await venue.rooms.change(workshop, (change) => change.reauthorise('budi'))
    expect(await budi.closed).toEqual({ code: 4405, reason: 'removed' })
    sari.edit((records) => drawCard(records, 'shape:one'))
    await sari.until(() => sari.saved.at(-1)?.frames === sari.sentUpdates())
    await sari.close()
  })

  it('T30 is judged again for what is on its way', async () => {
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
