import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boardName, workshopName } from '../../shared/document/document-name.ts'
import { closeCodes } from '../../shared/wire/close-codes.ts'
import {
  cardId,
  type HttpServer,
  joinAs,
  openHttpServer,
  type Stage,
  stageWorkshop,
  tokenOf,
} from '../support/http-server.ts'
import { watchDocument } from '../support/watch-document.ts'
import { drawCard, drawTheme, erase } from '../support/ws-cards.ts'
import { connect } from '../support/ws-client.ts'

let server: HttpServer
let stage: Stage

beforeEach(async () => {
  server = await openHttpServer()
  stage = await stageWorkshop(server)
})
afterEach(() => server.end())

const w = () => ({ w: stage.workshop })
const at = (index: number) => ({ ...w(), s: stage.steps[index] ?? '' })
const move = (index: number, name: 'open' | 'close' | 'reveal') =>
  stage.organiser.call('moveStep', { params: at(index), body: { move: name } })
const onDisk = (text: string): boolean =>
  readdirSync(server.folder).some((name) => readFileSync(join(server.folder, name)).includes(text))

describe('withdrawing', () => {
  it('takes name, cards, open ballots and promises along, and leaves no word of them on the disk', async () => {
    const budi = await joinAs(server, stage, { name: 'Budiman Kusnadi' })
    const sari = await joinAs(server, stage, { name: 'Sari' })
    await move(0, 'open')
    const c = cardId()
    await budi.call('addCard', { params: at(0), body: { id: c, text: 'Jembatan gantung' } })
    await budi.call('editCard', { params: { ...w(), c }, body: { text: 'Jembatan gantung roboh' } })
    await sari.call('addCard', { params: at(0), body: { id: cardId(), text: 'Pasar malam' } })
    const { step: opinion } = await stage.organiser.call('addStep', {
      params: w(),
      body: {
        title: 'Opinions',
        prompt: '',
        minutes: 0,
        who: { roles: ['participant'], groups: null },
        seal: 'sealed_until_reveal',
        names: 'anonymous',
        limits: { perPerson: null, perGroup: null, maxChars: 100 },
        moderation: 'none',
        done: 'facilitator',
        source: { step: stage.steps[0] ?? '', items: 'cards' },
        settings: { kind: 'weigh', scale: { type: 'opinion' }, seats: 1 },
      },
    })
    const vote = { params: { ...w(), s: opinion } }
    await stage.organiser.call('moveStep', { ...vote, body: { move: 'open' } })
    const choice = { type: 'opinion', votes: { [c]: 1 } } as const
    await budi.call('castBallot', { ...vote, body: { choice, revision: 1, key: 'budi-key-1' } })
    await sari.call('castBallot', { ...vote, body: { choice, revision: 1, key: 'sari-key-1' } })
    await move(3, 'open')
    const owner = { name: 'Budiman Kusnadi', organisation: 'RT 05', group: 'residents', person: budi.person }
    await budi.call('addCommitment', {
      params: at(3),
      body: { title: 'Fix it', owner, due: '2026-12-01', source: [c] },
    })
    expect([onDisk('Jembatan'), onDisk('Kusnadi')]).toEqual([true, true])

    const socket = watchDocument(server.url, boardName(stage.workshop), { cookie: budi.cookie })
    await socket.until(() => socket.board().cards.length === 2)
    expect(await budi.call('withdraw', { params: w() })).toEqual({ cards: 1, ballots: 1 })
    expect(await socket.closed).toBe(closeCodes.removed)
    expect([onDisk('Jembatan'), onDisk('Kusnadi')]).toEqual([false, false])
    expect(onDisk('Pasar malam')).toBe(true)
    expect(await budi.codeOf('readMe', { params: w() })).toBe('not_found')

    await stage.organiser.call('moveStep', { ...vote, body: { move: 'reveal' } })
    // The only card that Sari had an opinion on is gone: her ballot is empty now.
    const summary = await stage.organiser.call('readSummary', { params: w() })
    expect(summary.cards.map(({ text }) => text)).toEqual(['Pasar malam'])
    expect(summary.tallies[0]?.electorate).toMatchObject({ eligible: 1, abstained: 1 })
    expect(summary.tallies[0]?.options.map(({ id }) => id)).not.toContain(c)
    expect(summary.commitments[0]).toMatchObject({ status: 'proposed', owner: { name: '—', person: null } })
  })

  it('holds for what was on its way meanwhile', async () => {
    const budi = await joinAs(server, stage)
    await move(0, 'open')
    const add = () => budi.codeOf('addCard', { params: at(0), body: { id: cardId(), text: 'Kata terakhir' } })
    const before = Array.from({ length: 4 }, add)
    const leaving = budi.call('withdraw', { params: w() })
    await Promise.all([...before, leaving, ...Array.from({ length: 8 }, add)])
    const summary = await stage.organiser.call('readSummary', { params: w() })
    expect(summary.cards).toEqual([])
  })

  it('takes drawings along, and leaves themes to those whose cards are in them', async () => {
    const budi = await joinAs(server, stage)
    await move(0, 'open')
    const line = await connect(`${server.url.replace('http', 'ws')}/sync`, '', {
      document: boardName(stage.workshop),
      cookie: budi.cookie,
      origin: server.url,
    })
    const region = `shape:step-${stage.steps[0]}`
    line.edit((records) => {
      drawCard(records, 'shape:drawn-card', 'Tulisan Budi', region)
      drawTheme(records, 'shape:drawn-theme', 'Tema bersama', region)
    })
    await line.until(() => line.saved.at(-1)?.frames === line.sentUpdates())
    expect(line.refused).toEqual([])
    await budi.call('withdraw', { params: w() })
    await line.closed
    const summary = await stage.organiser.call('readSummary', { params: w() })
    expect(JSON.stringify(summary)).not.toContain('Tulisan Budi')
    expect([onDisk('Tulisan Budi'), onDisk('Tema bersama')]).toEqual([false, true])
  })

  it('is not for the organiser, who deletes the workshop instead', async () => {
    expect(await stage.organiser.codeOf('withdraw', { params: w() })).toBe('forbidden')
  })
})

describe('a card that its author takes back', () => {
  it('is quoted by no result any more, and its words leave the disk soon', async () => {
    const budi = await joinAs(server, stage)
    await move(0, 'open')
    const c = cardId()
    await budi.call('addCard', { params: at(0), body: { id: c, text: 'Nomor telepon saya' } })
    await stage.organiser.call('editStep', {
      params: at(2),
      body: { source: { step: stage.steps[0] ?? '', items: 'cards' } },
    })
    await move(2, 'open')
    await move(2, 'reveal')
    const quoted = await stage.organiser.call('readSummary', { params: w() })
    expect(JSON.stringify(quoted.tallies)).toContain('telepon')
    await budi.call('withdrawCard', { params: { ...w(), c } })
    const after = await stage.organiser.call('readSummary', { params: w() })
    expect(JSON.stringify(after)).not.toContain('telepon')
    expect(onDisk('telepon')).toBe(true)
    // The server does it after two minutes; or at the latest when it is stopped.
    await server.restart()
    expect(onDisk('telepon')).toBe(false)
  })
})

describe('a card that its author deletes on the board', () => {
  it('H4 leaves no word in the journal, the snapshots or the file, as soon as the server is stopped', async () => {
    const budi = await joinAs(server, stage)
    await move(0, 'open')
    const line = await connect(`${server.url.replace('http', 'ws')}/sync`, '', {
      document: boardName(stage.workshop),
      cookie: budi.cookie,
      origin: server.url,
    })
    const settled = () => line.until(() => line.saved.at(-1)?.frames === line.sentUpdates())
    line.edit((records) =>
      drawCard(records, 'shape:drawn-one', 'Nomor telepon', `shape:step-${stage.steps[0]}`),
    )
    await settled()
    await stage.organiser.call('takeSnapshot', { params: w(), body: { name: 'Siang' } })
    expect(onDisk('telepon')).toBe(true)
    line.edit((records) => erase(records, 'shape:drawn-one'))
    await settled()
    await line.close()
    await server.restart()
    expect(onDisk('telepon')).toBe(false)
  })
})

describe('removing a person', () => {
  it('ends connections at once, also the way back, and leaves a nameless entry', async () => {
    const budi = await joinAs(server, stage)
    const { code } = await budi.call('newRejoinCode', { params: w() })
    const socket = watchDocument(server.url, workshopName(stage.workshop), { cookie: budi.cookie })
    await socket.until(() => socket.workshop() !== null)
    const p = { ...w(), p: budi.person }
    expect(await budi.codeOf('removePerson', { params: p })).toBe('forbidden')
    await stage.organiser.call('removePerson', { params: p })
    expect(await socket.closed).toBe(closeCodes.removed)
    expect(await budi.codeOf('readMe', { params: w() })).toBe('not_found')
    const again = {
      code: stage.links.code,
      name: 'B',
      group: 'residents',
      language: 'id',
      consentVersion: 1,
    } as const
    expect(await budi.codeOf('join', { body: { ...again, another: true } })).toBe('person_removed')
    expect(await budi.codeOf('rejoin', { body: { code } })).toBe('rejoin_code_invalid')
    const entry = watchDocument(server.url, workshopName(stage.workshop), { cookie: stage.organiser.cookie })
    await entry.until(() => entry.workshop()?.people.find(({ id }) => id === budi.person)?.gone === 'removed')
    expect(entry.workshop()?.people.find(({ id }) => id === budi.person)?.name).toBe('')
    entry.end()
  })
})

describe('a replaced link', () => {
  it('ends the connections of those who came with it', async () => {
    const budi = await joinAs(server, stage)
    const socket = watchDocument(server.url, workshopName(stage.workshop), { cookie: budi.cookie })
    await socket.until(() => socket.workshop() !== null)
    await stage.organiser.call('replaceLink', { params: { ...w(), role: 'participant' } })
    expect(await socket.closed).toBe(closeCodes.removed)
  })
})

describe('the end of a workshop', () => {
  it('deletes every word of it when the organiser says so', async () => {
    await joinAs(server, stage, { name: 'Budiman Kusnadi' })
    const other = await stageWorkshop(server, stage.organiser)
    await stage.organiser.call('deleteWorkshop', { params: w() })
    expect(onDisk('Kusnadi')).toBe(false)
    expect(onDisk(stage.workshop)).toBe(false)
    expect(await server.browser().codeOf('lookAtDoor', { body: { code: stage.links.code } })).toBe(
      'invite_invalid',
    )
    expect((await stage.organiser.call('listWorkshops')).workshops.map(({ id }) => id)).toEqual([
      other.workshop,
    ])
  })

  it('comes by itself when the retention date has passed, and not before', async () => {
    await joinAs(server, stage, { name: 'Budiman Kusnadi' })
    const { trustCard } = await server.browser().call('lookAtDoor', { body: { code: stage.links.code } })
    server.clock.now = Date.parse(`${trustCard.retentionDate}T23:00:00Z`)
    await server.restart()
    expect(onDisk('Kusnadi')).toBe(true)
    server.clock.now += 3_600_000
    const ended = await server
      .browser()
      .send('lookAtDoor', { body: { token: tokenOf(stage.links.participant) } })
    expect([ended.status, ended.body.error?.code]).toEqual([410, 'workshop_ended'])
    await server.restart()
    await expect.poll(() => onDisk('Kusnadi')).toBe(false)
    expect(await server.browser().codeOf('lookAtDoor', { body: { code: stage.links.code } })).toBe(
      'invite_invalid',
    )
  })
})
