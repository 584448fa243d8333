/** Looking back: kept states of a board, who changed a card, and undoing a person. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawingRoom, settled } from '../support/drawing-room.ts'
import { joinAs } from '../support/http-server.ts'
import { drawCard, drawTheme, erase, move } from '../support/ws-cards.ts'

const room = drawingRoom()
const { w, at, region, draw, write, words } = room
const moveStep = room.move
const watch = (document: 'board' | 'workshop' = 'board') => room.watch(document)

describe('snapshots', () => {
  it('H5 are taken at each move of a step, named or not, and can be looked at', async () => {
    const budi = await joinAs(room.server, room.stage)
    await moveStep(0, 'open')
    await write(budi, 'Jembatan')
    await moveStep(0, 'close')
    const { snapshot } = await room.stage.organiser.call('takeSnapshot', {
      params: w(),
      body: { name: 'Siang' },
    })
    const { snapshots } = await room.stage.organiser.call('listSnapshots', { params: w() })
    const facts = snapshots.map(({ name, occasion, step, run }) => [name, occasion, step, run])
    expect(facts.sort()).toEqual([
      [null, 'close', room.stage.steps[0], 1],
      [null, 'open', room.stage.steps[0], 1],
      ['Siang', 'asked', null, 0],
    ])
    expect(snapshots.find(({ id }) => id === snapshot)?.records).toBe(room.stage.steps.length + 1)
    const { lanes } = await room.stage.organiser.call('readSnapshot', { params: { ...w(), p: snapshot } })
    expect(JSON.stringify(lanes)).toContain('Jembatan')
    expect(await room.stage.organiser.codeOf('readSnapshot', { params: { ...w(), p: 'none' } })).toBe(
      'snapshot_unknown',
    )
    expect(await budi.codeOf('listSnapshots', { params: w() })).toBe('forbidden')
  })

  it('H6 H7 restore a board as new edits: cards and their rows come and go, and a second restore takes it back', async () => {
    const budi = await joinAs(room.server, room.stage)
    await moveStep(0, 'open')
    const first = await write(budi, 'Pertama')
    const { snapshot } = await room.stage.organiser.call('takeSnapshot', {
      params: w(),
      body: { name: 'Satu' },
    })
    await write(budi, 'Kedua')
    await budi.call('editCard', { params: { ...w(), c: first }, body: { text: 'Pertama, diubah' } })
    const p = { ...w(), p: snapshot }
    const { changed } = await room.stage.organiser.call('restoreSnapshot', {
      params: p,
      body: { records: null },
    })
    expect([changed, await words()]).toEqual([2, ['Pertama']])
    const own = await budi.call('readMe', { params: w() })
    expect(own.cards.map(({ text, state }) => [text, state])).toEqual([['Pertama', 'visible']])
    const { snapshots } = await room.stage.organiser.call('listSnapshots', { params: w() })
    const before = snapshots.find(({ occasion }) => occasion === 'before_restore')?.id ?? ''
    await room.stage.organiser.call('restoreSnapshot', {
      params: { ...w(), p: before },
      body: { records: null },
    })
    expect(await words()).toEqual(['Kedua', 'Pertama, diubah'])
    const chosen = { params: p, body: { records: [first] } }
    expect(await room.stage.organiser.call('restoreSnapshot', chosen)).toEqual({ changed: 1 })
    expect(await words()).toEqual(['Kedua', 'Pertama'])
  })

  it('H8 bring back neither what its author withdrew nor what a facilitator hid', async () => {
    const budi = await joinAs(room.server, room.stage)
    await moveStep(0, 'open')
    const [withdrawn, hidden] = [await write(budi, 'Nomor telepon'), await write(budi, 'Makian')]
    await write(budi, 'Jembatan')
    const { snapshot } = await room.stage.organiser.call('takeSnapshot', {
      params: w(),
      body: { name: 'Satu' },
    })
    await budi.call('withdrawCard', { params: { ...w(), c: withdrawn } })
    await room.stage.organiser.call('hideCard', { params: { ...w(), c: hidden } })
    const p = { ...w(), p: snapshot }
    const { lanes } = await room.stage.organiser.call('readSnapshot', { params: p })
    expect(JSON.stringify(lanes)).not.toContain('telepon')
    for (const records of [null, [withdrawn, hidden]])
      await room.stage.organiser.call('restoreSnapshot', { params: p, body: { records } })
    expect(await words()).toEqual(['Jembatan'])
    await room.server.restart()
    const onDisk = readdirSync(room.server.folder).some((name) =>
      readFileSync(join(room.server.folder, name)).includes('telepon'),
    )
    expect(onDisk).toBe(false)
  })

  it('H8 forget what somebody wrote who leaves and takes everything along', async () => {
    const budi = await joinAs(room.server, room.stage)
    await moveStep(0, 'open')
    await write(budi, 'Rumah saya di Gang Melati')
    const line = await draw(budi.cookie)
    line.edit((records) => {
      drawCard(records, 'shape:budi-card', 'Gang Melati nomor tiga', region(0))
      drawTheme(records, 'shape:budi-theme', 'Bersama', region(0))
    })
    await settled(line)
    const { snapshot } = await room.stage.organiser.call('takeSnapshot', {
      params: w(),
      body: { name: 'Satu' },
    })
    await budi.call('withdraw', { params: w() })
    await room.stage.organiser.call('restoreSnapshot', {
      params: { ...w(), p: snapshot },
      body: { records: null },
    })
    expect(await words()).toEqual([])
    const board = watch()
    await board.until(() => board.board().frames.some(({ id }) => id === 'shape:budi-theme'))
    expect(board.bytes().includes(budi.person)).toBe(false)
    const onDisk = readdirSync(room.server.folder).some((name) =>
      readFileSync(join(room.server.folder, name)).includes('Melati'),
    )
    expect(onDisk).toBe(false)
  })
})

describe('who changed a card', () => {
  const tell = async (c: string, by = room.stage.organiser) =>
    (await by.call('listChanges', { params: { ...w(), c } })).changes

  it('H9 is told to everybody, card by card', async () => {
    const budi = await joinAs(room.server, room.stage)
    await moveStep(0, 'open')
    const c = await write(budi, 'Jembatan')
    const line = await draw(room.stage.organiser.cookie)
    line.edit((records) => move(records, c, { x: 500 }))
    await settled(line)
    room.server.clock.now += 60_000
    await budi.call('editCard', { params: { ...w(), c }, body: { text: 'Jembatan roboh' } })
    const changes = await tell(c, budi)
    expect(changes.map(({ what, group }) => [what, group])).toEqual([
      ['made', 'residents'],
      ['moved', 'undisclosed'],
      ['words', 'residents'],
    ])
    expect(changes[0]).toMatchObject({ person: budi.person, at: expect.any(Number) })
    expect(await budi.codeOf('listChanges', { params: { ...w(), c: 'shape:none' } })).toBe('card_unknown')
    await line.close()
  })

  it.each([
    ['group_only', [['made', null, 'residents', null]]],
    ['anonymous', [['made', null, null, null]]],
  ] as const)('H9 says no more than a step with names %s shows', async (names, told) => {
    const budi = await joinAs(room.server, room.stage)
    await room.stage.organiser.call('editStep', { params: at(0), body: { names } })
    await moveStep(0, 'open')
    const c = await write(budi, 'Jembatan')
    const changes = await tell(c)
    expect(changes.map(({ what, person, group, at: time }) => [what, person, group, time])).toEqual(told)
  })
})

describe('undoing a person', () => {
  it('H10 H11 H12 takes a thousand records back within five seconds, and nothing of others', async () => {
    const budi = await joinAs(room.server, room.stage)
    await moveStep(0, 'open')
    const kept = await write(budi, 'Jembatan')
    await moveStep(1, 'open')
    const line = await draw(room.stage.organiser.cookie)
    for (let chunk = 0; chunk < 4; chunk += 1)
      line.edit((records) => {
        for (let i = 0; i < 250; i += 1) drawCard(records, `shape:old-${chunk}-${i}`, 'Kata orang', region(1))
      })
    await settled(line)
    room.server.clock.now += 60_000
    const since = room.server.clock.now
    const sari = await joinAs(room.server, room.stage, { name: 'Sari' })
    const hers = await draw(sari.cookie)
    for (let chunk = 0; chunk < 4; chunk += 1)
      hers.edit((records) => {
        for (let i = 0; i < 250; i += 1) move(records, `shape:old-${chunk}-${i}`, { x: 9_000 })
      })
    await settled(hers)
    line.edit((records) => move(records, 'shape:old-0-0', { x: 7 }))
    await settled(line)
    const counted = await room.stage.organiser.call('countChanges', { params: { ...w(), p: sari.person } })
    expect(counted.changes).toEqual([{ at: since, records: 1_000 }])
    const begun = performance.now()
    const undone = await room.stage.organiser.call('undoPerson', {
      params: { ...w(), p: sari.person },
      body: { since },
    })
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(undone).toEqual({ records: 999, kept: 1 })
    const board = watch()
    await board.until(() => board.board().cards.length === 1_001)
    const x = new Map(board.board().cards.map(({ id, place }) => [id, place.x]))
    expect([x.get('shape:old-0-0'), x.get('shape:old-3-249'), x.has(kept)]).toEqual([7, 10, true])
    await Promise.all([line.close(), hers.close()])
  })

  it('H12 brings back cards of others that a facilitator removed, and not what its author took back', async () => {
    const budi = await joinAs(room.server, room.stage)
    await moveStep(0, 'open')
    const [first, second] = [await write(budi, 'Jembatan'), await write(budi, 'Rahasia')]
    const second2 = await write(room.stage.organiser, 'Milik fasilitator')
    const line = await draw(room.stage.organiser.cookie)
    line.edit((records) => erase(records, first))
    line.edit((records) => erase(records, second2))
    await settled(line)
    await budi.call('withdrawCard', { params: { ...w(), c: second } })
    expect(await words()).toEqual([])
    const me = await room.stage.organiser.call('readMe', { params: w() })
    await room.stage.organiser.call('undoPerson', { params: { ...w(), p: me.person.id }, body: { since: 0 } })
    expect(await words()).toEqual(['Jembatan'])
    await line.close()
  })
})
