import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boardName, workshopName } from '../../shared/document/document-name.ts'
import {
  cardId,
  type HttpServer,
  joinAs,
  openHttpServer,
  type Stage,
  stageWorkshop,
} from '../support/http-server.ts'
import { type WatchedDocument, watchDocument } from '../support/watch-document.ts'
import { drawCard, drawTheme, erase, move } from '../support/ws-cards.ts'
import { connect, type TestClient } from '../support/ws-client.ts'

let server: HttpServer
let stage: Stage
let watched: WatchedDocument[] = []

beforeEach(async () => {
  server = await openHttpServer()
  stage = await stageWorkshop(server)
  watched = []
})
afterEach(async () => {
  for (const one of watched) one.end()
  await server.end()
})

const w = () => ({ w: stage.workshop })
const at = (index: number) => ({ ...w(), s: stage.steps[index] ?? '' })
const moveStep = (index: number, name: 'open' | 'close' | 'reveal' | 'reopen') =>
  stage.organiser.call('moveStep', { params: at(index), body: { move: name } })
const region = (index: number) => `shape:step-${stage.steps[index]}`

function watch(document: 'board' | 'workshop' = 'board'): WatchedDocument {
  const name = document === 'board' ? boardName(stage.workshop) : workshopName(stage.workshop)
  const one = watchDocument(server.url, name, { cookie: stage.organiser.cookie })
  watched.push(one)
  return one
}

const draw = (cookie: string): Promise<TestClient> =>
  connect(`${server.url.replace('http', 'ws')}/sync`, '', {
    document: boardName(stage.workshop),
    cookie,
    origin: server.url,
  })

const settled = (line: TestClient) => line.until(() => line.saved.at(-1)?.frames === line.sentUpdates())

async function write(
  person: { call: typeof stage.organiser.call },
  text: string,
  index = 0,
): Promise<string> {
  const id = cardId()
  await person.call('addCard', { params: at(index), body: { id, text } })
  return id
}

const words = async (): Promise<string[]> => {
  const { cards } = await stage.organiser.call('readSummary', { params: w() })
  return cards.map(({ text }) => text).sort()
}

describe('snapshots', () => {
  it('H5 are taken at each move of a step, named or not, and can be looked at', async () => {
    const budi = await joinAs(server, stage)
    await moveStep(0, 'open')
    await write(budi, 'Jembatan')
    await moveStep(0, 'close')
    const { snapshot } = await stage.organiser.call('takeSnapshot', { params: w(), body: { name: 'Siang' } })
    const { snapshots } = await stage.organiser.call('listSnapshots', { params: w() })
    const facts = snapshots.map(({ name, occasion, step, run }) => [name, occasion, step, run])
    expect(facts.sort()).toEqual([
      [null, 'close', stage.steps[0], 1],
      [null, 'open', stage.steps[0], 1],
      ['Siang', 'asked', null, 0],
    ])
    expect(snapshots.find(({ id }) => id === snapshot)?.records).toBe(stage.steps.length + 1)
    const { lanes } = await stage.organiser.call('readSnapshot', { params: { ...w(), p: snapshot } })
    expect(JSON.stringify(lanes)).toContain('Jembatan')
    expect(await stage.organiser.codeOf('readSnapshot', { params: { ...w(), p: 'none' } })).toBe(
      'snapshot_unknown',
    )
    expect(await budi.codeOf('listSnapshots', { params: w() })).toBe('forbidden')
  })

  it('H6 H7 restore a board as new edits: cards and their rows come and go, and a second restore takes it back', async () => {
    const budi = await joinAs(server, stage)
    await moveStep(0, 'open')
    const first = await write(budi, 'Pertama')
    const { snapshot } = await stage.organiser.call('takeSnapshot', { params: w(), body: { name: 'Satu' } })
    await write(budi, 'Kedua')
    await budi.call('editCard', { params: { ...w(), c: first }, body: { text: 'Pertama, diubah' } })
    const p = { ...w(), p: snapshot }
    const { changed } = await stage.organiser.call('restoreSnapshot', { params: p, body: { records: null } })
    expect([changed, await words()]).toEqual([2, ['Pertama']])
    const own = await budi.call('readMe', { params: w() })
    expect(own.cards.map(({ text, state }) => [text, state])).toEqual([['Pertama', 'visible']])
    const { snapshots } = await stage.organiser.call('listSnapshots', { params: w() })
    const before = snapshots.find(({ occasion }) => occasion === 'before_restore')?.id ?? ''
    await stage.organiser.call('restoreSnapshot', { params: { ...w(), p: before }, body: { records: null } })
    expect(await words()).toEqual(['Kedua', 'Pertama, diubah'])
    const chosen = { params: p, body: { records: [first] } }
    expect(await stage.organiser.call('restoreSnapshot', chosen)).toEqual({ changed: 1 })
    expect(await words()).toEqual(['Kedua', 'Pertama'])
  })

  it('H8 bring back neither what its author withdrew nor what a facilitator hid', async () => {
    const budi = await joinAs(server, stage)
    await moveStep(0, 'open')
    const [withdrawn, hidden] = [await write(budi, 'Nomor telepon'), await write(budi, 'Makian')]
    await write(budi, 'Jembatan')
    const { snapshot } = await stage.organiser.call('takeSnapshot', { params: w(), body: { name: 'Satu' } })
    await budi.call('withdrawCard', { params: { ...w(), c: withdrawn } })
    await stage.organiser.call('hideCard', { params: { ...w(), c: hidden } })
    const p = { ...w(), p: snapshot }
    const { lanes } = await stage.organiser.call('readSnapshot', { params: p })
    expect(JSON.stringify(lanes)).not.toContain('telepon')
    for (const records of [null, [withdrawn, hidden]])
      await stage.organiser.call('restoreSnapshot', { params: p, body: { records } })
    expect(await words()).toEqual(['Jembatan'])
    await server.restart()
    const onDisk = readdirSync(server.folder).some((name) =>
      readFileSync(join(server.folder, name)).includes('telepon'),
    )
    expect(onDisk).toBe(false)
  })

  it('H8 forget what somebody wrote who leaves and takes everything along', async () => {
    const budi = await joinAs(server, stage)
    await moveStep(0, 'open')
    await write(budi, 'Rumah saya di Gang Melati')
    const line = await draw(budi.cookie)
    line.edit((records) => {
      drawCard(records, 'shape:budi-card', 'Gang Melati nomor tiga', region(0))
      drawTheme(records, 'shape:budi-theme', 'Bersama', region(0))
    })
    await settled(line)
    const { snapshot } = await stage.organiser.call('takeSnapshot', { params: w(), body: { name: 'Satu' } })
    await budi.call('withdraw', { params: w() })
    await stage.organiser.call('restoreSnapshot', {
      params: { ...w(), p: snapshot },
      body: { records: null },
    })
    expect(await words()).toEqual([])
    const board = watch()
    await board.until(() => board.board().frames.some(({ id }) => id === 'shape:budi-theme'))
    expect(board.bytes().includes(budi.person)).toBe(false)
    const onDisk = readdirSync(server.folder).some((name) =>
      readFileSync(join(server.folder, name)).includes('Melati'),
    )
    expect(onDisk).toBe(false)
  })
})

describe('who changed a card', () => {
  const tell = async (c: string, by = stage.organiser) =>
    (await by.call('listChanges', { params: { ...w(), c } })).changes

  it('H9 is told to everybody, card by card', async () => {
    const budi = await joinAs(server, stage)
    await moveStep(0, 'open')
    const c = await write(budi, 'Jembatan')
    const line = await draw(stage.organiser.cookie)
    line.edit((records) => move(records, c, { x: 500 }))
    await settled(line)
    server.clock.now += 60_000
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
    const budi = await joinAs(server, stage)
    await stage.organiser.call('editStep', { params: at(0), body: { names } })
    await moveStep(0, 'open')
    const c = await write(budi, 'Jembatan')
    const changes = await tell(c)
    expect(changes.map(({ what, person, group, at: time }) => [what, person, group, time])).toEqual(told)
  })
})

describe('undoing a person', () => {
  it('H10 H11 H12 takes a thousand records back within five seconds, and nothing of others', async () => {
    const budi = await joinAs(server, stage)
    await moveStep(0, 'open')
    const kept = await write(budi, 'Jembatan')
    await moveStep(1, 'open')
    const line = await draw(stage.organiser.cookie)
    for (let chunk = 0; chunk < 4; chunk += 1)
      line.edit((records) => {
        for (let i = 0; i < 250; i += 1) drawCard(records, `shape:old-${chunk}-${i}`, 'Kata orang', region(1))
      })
    await settled(line)
    server.clock.now += 60_000
    const since = server.clock.now
    const sari = await joinAs(server, stage, { name: 'Sari' })
    const hers = await draw(sari.cookie)
    for (let chunk = 0; chunk < 4; chunk += 1)
      hers.edit((records) => {
        for (let i = 0; i < 250; i += 1) move(records, `shape:old-${chunk}-${i}`, { x: 9_000 })
      })
    await settled(hers)
    line.edit((records) => move(records, 'shape:old-0-0', { x: 7 }))
    await settled(line)
    const counted = await stage.organiser.call('countChanges', { params: { ...w(), p: sari.person } })
    expect(counted.changes).toEqual([{ at: since, records: 1_000 }])
    const begun = performance.now()
    const undone = await stage.organiser.call('undoPerson', {
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
    const budi = await joinAs(server, stage)
    await moveStep(0, 'open')
    const [first, second] = [await write(budi, 'Jembatan'), await write(budi, 'Rahasia')]
    const second2 = await write(stage.organiser, 'Milik fasilitator')
    const line = await draw(stage.organiser.cookie)
    line.edit((records) => erase(records, first))
    line.edit((records) => erase(records, second2))
    await settled(line)
    await budi.call('withdrawCard', { params: { ...w(), c: second } })
    expect(await words()).toEqual([])
    const me = await stage.organiser.call('readMe', { params: w() })
    await stage.organiser.call('undoPerson', { params: { ...w(), p: me.person.id }, body: { since: 0 } })
    expect(await words()).toEqual(['Jembatan'])
    await line.close()
  })
})

describe('order on the board', () => {
  it('H13 T19 keeps commands from what is locked, and never from taking one’s own words back', async () => {
    const budi = await joinAs(server, stage)
    await moveStep(0, 'open')
    const c = await write(budi, 'Jembatan')
    const lock = (target: string, locked = true) =>
      stage.organiser.call('setLock', { params: w(), body: { target, locked } })
    await lock(c)
    const edit = { params: { ...w(), c }, body: { text: 'Lain' } }
    expect(await budi.codeOf('editCard', edit)).toBe('locked')
    await lock(c, false)
    expect(await budi.codeOf('editCard', edit)).toBe('done')
    await lock('board')
    const add = { params: at(0), body: { id: cardId(), text: 'Baru' } }
    expect([await budi.codeOf('addCard', add), await budi.codeOf('editCard', edit)]).toEqual([
      'locked',
      'locked',
    ])
    expect(await stage.organiser.codeOf('addCard', add)).toBe('done')
    expect(await budi.codeOf('withdrawCard', { params: { ...w(), c } })).toBe('done')
    expect(
      await stage.organiser.codeOf('setLock', { params: w(), body: { target: 'shape:none', locked: true } }),
    ).toBe('card_unknown')
    const view = watch('workshop')
    await view.until(() => view.workshop()?.locks.has('board') === true)
  })

  it('H13 keeps theming from what is locked', async () => {
    const budi = await joinAs(server, stage)
    await moveStep(0, 'open')
    const c = await write(budi, 'Jembatan')
    await moveStep(1, 'open')
    const { theme } = await budi.call('addTheme', { params: at(1), body: { title: 'Akses' } })
    const t = { params: { ...w(), t: theme }, body: { title: 'Jalan' } }
    const place = { params: { ...w(), c }, body: { theme } }
    await stage.organiser.call('setLock', { params: w(), body: { target: theme, locked: true } })
    expect([await budi.codeOf('renameTheme', t), await budi.codeOf('placeCard', place)]).toEqual([
      'locked',
      'locked',
    ])
    await stage.organiser.call('setLock', { params: w(), body: { target: region(1), locked: true } })
    expect(await budi.codeOf('addTheme', { params: at(1), body: { title: 'Lain' } })).toBe('locked')
    expect(await stage.organiser.codeOf('placeCard', place)).toBe('done')
  })

  it('H14 T18 lets a paused person go on when a facilitator says so', async () => {
    const budi = await joinAs(server, stage)
    await moveStep(0, 'open')
    const [line, his] = [await draw(stage.organiser.cookie), await draw(budi.cookie)]
    line.edit((records) => {
      for (let i = 0; i < 60; i += 1) drawCard(records, `shape:c${i}`, 'x', region(0))
    })
    await settled(line)
    await his.until(() => his.records.has('shape:c59'))
    his.edit((records) => {
      for (let i = 0; i < 60; i += 1) erase(records, `shape:c${i}`)
    })
    await settled(his)
    const view = watch('workshop')
    await view.until(() => view.workshop()?.pauses.get(budi.person)?.records === 60)
    const add = { params: at(0), body: { id: cardId(), text: 'Baru' } }
    expect(await budi.codeOf('addCard', add)).toBe('paused')
    his.edit((records) => drawCard(records, 'shape:his', 'Baru', region(0)))
    await settled(his)
    expect(his.refused.map(({ reason }) => reason)).toEqual(['not_allowed', 'paused'])
    await stage.organiser.call('resumePerson', { params: { ...w(), p: budi.person } })
    expect(await budi.codeOf('addCard', add)).toBe('done')
    his.edit((records) => drawCard(records, 'shape:again', 'Baru', region(0)))
    await settled(his)
    expect(his.refused).toHaveLength(2)
    await view.until(() => view.workshop()?.pauses.size === 0)
    await Promise.all([line.close(), his.close()])
  })
})

describe('late work', () => {
  it('H15 of a large piece waits together, and is let in together', async () => {
    const budi = await joinAs(server, stage)
    await moveStep(1, 'open')
    const [line, his] = [await draw(stage.organiser.cookie), await draw(budi.cookie)]
    line.edit((records) => {
      for (let i = 0; i < 60; i += 1) drawTheme(records, `shape:t${i}`, 'Tema', region(1))
    })
    await settled(line)
    await his.until(() => his.records.has('shape:t59'))
    his.edit((records) => {
      for (let i = 0; i < 60; i += 1) {
        const base = records.get(`shape:t${i}`) as { props: object }
        records.set(`shape:t${i}`, { ...base, props: { ...base.props, name: 'Dari rumah' } })
      }
    })
    await settled(his)
    expect(his.refused.map(({ reason }) => reason)).toEqual(['held'])
    const { late } = await stage.organiser.call('listLate', { params: w() })
    expect([late.length, late[0]?.text, late[0]?.person]).toEqual([60, 'Dari rumah', budi.person])
    const admit = { params: w(), body: { ids: late.map(({ id }) => id), verdict: 'admit' as const } }
    expect(await stage.organiser.call('judgeLate', admit)).toEqual({ admitted: 60 })
    await his.until(() => JSON.stringify(his.records.get('shape:t59')).includes('rumah'))
    expect((await stage.organiser.call('listLate', { params: w() })).late).toEqual([])
    await Promise.all([line.close(), his.close()])
  })

  it('H15 is let in as its author’s, for the run it was made for; or dismissed', async () => {
    const budi = await joinAs(server, stage)
    await moveStep(0, 'open')
    const line = await draw(budi.cookie)
    await moveStep(0, 'close')
    line.edit((records) => drawCard(records, 'shape:late-one', 'Terlambat', region(0)))
    line.edit((records) => drawCard(records, 'shape:late-two', 'Juga', region(0)))
    await settled(line)
    expect(line.refused.map(({ reason }) => reason)).toEqual(['too_late', 'too_late'])
    await moveStep(0, 'reopen')
    const { late } = await stage.organiser.call('listLate', { params: w() })
    const idOf = (record: string) => late.flatMap((one) => (one.record === record ? [one.id] : []))
    const judge = (record: string, verdict: 'admit' | 'dismiss') =>
      stage.organiser.call('judgeLate', { params: w(), body: { ids: idOf(record), verdict } })
    expect(await judge('shape:late-one', 'admit')).toEqual({ admitted: 1 })
    expect(await judge('shape:late-two', 'dismiss')).toEqual({ admitted: 0 })
    expect(await words()).toEqual(['Terlambat'])
    const { cards } = await budi.call('readMe', { params: w() })
    expect(cards).toMatchObject([{ text: 'Terlambat', run: 1, step: stage.steps[0] }])
    const { changes } = await budi.call('listChanges', { params: { ...w(), c: 'shape:late-one' } })
    expect(changes[0]).toMatchObject({ what: 'made', person: budi.person })
    await line.close()
  })

  it('H15 is let in no more where what it changes was withdrawn', async () => {
    const budi = await joinAs(server, stage)
    await moveStep(0, 'open')
    const c = await write(budi, 'Jembatan')
    const line = await draw(budi.cookie)
    await line.until(() => line.records.has(c))
    await moveStep(0, 'close')
    line.edit((records) => move(records, c, { x: 400 }))
    await settled(line)
    const { late } = await stage.organiser.call('listLate', { params: w() })
    expect(late).toHaveLength(1)
    await budi.call('withdrawCard', { params: { ...w(), c } })
    expect((await stage.organiser.call('listLate', { params: w() })).late).toEqual([])
    const body = { ids: late.map(({ id }) => id), verdict: 'admit' as const }
    expect(await stage.organiser.call('judgeLate', { params: w(), body })).toEqual({ admitted: 0 })
    await line.close()
  })
})
