import { afterEach, beforeEach, expect, it } from 'vitest'
import type { StepCount, Theme } from '../../shared/domain/theme.ts'
import { clusterFrame, drawCard, drawTheme, erase, move, retype } from '../support/ws-cards.ts'
import { connect } from '../support/ws-client.ts'
import { openVenue, publicDocument, type TestVenue, workshop } from '../support/ws-venue.ts'

let venue: TestVenue
beforeEach(async () => {
  venue = await openVenue()
})
afterEach(() => venue.close())

it('a theme has voices as soon as cards are dragged in, and its cards stay when it goes', async () => {
  const budi = await connect(venue.url, 'budi')
  const sari = await connect(venue.url, 'sari')
  const fia = await connect(venue.url, 'fia')
  const screen = await connect(venue.url, 'layar', { document: publicDocument })
  const theme = () => screen.records.get('theme:shape:t') as Theme | undefined
  const count = () => screen.records.get('count:step-two') as StepCount | undefined

  budi.edit((records) => drawCard(records, 'shape:b'))
  sari.edit((records) => drawCard(records, 'shape:s'))
  await fia.until(() => fia.records.has('shape:b#origin') && fia.records.has('shape:s#origin'))
  fia.edit((records) => {
    move(records, 'shape:b', { parentId: clusterFrame })
    move(records, 'shape:s', { parentId: clusterFrame })
  })
  await screen.until(() => count()?.unplaced.length === 2)

  await budi.until(() => JSON.stringify(budi.records.get('shape:s#place')).includes(clusterFrame))
  budi.edit((records) => drawTheme(records, 'shape:t', 'Akses'))
  budi.edit((records) => {
    move(records, 'shape:b', { parentId: 'shape:t' })
    move(records, 'shape:s', { parentId: 'shape:t' })
  })
  await screen.until(() => theme()?.cards.length === 2)
  expect(theme()).toMatchObject({
    step: 'step-two',
    title: 'Akses',
    voices: { people: 2, groups: 2, byGroup: { residents: 1, business: 1 } },
  })
  expect(count()?.unplaced).toEqual([])

  budi.edit((records) => erase(records, 'shape:t'))
  await screen.until(() => theme() === undefined)
  await fia.until(() => !fia.records.has('shape:t'))
  for (const card of ['shape:b', 'shape:s'])
    expect(fia.records.get(`${card}#place`)).toMatchObject({ parentId: clusterFrame, x: 910, y: 40 })
  expect(fia.records.get('shape:s#origin')).toMatchObject({ author: 'sari' })
  expect(count()?.unplaced).toEqual(['shape:b', 'shape:s'])
  for (const client of [budi, sari, fia, screen]) await client.close()
})

it('a card that a command hid cannot be brought back by its author’s undo', async () => {
  const budi = await connect(venue.url, 'budi')
  budi.edit((records) => drawCard(records, 'shape:b', 'kasar'))
  await budi.until(() => budi.records.has('shape:b#origin'))
  await venue.rooms.change(workshop, async (change) => {
    const [row] = await change.read('cards', { workshop, id: 'shape:b' })
    for (const [key] of [...change.board.entries()]) if (key.startsWith('shape:b')) change.board.delete(key)
    change.put('cards', { ...row!, state: 'hidden', text: 'kasar' })
  })
  await budi.until(() => !budi.records.has('shape:b'))
  budi.edit((records) => drawCard(records, 'shape:b', 'kasar'))
  await budi.until(() => budi.refused.length > 0)
  expect(budi.records.has('shape:b')).toBe(false)
  expect(await venue.storage.read('cards', { workshop })).toMatchObject([{ state: 'hidden' }])
  await budi.close()
})

it('while somebody deletes a card, another’s typing does not leave half of it behind', async () => {
  const [one, two] = [await connect(venue.url, 'fia'), await connect(venue.url, 'fia')]
  one.edit((records) => drawCard(records, 'shape:x'))
  await two.until(() => two.records.has('shape:x#origin'))
  one.edit((records) => erase(records, 'shape:x'))
  two.edit((records) => retype(records, 'shape:x', 'masih mengetik'))
  const gone = (client: typeof one) => ![...client.records.keys()].some((key) => key.startsWith('shape:x'))
  await one.until(() => gone(one) && one.saved.at(-1)?.frames === one.sentUpdates())
  await two.until(() => gone(two))
  await one.close()
  await two.close()
})
