import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Origin } from '../../shared/domain/card.ts'
import { collectFrame, drawCard, erase, move, retype } from '../support/ws-cards.ts'
import { connect } from '../support/ws-client.ts'
import { board, openVenue, people, publicDocument, type TestVenue, workshop } from '../support/ws-venue.ts'

let venue: TestVenue
beforeEach(async () => {
  venue = await openVenue()
})
afterEach(() => venue.close())

const origin = (value: unknown) => value as Origin

describe('two people on one board', () => {
  it('see each other’s cards, with an origin that the server wrote', async () => {
    const budi = await connect(venue.url, 'budi')
    const sari = await connect(venue.url, 'sari')
    budi.edit((records) => drawCard(records, 'shape:one', 'Pasar becek'))
    await sari.until(() => sari.records.has('shape:one#origin'))
    expect(sari.records.get('shape:one#origin')).toMatchObject({
      author: 'budi',
      group: 'residents',
      channel: 'board',
      step: 'step-one',
      run: 1,
      from: [],
    })
    const [row] = await venue.storage.read('cards', { workshop })
    expect(row).toMatchObject({ id: 'shape:one', person: 'budi', state: 'visible', text: null })
    await budi.close()
    await sari.close()
  })

  it('are told what is saved, frame by frame', async () => {
    const budi = await connect(venue.url, 'budi')
    budi.edit((records) => drawCard(records, 'shape:one'))
    budi.edit((records) => move(records, 'shape:one', { x: 30 }))
    await budi.until(() => budi.saved.at(-1)?.frames === budi.sentUpdates())
    expect(budi.sentUpdates()).toBe(3)
    expect(budi.refused).toEqual([])
    await budi.close()
  })

  it('count as authors, by the person and not by the card', async () => {
    const budi = await connect(venue.url, 'budi')
    const sari = await connect(venue.url, 'sari')
    const screen = await connect(venue.url, 'layar', { document: publicDocument })
    budi.edit((records) => {
      drawCard(records, 'shape:one')
      drawCard(records, 'shape:two')
    })
    sari.edit((records) => drawCard(records, 'shape:three'))
    const count = () => screen.records.get('count:step-one') as { cards: number; authors: number }
    await screen.until(() => count()?.cards === 3)
    expect(count()).toMatchObject({ cards: 3, authors: 2, pending: 0 })
    for (const client of [budi, sari, screen]) await client.close()
  })

  it('keep a move and a text edit that met', async () => {
    const budi = await connect(venue.url, 'budi')
    const fia = await connect(venue.url, 'fia')
    budi.edit((records) => drawCard(records, 'shape:one'))
    await fia.until(() => fia.records.has('shape:one#origin'))
    fia.edit((records) => move(records, 'shape:one', { x: 500 }))
    budi.edit((records) => retype(records, 'shape:one', 'Baru'))
    await budi.until(() => (budi.records.get('shape:one#place') as { x: number }).x === 500)
    await fia.until(() => JSON.stringify(fia.records.get('shape:one#text')).includes('Baru'))
    expect(budi.records.toJSON()).toEqual(fia.records.toJSON())
    await budi.close()
    await fia.close()
  })

  it('leave a tombstone without words where a card was deleted, and get its origin back when it returns', async () => {
    const budi = await connect(venue.url, 'budi')
    const sari = await connect(venue.url, 'sari')
    budi.edit((records) => drawCard(records, 'shape:one', 'Rahasia'))
    await sari.until(() => sari.records.has('shape:one#origin'))
    const first = origin(sari.records.get('shape:one#origin'))
    budi.edit((records) => erase(records, 'shape:one'))
    await sari.until(() => !sari.records.has('shape:one#origin'))
    expect([...sari.records.keys()].filter((key) => key.startsWith('shape:one'))).toEqual([])
    expect(await venue.storage.read('cards', { workshop })).toMatchObject([
      { state: 'withdrawn', text: null },
    ])
    budi.edit((records) => drawCard(records, 'shape:one', 'Kembali'))
    await sari.until(() => sari.records.has('shape:one#origin'))
    expect(sari.records.get('shape:one#origin')).toEqual(first)
    await budi.close()
    await sari.close()
  })
})

describe('what somebody may not do', () => {
  it('is undone for them, told, and never seen by others', async () => {
    const budi = await connect(venue.url, 'budi')
    const sari = await connect(venue.url, 'sari')
    budi.edit((records) => drawCard(records, 'shape:one', 'Milik Budi'))
    await sari.until(() => sari.records.has('shape:one#origin'))
    const seen: unknown[] = []
    budi.records.observe(() => seen.push(budi.records.get('shape:one#text')))
    sari.edit((records) => retype(records, 'shape:one', 'Diganti Sari'))
    await sari.until(() => sari.refused.length > 0)
    expect(sari.refused).toEqual([{ keys: ['shape:one#text'], reason: 'not_allowed' }])
    await sari.until(() => JSON.stringify(sari.records.get('shape:one#text')).includes('Milik Budi'))
    budi.edit((records) => move(records, 'shape:one', { x: 99 }))
    await sari.until(() => (sari.records.get('shape:one#place') as { x: number }).x === 99)
    expect(JSON.stringify(seen)).not.toContain('Sari')
    expect(sari.records.toJSON()).toEqual(budi.records.toJSON())
    await budi.close()
    await sari.close()
  })

  it('is every write of an origin, and of a step’s region', async () => {
    const fia = await connect(venue.url, 'fia')
    fia.edit((records) => drawCard(records, 'shape:one'))
    await fia.until(() => fia.records.has('shape:one#origin'))
    fia.edit((records) => {
      records.set('shape:one#origin', { author: 'sari' })
      move(records, collectFrame, { x: 5 })
      records.delete('page:board')
    })
    await fia.until(() => fia.refused.length === 3)
    expect(fia.refused.map(({ reason }) => reason).sort()).toEqual([
      'not_allowed',
      'server_only',
      'step_frame',
    ])
    expect(origin(fia.records.get('shape:one#origin')).author).toBe('fia')
    expect(fia.records.has('page:board')).toBe(true)
    await fia.close()
  })

  it('includes writing once the step is closed', async () => {
    const budi = await connect(venue.url, 'budi')
    await venue.rooms.change(workshop, (change) => {
      const step = change.public.get('step', 'step-one')!
      change.public.set('step', step.id, { ...step, progress: { ...step.progress, state: 'closed' } })
    })
    budi.edit((records) => drawCard(records, 'shape:late'))
    await budi.until(() => budi.refused.length > 0)
    expect(budi.records.has('shape:late')).toBe(false)
    await budi.close()
  })

  it('includes records that an editor would not survive', async () => {
    const budi = await connect(venue.url, 'budi')
    budi.edit((records) => {
      drawCard(records, 'shape:one')
      move(records, 'shape:one', { x: 1e9 })
    })
    await budi.until(() => budi.refused.length > 0)
    expect(budi.refused[0]?.reason).toBe('invalid_record')
    expect([...budi.records.keys()].filter((key) => key.startsWith('shape:one'))).toEqual([])
    await budi.close()
  })
})

describe('a viewer', () => {
  it('T12 sees everything and can write nothing; the third try ends it', async () => {
    const screen = await connect(venue.url, 'layar')
    const budi = await connect(venue.url, 'budi')
    budi.edit((records) => drawCard(records, 'shape:one'))
    await screen.until(() => screen.records.has('shape:one'))
    await budi.until(() => budi.saved.at(-1)?.frames === budi.sentUpdates())
    const before = (await venue.storage.readDocument(board)).length
    for (const x of [1, 2, 3]) screen.edit((records) => move(records, 'shape:one', { x }))
    expect(await screen.closed).toMatchObject({ code: 4403 })
    const fresh = await connect(venue.url, 'budi')
    expect(fresh.records.toJSON()).toEqual(budi.records.toJSON())
    expect((await venue.storage.readDocument(board)).length).toBe(before)
    await budi.close()
    await fresh.close()
  })
})

describe('nobody', () => {
  it('writes the workshop document, not even a facilitator', async () => {
    const fia = await connect(venue.url, 'fia', { document: publicDocument })
    fia.edit((records) => records.set('step:forged', {}))
    await fia.until(() => fia.refused.length === 1)
    const other = await connect(venue.url, 'fia', { document: publicDocument })
    expect(other.records.has('step:forged')).toBe(false)
    await fia.close()
    await other.close()
  })
})

describe('presence', () => {
  it('T23 carries what is allowed, under the name that the server knows', async () => {
    const budi = await connect(venue.url, 'budi', { isOurs: false })
    const sari = await connect(venue.url, 'sari', { isOurs: false })
    budi.appear({
      cursor: { x: 1, y: 2, z: 3 },
      selection: ['shape:a', 5],
      editing: null,
      viewport: null,
      secret: 1,
      user: { name: 'Sari' },
    })
    await sari.until(() => sari.presence.has('budi'))
    expect(sari.presence.get('budi')).toEqual({
      cursor: { x: 1, y: 2 },
      selection: ['shape:a'],
      editing: null,
      viewport: null,
      moving: [],
      user: { person: 'budi', name: 'BUDI', group: people.budi.group, role: 'participant' },
    })
    await budi.close()
    await sari.until(() => sari.presence.get('budi') === null)
    await sari.close()
  })

  it('of one person cannot be written by another', async () => {
    const budi = await connect(venue.url, 'budi', { isOurs: false })
    const sari = await connect(venue.url, 'sari', { isOurs: false })
    budi.appear({ cursor: { x: 1, y: 2 } })
    await sari.until(() => sari.presence.has('budi'))
    sari.doc.clientID = budi.doc.clientID
    sari.appear({ cursor: { x: 666, y: 666 } })
    budi.appear({ cursor: { x: 3, y: 4 } })
    await sari.until(() => JSON.stringify(sari.presence.get('budi')?.cursor) === '{"x":3,"y":4}')
    expect(budi.presence.get('budi')).toBeUndefined()
    await budi.close()
    await sari.close()
  })
})
