import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { forgetWords } from '../../server/commands/forget-words.ts'
import { databaseFile } from '../../server/storage/sqlite/open-sqlite.ts'
import { holdStorage } from '../support/held-storage.ts'
import { makeTempFolder } from '../support/temp-folder.ts'
import { drawCard, erase, retype } from '../support/ws-cards.ts'
import { connect, openClient } from '../support/ws-client.ts'
import { board, openVenue, type TestVenue, type VenueOptions, workshop } from '../support/ws-venue.ts'

const ends: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function venueFor(options: VenueOptions = {}): Promise<TestVenue> {
  const venue = await openVenue(options)
  ends.push(() => venue.close())
  return venue
}

function folderFor(): string {
  const folder = makeTempFolder()
  ends.push(folder.remove)
  return folder.path
}

/** What another process would read from the disk now. */
async function onDisk(venue: TestVenue): Promise<Record<string, unknown>> {
  const doc = new Y.Doc()
  for (const update of await venue.storage.readDocument(board)) Y.applyUpdate(doc, update)
  return doc.getMap('records').toJSON()
}

describe('an edit', () => {
  it('R1 R2 F1 is on the disk before anybody sees it or is told that it is saved', async () => {
    const held = holdStorage()
    const venue = await venueFor({ wrap: held.wrap })
    const budi = await connect(venue.url, 'budi')
    const sari = await connect(venue.url, 'sari')
    await budi.until(() => budi.saved.at(-1)?.frames === 1)
    const disks: unknown[] = []
    sari.records.observe(() => {
      disks.push(onDisk(venue))
    })
    held.hold()
    budi.edit((records) => drawCard(records, 'shape:one'))
    await held.waiting()
    // A frame that needs no commit passes; so whatever was to come before it has come.
    sari.appear({})
    await budi.until(() => budi.presence.has('sari'))
    expect(sari.records.has('shape:one')).toBe(false)
    expect(budi.saved.at(-1)?.frames).toBe(1)

    // Who joins meanwhile waits, and is shown nothing that could be lost.
    const late = openClient(venue.url, 'fia')
    await new Promise((resolve) => late.socket.once('open', resolve))
    budi.appear({})
    await sari.until(() => sari.presence.has('budi'))
    expect(late.isSynced).toBe(false)

    held.release()
    await sari.until(() => sari.records.has('shape:one'))
    await late.until(() => late.records.has('shape:one'))
    await budi.until(() => budi.saved.at(-1)?.frames === budi.sentUpdates())
    expect(await disks[0]).toHaveProperty('shape:one')
    for (const client of [budi, sari, late]) await client.close()
  })

  it('R1 that was acknowledged survives a restart', async () => {
    const folder = folderFor()
    const first = await openVenue({ folder })
    const budi = await connect(first.url, 'budi')
    budi.edit((records) => drawCard(records, 'shape:one', 'Tetap ada'))
    await budi.until(() => budi.saved.at(-1)?.frames === budi.sentUpdates())
    const before = budi.records.toJSON()
    await first.close()
    expect(await budi.closed).toMatchObject({ code: 4501 })
    const second = await venueFor({ folder })
    const sari = await connect(second.url, 'sari')
    expect(sari.records.toJSON()).toEqual(before)
    await sari.close()
  })

  it('by somebody who left at once is still taken', async () => {
    const venue = await venueFor()
    const budi = await connect(venue.url, 'budi')
    const sari = await connect(venue.url, 'sari')
    budi.edit((records) => drawCard(records, 'shape:one'))
    await budi.close()
    await sari.until(() => sari.records.has('shape:one'))
    await sari.close()
  })
})

describe('when the storage takes no writes', () => {
  it('R3 R4 F3 nobody sees the edit, everybody is sent away for a moment, and comes back to what is saved', async () => {
    const held = holdStorage()
    const venue = await venueFor({ wrap: held.wrap })
    const budi = await connect(venue.url, 'budi')
    const sari = await connect(venue.url, 'sari')
    held.fail()
    budi.edit((records) => drawCard(records, 'shape:lost'))
    expect(await budi.closed).toMatchObject({ code: 4503 })
    expect(await sari.closed).toMatchObject({ code: 4503 })
    expect(sari.records.has('shape:lost')).toBe(false)
    expect(await venue.rooms.isSaving()).toBe(false)
    await expect(
      venue.rooms.change(workshop, (change) => change.board.set('shape:x', {})),
    ).rejects.toMatchObject({ code: 'not_saving' })

    held.recover()
    expect(await venue.rooms.isSaving(), 'nobody has to come first').toBe(true)
    const again = await connect(venue.url, 'budi', { doc: budi.doc })
    await again.until(() => again.saved.length > 0)
    const fresh = await connect(venue.url, 'sari')
    expect(fresh.records.has('shape:lost'), 'the client had kept it').toBe(true)
    await again.close()
    await fresh.close()
  })
})

describe('a command', () => {
  it('that throws changes nothing', async () => {
    const venue = await venueFor()
    const before = await onDisk(venue)
    await expect(
      venue.rooms.change(workshop, async (change) => {
        change.board.set('shape:x', { a: 1 })
        change.put('facts', { name: 'x', value: 'y' })
        expect(change.board.get('shape:x')).toEqual({ a: 1 })
        expect(await change.read('facts', { name: 'x' })).toHaveLength(1)
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await onDisk(venue)).toEqual(before)
    expect(await venue.storage.count('facts', { name: 'x' })).toBe(0)
  })

  it('starts from what the one before it left', async () => {
    const venue = await venueFor()
    const add = () =>
      venue.rooms.change(workshop, async (change) => {
        const [row] = await change.read('facts', { name: 'n' })
        change.put('facts', { name: 'n', value: String(Number(row?.value ?? 0) + 1) })
      })
    await Promise.all(Array.from({ length: 20 }, add))
    expect(await venue.storage.read('facts', { name: 'n' })).toEqual([{ name: 'n', value: '20' }])
  })

  it('that erases leaves no words in the file', async () => {
    const folder = folderFor()
    const venue = await venueFor({ folder })
    const budi = await connect(venue.url, 'budi')
    const words = 'kata-kata yang harus hilang'
    budi.edit((records) => drawCard(records, 'shape:one', words))
    await budi.until(() => budi.saved.at(-1)?.frames === budi.sentUpdates())
    await venue.rooms.change(workshop, async (change) => {
      for (const [key] of change.board.entries()) if (key.startsWith('shape:one')) change.board.delete(key)
      change.remove('cards', { id: 'shape:one' })
      await forgetWords(change, new Set(['shape:one']))
      change.erase()
    })
    const { readFileSync, readdirSync } = await import('node:fs')
    for (const file of readdirSync(folder))
      expect(readFileSync(join(folder, file)).includes(words)).toBe(false)
    await budi.until(() => !budi.records.has('shape:one'))
    await budi.close()
  })

  it('leaves no words of a deleted card in the file for long', async () => {
    const folder = folderFor()
    const venue = await venueFor({ folder, limits: { eraseWithinMs: 20 } })
    const budi = await connect(venue.url, 'budi')
    const words = 'kata-kata yang ditarik kembali'
    budi.edit((records) => drawCard(records, 'shape:one', words))
    await budi.until(() => budi.saved.at(-1)?.frames === budi.sentUpdates())
    const { readFileSync, readdirSync } = await import('node:fs')
    const onDisk = () => readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(words))
    expect(onDisk()).toBe(true)
    budi.edit((records) => erase(records, 'shape:one'))
    await expect.poll(onDisk).toBe(false)
    await budi.close()
  })

  it('in a workshop that does not exist is refused', async () => {
    const venue = await venueFor()
    await expect(venue.rooms.change('w999999999999999', () => 1)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a room', () => {
  it('R5 leaves memory when nobody is there, with a short log, and opens again', async () => {
    const venue = await venueFor({ limits: { idleMs: 1 } })
    const budi = await connect(venue.url, 'budi')
    for (let i = 0; i < 20; i += 1) budi.edit((records) => drawCard(records, `shape:c${i}`))
    await budi.until(() => budi.saved.at(-1)?.frames === budi.sentUpdates())
    await budi.close()
    await gone(venue)
    expect(await venue.storage.readDocument(board)).toHaveLength(1)
    const sari = await connect(venue.url, 'sari')
    expect(sari.records.has('shape:c19')).toBe(true)
    await sari.close()
  })

  it('R5 that is going waits for nobody and loses nobody', async () => {
    const venue = await venueFor({ limits: { idleMs: 0 } })
    for (let round = 0; round < 15; round += 1) {
      const budi = await connect(venue.url, 'budi')
      budi.edit((records) => retypeOrDraw(records, round))
      await budi.until(() => budi.saved.at(-1)?.frames === budi.sentUpdates())
      await budi.close()
    }
    expect(await onDisk(venue)).toHaveProperty('shape:c14')
  })

  it('whose log is damaged stays closed, and is not begun anew', async () => {
    const folder = folderFor()
    await (await openVenue({ folder })).close()
    const file = new DatabaseSync(join(folder, databaseFile))
    file.exec(`UPDATE document_snapshot SET state = x'0102' WHERE document = '${board}'`)
    file.exec(`UPDATE document_log SET "update" = x'0102' WHERE document = '${board}'`)
    const count = () => file.prepare('SELECT count(*) AS n FROM document_log').get().n
    const before = count()
    const venue = await venueFor({ folder })
    const budi = openClient(venue.url, 'budi')
    expect(await budi.closed).toMatchObject({ code: 4510 })
    expect(budi.records.size).toBe(0)
    expect(count()).toBe(before)
    file.close()
  })

  it('of a destroyed workshop ends, and nothing of it is left', async () => {
    const venue = await venueFor()
    const budi = await connect(venue.url, 'budi')
    budi.edit((records) => drawCard(records, 'shape:one'))
    await budi.until(() => budi.saved.at(-1)?.frames === budi.sentUpdates())
    await venue.rooms.destroy(workshop)
    expect(await budi.closed).toMatchObject({ code: 4410 })
    expect(await venue.storage.readDocument(board)).toEqual([])
    expect(await venue.storage.count('cards', { workshop })).toBe(0)
    const late = openClient(venue.url, 'budi')
    expect(await late.closed).toMatchObject({ code: 4404 })
  })
})

function retypeOrDraw(records: Y.Map<unknown>, round: number): void {
  drawCard(records, `shape:c${round}`)
  if (round > 0) retype(records, `shape:c${round - 1}`, `putaran ${round}`)
}

/** Resolves when no room is in memory. */
async function gone(venue: TestVenue): Promise<void> {
  await expect.poll(() => venue.rooms.census().rooms).toBe(0)
}
