import { readdirSync, readFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import sharp from 'sharp'
import { describe, expect, it, vi } from 'vitest'
import { backUp } from '../../server/storage/sqlite/back-up.ts'
import { databaseFile, openSqlite } from '../../server/storage/sqlite/open-sqlite.ts'
import { restore } from '../../server/storage/sqlite/restore.ts'
import { pathOf } from '../../shared/wire/endpoints.ts'
import { limits } from '../../shared/wire/limits.ts'
import { watchLag } from '../support/event-loop-lag.ts'
import { cardId, type HttpBrowser, joinAs, stageWorkshop, tokenOf } from '../support/http-server.ts'
import { photoRoom, type Upload, unlimited, withPhoto } from '../support/photo-room.ts'
import { fromTelephone, hugeClaim, jpegOf, pngOf } from '../support/pictures.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

// The process that decodes photos first loads what reads TypeScript.
vi.setConfig({ testTimeout: 30_000 })

const { room, newId, join, openPhotoStep, upload, addWith, see, sees } = photoRoom()
const { w, addStep, openStep, watch } = room

const codeOfUpload = async (one: Upload): Promise<string> => {
  const { who, s, id = newId(), bytes = new Uint8Array() } = one
  const body = { id, data: Buffer.from(bytes).toString('base64') || '=' }
  return who.codeOf('addPhoto', { params: { ...w(), s }, body })
}

async function viewer(): Promise<HttpBrowser> {
  const browser = room.server.browser()
  const token = tokenOf(room.stage.links.viewer)
  const body = { token, name: 'Layar', group: 'residents', language: 'en', consentVersion: 1 } as const
  await browser.call('join', { body })
  return browser
}

const onDisk = (text: string): boolean =>
  readdirSync(room.server.folder).some((name) =>
    readFileSync(joinPath(room.server.folder, name)).includes(text),
  )

describe('a photo on a card', () => {
  it('is shown to whom the card is shown, small and large, and told in every export', async () => {
    const [budi, sari, wall] = [await join('Budi'), await join('Sari'), await viewer()]
    const s = await openPhotoStep()
    const photo = await upload({ who: budi, s, bytes: await fromTelephone() })
    expect([await sees(budi, photo), await sees(sari, photo)]).toEqual([200, 404])
    await addWith(budi, s, photo, 'Atap pasar sesudah hujan')
    for (const who of [budi, sari, wall, room.stage.organiser]) expect(await sees(who, photo)).toBe(200)
    const path = room.server.url + pathOf('readPhoto', { ...w(), p: photo })
    const large = await fetch(path, { headers: { cookie: sari.cookie } })
    const bytes = Buffer.from(await large.arrayBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 200, height: 300 })
    expect(bytes.includes('TelephoneWorks')).toBe(false)
    const summary = await room.stage.organiser.call('readSummary', { params: w() })
    const [card] = summary.cards.filter((one) => one.step === s)
    expect(card?.fields).toEqual({ photo: `photo:${photo} Atap pasar sesudah hujan` })
    const markdown = await room.stage.organiser.send('exportMarkdown', { params: w() })
    expect(markdown.text).toContain('**Photo**: Atap pasar sesudah hujan')
    expect(markdown.text).toContain(photo)
    const csv = await room.stage.organiser.send('exportCardsCsv', { params: w() })
    expect(csv.text).toContain(photo)
  })

  it('T21 comes as a picture and nothing else, is kept by no shared cache, and is asked for again each time', async () => {
    const budi = await join('Budi')
    const s = await openPhotoStep()
    const photo = await upload({ who: budi, s })
    await addWith(budi, s, photo)
    const { headers } = await see(budi, photo)
    expect(headers.get('content-type')).toBe('image/webp')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(headers.get('cache-control')).toBe('private, no-cache')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    const known = { 'if-none-match': headers.get('etag') ?? '' }
    const params = { ...w(), p: photo }
    expect((await budi.send('readThumbnail', { params, headers: known })).status).toBe(304)
    const stranger = await room.server.browser().send('readThumbnail', { params, headers: known })
    expect(stranger.status).toBe(404)
  })

  it('can be sent twice, replaced and removed; what was replaced is gone', async () => {
    const [budi, sari] = [await join('Budi'), await join('Sari')]
    const s = await openPhotoStep()
    const first = await upload({ who: budi, s })
    expect(await codeOfUpload({ who: budi, s, id: first, bytes: await jpegOf() })).toBe('done')
    expect(await codeOfUpload({ who: sari, s, id: first, bytes: await jpegOf() })).toBe('photo_unknown')
    const c = await addWith(budi, s, first)
    const second = await upload({ who: budi, s })
    const edit = (photo: string) =>
      budi.codeOf('editCard', { params: { ...w(), c }, body: { text: 'The roof', fields: { photo } } })
    expect(await edit(`photo:${second}`)).toBe('done')
    expect([await sees(budi, first), await sees(sari, second)]).toEqual([404, 200])
    expect(await edit(`photo:${first}`)).toBe('photo_unknown')
    expect(await edit('')).toBe('done')
    expect(await sees(budi, second)).toBe(404)
  })

  it('is shown with the person a picture names in its address, as links do', async () => {
    const both = await join('Budi')
    const other = await joinAs(room.server, room.stage, { name: 'Sari', browser: room.server.browser() })
    const s = await openPhotoStep({ seal: 'sealed_until_reveal' })
    const photo = await upload({ who: both, s })
    await joinAs(room.server, room.stage, { name: 'Tamu', browser: both, another: true })
    const address = `${room.server.url}${pathOf('readThumbnail', { ...w(), p: photo })}?person=`
    const first = await room.stage.organiser.call('readSummary', { params: w() })
    expect(first.workshop.id).toBe(room.stage.workshop)
    const people = (await both.call('readSession')).seats.map(({ person }) => person)
    const seen = await Promise.all(
      people.map(
        async (person) => (await fetch(address + person, { headers: { cookie: both.cookie } })).status,
      ),
    )
    expect(seen.sort()).toEqual([200, 404])
    expect((await fetch(address + other.person, { headers: { cookie: both.cookie } })).status).toBe(404)
  })
})

describe('a photo of a card that is not shown', () => {
  it('T13 stays with its author until the reveal, also from facilitators', async () => {
    const [budi, sari] = [await join('Budi'), await join('Sari')]
    const s = await openPhotoStep({ seal: 'sealed_until_reveal', names: 'anonymous' })
    const photo = await upload({ who: budi, s })
    await addWith(budi, s, photo)
    const others = [sari, room.stage.organiser, await viewer()]
    expect(await sees(budi, photo)).toBe(200)
    for (const who of others) expect(await sees(who, photo)).toBe(404)
    for (const move of ['close', 'reveal'] as const)
      await room.stage.organiser.call('moveStep', { params: { ...w(), s }, body: { move } })
    for (const who of others) expect(await sees(who, photo)).toBe(200)
  })

  it('T13 is seen by facilitators alone while it waits, and while it is hidden', async () => {
    const [budi, sari] = [await join('Budi'), await join('Sari')]
    const s = await openPhotoStep({ moderation: 'pre' })
    const photo = await upload({ who: budi, s })
    const c = await addWith(budi, s, photo)
    const seen = async () => [await sees(room.stage.organiser, photo), await sees(sari, photo)]
    expect(await seen()).toEqual([200, 404])
    const params = { ...w(), c }
    await room.stage.organiser.call('moderateCard', { params, body: { verdict: 'accept' } })
    expect(await seen()).toEqual([200, 200])
    await room.stage.organiser.call('hideCard', { params })
    expect(await seen()).toEqual([200, 404])
  })

  it('T6 T33 is not there for another workshop, under its own address or that of the other', async () => {
    const budi = await join('Budi')
    const s = await openPhotoStep()
    const photo = await upload({ who: budi, s })
    await addWith(budi, s, photo)
    const foreign = await stageWorkshop(room.server, room.stage.organiser)
    const rina = await joinAs(room.server, foreign, { name: 'Rina' })
    const own = await see(rina, photo, foreign.workshop)
    expect([own.status, own.body.error?.code]).toEqual([404, 'photo_unknown'])
    const other = await see(rina, photo)
    const unknown = await see(rina, photo, 'aaaaaaaaaaaaaaaa')
    expect([other.status, other.text]).toEqual([404, unknown.text])
  })
})

describe('what a card may name', () => {
  it('T6 is a photo of its own author that no other card has, and never an address', async () => {
    const [budi, sari] = [await join('Budi'), await join('Sari')]
    const s = await openPhotoStep()
    const photo = await upload({ who: budi, s })
    const add = (who: HttpBrowser, value: string) =>
      who.codeOf('addCard', {
        params: { ...w(), s },
        body: { id: cardId(), text: 'The roof', fields: { photo: value } },
      })
    expect(await add(sari, `photo:${photo}`)).toBe('photo_unknown')
    expect(await add(budi, `photo:${newId()}`)).toBe('photo_unknown')
    for (const value of [
      'https://evil.example/x.png',
      `photo:${photo}/../x`,
      'data:image/png;base64,AAAA',
      `photo:${photo} ${'x'.repeat(151)}`,
    ])
      expect(await add(budi, value)).toBe('card_field_invalid')
    expect(await add(budi, `photo:${photo}`)).toBe('done')
    expect(await add(budi, `photo:${photo}`)).toBe('photo_unknown')
  })

  it('T6 is never filled in later by somebody else, where a card names one that is gone', async () => {
    const [budi, sari] = [await join('Budi'), await join('Sari')]
    const s = await openPhotoStep()
    const photo = await upload({ who: budi, s })
    const c = await addWith(budi, s, photo)
    const { snapshot } = await room.stage.organiser.call('takeSnapshot', {
      params: w(),
      body: { name: 'before' },
    })
    await budi.call('editCard', { params: { ...w(), c }, body: { text: 'The roof', fields: {} } })
    const params = { ...w(), p: snapshot }
    await room.stage.organiser.call('restoreSnapshot', { params, body: { records: null } })
    const summary = await room.stage.organiser.call('readSummary', { params: w() })
    expect(summary.cards.find(({ id }) => id === c)?.fields.photo).toContain(photo)
    expect(await sees(budi, photo)).toBe(404)
    expect(await codeOfUpload({ who: sari, s, id: photo, bytes: await pngOf() })).toBe('photo_unknown')
  })

  it('is taken only where a step asks for photos, while it is open, for whom it is', async () => {
    const budi = await join('Budi')
    const plain = await addStep({ limits: unlimited })
    await openStep(plain)
    const closed = await addStep(withPhoto)
    const bytes = await pngOf()
    expect(await codeOfUpload({ who: budi, s: plain, bytes })).toBe('step_kind_mismatch')
    expect(await codeOfUpload({ who: budi, s: closed, bytes })).toBe('step_wrong_state')
  })

  it('may still be replaced while its card is being arranged', async () => {
    const [budi, sari] = [await join('Budi'), await join('Sari')]
    const s = await openPhotoStep()
    const c = await addWith(budi, s, await upload({ who: budi, s }))
    const arrange = await addStep({ source: { step: s, items: 'cards' }, settings: { kind: 'cluster' } })
    await room.stage.organiser.call('moveStep', { params: { ...w(), s }, body: { move: 'close' } })
    await openStep(arrange)
    const better = await upload({ who: budi, s })
    const body = { text: 'The roof', fields: { photo: `photo:${better}` } }
    expect(await budi.codeOf('editCard', { params: { ...w(), c }, body })).toBe('done')
    expect(await sees(sari, better)).toBe(200)
    expect(await codeOfUpload({ who: sari, s, bytes: await pngOf() })).toBe('step_wrong_state')
  })
})

describe('what is no photo', () => {
  it('T27 is refused in words, and boards go on meanwhile', async () => {
    const budi = await join('Budi')
    const s = await openPhotoStep()
    await upload({ who: budi, s })
    const endWatch = watchLag()
    const text = (words: string) => new TextEncoder().encode(words)
    const jpeg = await jpegOf({ width: 800, height: 800 })
    const wide = await pngOf({ width: 9_000, height: 9_000 })
    for (const bytes of [
      await hugeClaim(),
      wide,
      jpeg.subarray(0, 400),
      text('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      text('<!doctype html><script>alert(1)</script>'),
      text('GIF89a/*<script>*/=1'),
    ])
      expect(await codeOfUpload({ who: budi, s, bytes })).toBe('photo_unreadable')
    // Making the pictures of this test is most of it; a decoder on this thread would take seconds.
    expect(endWatch()).toBeLessThan(1_000)
    const answer = await budi.send('addPhoto', {
      params: { ...w(), s },
      body: { id: newId(), data: 'A'.repeat(3_000_000) },
      headers: { 'accept-language': 'id' },
    })
    expect([answer.status, answer.body.error?.code]).toEqual([413, 'too_large'])
  })

  it('T27 counts for each person', async () => {
    const budi = await join('Budi')
    const s = await openPhotoStep()
    const bytes = await pngOf({ width: 8, height: 8 })
    const codes: string[] = []
    for (let count = 0; count <= limits.photosPerPerson; count += 1)
      codes.push(await codeOfUpload({ who: budi, s, bytes }))
    expect(codes.filter((code) => code === 'done')).toHaveLength(limits.photosPerPerson)
    expect(codes.at(-1)).toBe('photo_limit_person')
    // What never came to a card is given up after a day.
    room.server.clock.now += 25 * 3_600_000
    expect(await codeOfUpload({ who: budi, s, bytes })).toBe('done')
  })

  it('T27 stops where the photos of a workshop fill its room, and lets words in all the same', async () => {
    const budi = await join('Budi')
    const s = await openPhotoStep()
    await upload({ who: budi, s })
    await room.server.close()
    const database = new DatabaseSync(joinPath(room.server.folder, databaseFile))
    database.exec(`UPDATE photos SET bytes = ${limits.photoBytesPerWorkshop - 100}`)
    database.close()
    await room.server.restart()
    const data = (await jpegOf()).toString('base64')
    const answer = await budi.send('addPhoto', {
      params: { ...w(), s },
      body: { id: newId(), data },
      headers: { 'accept-language': 'id' },
    })
    expect([answer.status, answer.body.error?.code]).toEqual([409, 'photo_limit_workshop'])
    expect(answer.body.error?.message).toContain('200 MB')
    const body = { id: cardId(), text: 'Without a photo' }
    expect(await budi.codeOf('addCard', { params: { ...w(), s }, body })).toBe('done')
  })
})

describe('the end of a photo', () => {
  it('H4 comes with its card, its author or its workshop, on the disk as well', async () => {
    const [budi, sari] = [await join('Budi'), await join('Sari')]
    const s = await openPhotoStep()
    const [one, other, third] = [
      await upload({ who: budi, s }),
      await upload({ who: sari, s }),
      await upload({ who: sari, s }),
    ]
    const c = await addWith(budi, s, one)
    await addWith(sari, s, other)
    await budi.call('withdrawCard', { params: { ...w(), c } })
    expect([await sees(budi, one), await sees(budi, other)]).toEqual([404, 200])
    await sari.call('withdraw', { params: w() })
    expect([await sees(budi, other), await sees(budi, third)]).toEqual([404, 404])
    await room.stage.organiser.call('deleteWorkshop', { params: w() })
    await room.server.restart()
    for (const photo of [one, other, third]) expect(onDisk(photo)).toBe(false)
  })

  it('S18 does not come by a backup and its return', async () => {
    const budi = await join('Budi')
    const s = await openPhotoStep()
    const photo = await upload({ who: budi, s })
    await addWith(budi, s, photo)
    const [copy, fresh] = [makeTempFolder(), makeTempFolder()]
    const backup = joinPath(copy.path, databaseFile)
    await backUp(room.server.folder, backup)
    restore({ folder: fresh.path, backup, now: room.server.clock.now, mark: 'restored' })
    const log = { warn() {} }
    const storage = await openSqlite({ folder: fresh.path, log })
    const workshop = room.stage.workshop
    expect(await storage.read('photos', { workshop, id: photo })).toHaveLength(1)
    const sizes = await storage.read('photoBytes', { workshop, photo })
    expect(sizes.map(({ size }) => size).sort()).toEqual(['full', 'thumbnail'])
    for (const { content } of sizes) expect((await sharp(content).metadata()).format).toBe('webp')
    await storage.close()
    copy.remove()
    fresh.remove()
  })

  it('leaves the card and its words', async () => {
    const budi = await join('Budi')
    const s = await openPhotoStep()
    const board = watch('board')
    const c = await addWith(budi, s, await upload({ who: budi, s }))
    await budi.call('editCard', { params: { ...w(), c }, body: { text: 'The roof', fields: {} } })
    await board.until(() => {
      const card = board.board().cards.find(({ id }) => id === c)
      return card !== undefined && Object.keys(card.fields).length === 0
    })
    expect(board.board().cards.find(({ id }) => id === c)?.text).toBe('The roof')
  })
})
