/** What becomes of a photo when its card is copied, taken off, brought back, or its photo replaced. */
import { describe, expect, it, vi } from 'vitest'
import { boardName } from '../../shared/document/document-name.ts'
import { cardId, type HttpBrowser } from '../support/http-server.ts'
import { photoRoom } from '../support/photo-room.ts'
import { drawCard, erase } from '../support/ws-cards.ts'
import { connect, type TestClient } from '../support/ws-client.ts'

// The process that decodes photos first loads what reads TypeScript.
vi.setConfig({ testTimeout: 30_000 })

const { room, join, openPhotoStep, upload, addWith, sees } = photoRoom()
const { w } = room
const facilitator = () => room.stage.organiser

const boardOf = (who: HttpBrowser): Promise<TestClient> =>
  connect(`${room.server.url.replace('http', 'ws')}/sync`, '', {
    document: boardName(room.stage.workshop),
    cookie: who.cookie,
    origin: room.server.url,
  })
const settled = (line: TestClient) => line.until(() => line.saved.at(-1)?.frames === line.sentUpdates())

const fieldsOf = async (card: string) => {
  const { cards } = await facilitator().call('readSummary', { params: w() })
  return cards.find(({ id }) => id === card)?.fields
}
const replacePhoto = (who: HttpBrowser, c: string, photo: string) =>
  who.call('editCard', {
    params: { ...w(), c },
    body: { text: 'The new roof', fields: { photo: `photo:${photo} Atap baru`, place: 'Pasar' } },
  })

describe('a copy of a card with a photo', () => {
  it('stands on the board with everything else, and the photo stays with its card', async () => {
    const budi = await join('Budi')
    const s = await openPhotoStep()
    const photo = await upload({ who: budi, s })
    const c = await addWith(budi, s, photo)
    const [plain, greedy] = [cardId(), cardId()]
    const line = await boardOf(budi)
    line.edit((records) => {
      drawCard(records, plain, 'The roof', `shape:step-${s}`)
      records.set(`${plain}#fields`, { place: 'Pasar' })
      drawCard(records, greedy, 'The roof', `shape:step-${s}`)
      records.set(`${greedy}#fields`, { photo: `photo:${photo}`, place: 'Pasar' })
    })
    await settled(line)
    expect(line.refused).toEqual([{ keys: [`${greedy}#fields`], reason: 'invalid_record' }])
    expect([await fieldsOf(plain), await fieldsOf(greedy)]).toEqual([{ place: 'Pasar' }, {}])
    expect(await fieldsOf(c)).toEqual({ photo: `photo:${photo} Atap bocor` })
    // The copy goes, and the first card keeps what is its own.
    line.edit((records) => erase(records, greedy))
    await settled(line)
    await line.close()
    await room.server.restart()
    expect(await sees(budi, photo)).toBe(200)
  })
})

describe('a card with a photo', () => {
  it('that its author takes off the board comes back with it by undoing at once', async () => {
    const budi = await join('Budi')
    const s = await openPhotoStep()
    const photo = await upload({ who: budi, s })
    const c = await addWith(budi, s, photo)
    const line = await boardOf(budi)
    const lanes = [c, `${c}#place`, `${c}#text`, `${c}#fields`].map(
      (key) => [key, line.records.get(key)] as const,
    )
    line.edit((records) => erase(records, c))
    await settled(line)
    line.edit((records) => {
      for (const [key, value] of lanes) records.set(key, value)
    })
    await settled(line)
    expect(line.refused).toEqual([])
    expect(await fieldsOf(c)).toEqual({ photo: `photo:${photo} Atap bocor` })
    expect(await sees(facilitator(), photo)).toBe(200)
    await line.close()
  })

  it('that its author withdrew comes back without it, as undo sends it, and its words are complete', async () => {
    const budi = await join('Budi')
    const s = await openPhotoStep()
    const photo = await upload({ who: budi, s })
    const c = await addWith(budi, s, photo)
    await budi.call('withdrawCard', { params: { ...w(), c } })
    const add = (fields: Record<string, string>) => {
      const body = { id: cardId(), text: 'The roof', fields }
      return budi.send('addCard', { params: { ...w(), s }, body, headers: { 'accept-language': 'id' } })
    }
    // With the name of the photo it would be refused, in words.
    const refused = await add({ photo: `photo:${photo}`, place: 'Pasar' })
    expect(refused.body.error).toMatchObject({ code: 'photo_unknown' })
    expect(refused.body.error?.message).toContain('Foto ini sudah tidak ada')
    const { status, body } = await add({ place: 'Pasar' })
    expect([status, body.card]).toMatchObject([200, { text: 'The roof', fields: { place: 'Pasar' } }])
    expect(await sees(budi, photo)).toBe(404)
  })
})

describe('going back to what was before a photo was replaced', () => {
  it('brings the words back and keeps the photo that is there, by a snapshot', async () => {
    const budi = await join('Budi')
    const s = await openPhotoStep()
    const c = await addWith(budi, s, await upload({ who: budi, s }))
    const { snapshot } = await facilitator().call('takeSnapshot', { params: w(), body: { name: 'before' } })
    const better = await upload({ who: budi, s })
    await replacePhoto(budi, c, better)
    const params = { ...w(), p: snapshot }
    await facilitator().call('restoreSnapshot', { params, body: { records: null } })
    expect(await fieldsOf(c)).toEqual({ photo: `photo:${better} Atap baru` })
    expect(await sees(facilitator(), better)).toBe(200)
  })

  it('does so where a facilitator undoes what somebody did', async () => {
    const budi = await join('Budi')
    const s = await openPhotoStep()
    const c = await addWith(budi, s, await upload({ who: budi, s }))
    room.server.clock.now += 60_000
    const since = room.server.clock.now
    const better = await upload({ who: budi, s })
    await replacePhoto(budi, c, better)
    await facilitator().call('undoPerson', { params: { ...w(), p: budi.person }, body: { since } })
    expect(await fieldsOf(c)).toEqual({ photo: `photo:${better} Atap baru` })
    expect(await sees(facilitator(), better)).toBe(200)
  })

  it('still brings back the very photo where a facilitator had only left it out', async () => {
    const budi = await join('Budi')
    const s = await openPhotoStep()
    const photo = await upload({ who: budi, s })
    const c = await addWith(budi, s, photo)
    const { snapshot } = await facilitator().call('takeSnapshot', { params: w(), body: { name: 'before' } })
    const line = await boardOf(facilitator())
    line.edit((records) => records.set(`${c}#fields`, { place: 'Pasar' }))
    await settled(line)
    await line.close()
    expect(await sees(facilitator(), photo)).toBe(404)
    const params = { ...w(), p: snapshot }
    await facilitator().call('restoreSnapshot', { params, body: { records: null } })
    expect(await sees(facilitator(), photo)).toBe(200)
  })
})
