import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqlite } from '../../server/storage/sqlite/open-sqlite.ts'
import { workshopName } from '../../shared/document/document-name.ts'
import type { Choice } from '../../shared/scales/schemas.ts'
import {
  cardId,
  type HttpBrowser,
  type HttpServer,
  joinAs,
  openHttpServer,
  type Stage,
  stageWorkshop,
} from '../support/http-server.ts'
import { watchDocument } from '../support/watch-document.ts'

let server: HttpServer
let stage: Stage
let themes: string[]
let people: (HttpBrowser & { person: string })[]

/** Four residents, two themes with a card each, and a vote with three dots (two at most on one). */
beforeEach(async () => {
  server = await openHttpServer()
  stage = await stageWorkshop(server)
  people = []
  for (const name of ['Ani', 'Budi', 'Citra', 'Dodi']) people.push(await joinAs(server, stage, { name }))
  const cards = [cardId(), cardId()]
  await move(0, 'open')
  for (const [index, id] of cards.entries())
    await person(index).call('addCard', { params: at(0), body: { id, text: `Card number ${index}` } })
  await move(1, 'open')
  themes = []
  for (const c of cards) {
    const { theme } = await stage.organiser.call('addTheme', {
      params: at(1),
      body: { title: `Theme of ${c}` },
    })
    await stage.organiser.call('placeCard', { params: { w: stage.workshop, c }, body: { theme } })
    themes.push(theme)
  }
  await move(1, 'close')
  await move(2, 'open')
})
afterEach(() => server.end())

const at = (index: number) => ({ w: stage.workshop, s: stage.steps[index] ?? '' })
const move = (index: number, name: 'open' | 'close' | 'reveal' | 'reopen' | 'freeze') =>
  stage.organiser.call('moveStep', { params: at(index), body: { move: name } })
const person = (index: number) => people[index] as HttpBrowser & { person: string }
const dots = (...counts: number[]): Choice => ({
  type: 'dots',
  dots: Object.fromEntries(counts.map((count, index) => [themes[index] ?? `shape:none${index}`, count])),
})
const ballot = (choice: Choice, revision = 1, key = `key-${Math.random()}`) => ({ choice, revision, key })
const cast = (who: HttpBrowser, choice: Choice, revision?: number, key?: string) =>
  who.send('castBallot', { params: at(2), body: ballot(choice, revision, key) })
const code = async (sent: ReturnType<typeof cast>) => (await sent).body.error?.code ?? 'done'

describe('a ballot', () => {
  it('is refused where it breaks the rules of the scale, and nothing of it is stored', async () => {
    expect(await code(cast(person(0), dots(2, 2)))).toBe('ballot_over_dots')
    expect(await code(cast(person(0), dots(3)))).toBe('ballot_over_cap')
    expect(await code(cast(person(0), dots(1, 1, 1)))).toBe('option_unknown')
    expect(await code(cast(person(0), { type: 'approve', approved: [] }))).toBe('step_kind_mismatch')
    expect((await person(0).call('readMe', { params: { w: stage.workshop } })).ballots).toEqual([])
    const elsewhere = await person(0).send('castBallot', { params: at(0), body: ballot(dots(1)) })
    expect(elsewhere.body.error?.code).toBe('step_kind_mismatch')
  })

  it('T24 can be changed until the close; the same key again changes nothing; an older one is refused', async () => {
    expect(await code(cast(person(0), dots(2, 1), 1, 'first-key'))).toBe('done')
    expect((await cast(person(0), dots(1, 1), 1, 'first-key')).body.revision).toBe(1)
    expect(await code(cast(person(0), dots(1, 2), 2))).toBe('done')
    expect(await code(cast(person(0), dots(2, 1), 2))).toBe('ballot_outdated')
    const me = await person(0).call('readMe', { params: { w: stage.workshop } })
    expect(me.ballots).toMatchObject([{ revision: 2, choice: dots(1, 2) }])
    expect(me.electorateOf).toEqual([stage.steps[2]])
    expect(me.openVotes).toEqual([{ step: stage.steps[2], run: 1 }])
    await move(2, 'close')
    const late = await cast(person(0), dots(1), 3)
    expect([late.status, late.body.error]).toMatchObject([
      409,
      { code: 'step_wrong_state', params: { state: 'closed' } },
    ])
  })

  it('of somebody who came late waits for one logged tap', async () => {
    const late = await joinAs(server, stage, { name: 'Late' })
    expect(await code(cast(late, dots(1)))).toBe('not_in_electorate')
    const admit = () =>
      stage.organiser.codeOf('admitToElectorate', { params: at(2), body: { person: late.person } })
    expect([await admit(), await admit()]).toEqual(['done', 'already_in_electorate'])
    expect(await code(cast(late, dots(1)))).toBe('done')
    await move(2, 'reveal')
    const { tallies } = await stage.organiser.call('readSummary', { params: { w: stage.workshop } })
    expect(tallies[0]?.electorate).toMatchObject({ eligible: 5, cast: 1, admittedLate: 1 })
  })

  it('of facilitators does not exist where the step is for participants', async () => {
    expect(await code(cast(stage.organiser, dots(1)))).toBe('not_in_electorate')
  })
})

describe('many ballots at once', () => {
  it('T24 are each counted once, in one order', async () => {
    const sent = people.flatMap((who) => [
      cast(who, dots(1, 1), 1),
      cast(who, dots(2, 1), 2),
      cast(who, dots(2), 3),
    ])
    const codes = await Promise.all(sent.map(code))
    expect(codes.filter((one) => one !== 'done' && one !== 'ballot_outdated')).toEqual([])
    await move(2, 'reveal')
    const { tallies } = await stage.organiser.call('readSummary', { params: { w: stage.workshop } })
    const byId = Object.fromEntries((tallies[0]?.options ?? []).map(({ id, figures }) => [id, figures.dots]))
    expect(byId).toEqual({ [themes[0] as string]: 8, [themes[1] as string]: 0 })
    expect(tallies[0]?.electorate).toMatchObject({ eligible: 4, cast: 4 })
  })
})

describe('one person on two devices', () => {
  it('T24 has one ballot, however often each of them is sent', async () => {
    const { code: way } = await person(0).call('newRejoinCode', { params: { w: stage.workshop } })
    const phone = server.browser()
    await phone.call('rejoin', { body: { code: way } })
    const sent = [person(0), phone].flatMap((who) =>
      Array.from({ length: 10 }, () => cast(who, dots(1), 1, 'the-same-key')),
    )
    expect(new Set(await Promise.all(sent.map(code)))).toEqual(new Set(['done']))
    expect(await code(cast(phone, dots(0, 1), 1))).toBe('ballot_outdated')
    expect(await code(cast(phone, dots(0, 1), 2))).toBe('done')
    await move(2, 'reveal')
    const { tallies } = await stage.organiser.call('readSummary', { params: { w: stage.workshop } })
    expect(tallies[0]?.electorate).toMatchObject({ eligible: 4, cast: 1 })
    expect(tallies[0]?.options.map(({ figures }) => figures.dots).sort()).toEqual([0, 1])
  })

  it('has none once removed, even where the ballot was on its way', async () => {
    const [budi] = [person(1)]
    await cast(budi, dots(1))
    const removed = stage.organiser.call('removePerson', {
      params: { w: stage.workshop, p: budi.person },
    })
    const late = Array.from({ length: 5 }, (_, index) => code(cast(budi, dots(2), index + 2)))
    await removed
    expect(await code(cast(budi, dots(2), 9))).toBe('not_found')
    await Promise.all(late)
    await move(2, 'reveal')
    const { tallies } = await stage.organiser.call('readSummary', { params: { w: stage.workshop } })
    expect(tallies[0]?.electorate).toMatchObject({ eligible: 3, cast: 0 })
  })
})

describe('secrecy', () => {
  it('T24 T25 T31 keeps every choice off the wire until the reveal, and then shows numbers only', async () => {
    const view = watchDocument(server.url, workshopName(stage.workshop), { cookie: stage.organiser.cookie })
    await view.until(() => view.workshop() !== null)
    const before = view.bytes().length
    for (const who of people) await cast(who, dots(2, 1))
    server.clock.now += 2_000
    await cast(person(0), dots(1, 2), 2)
    await view.until(() => view.workshop()?.counts.get(stage.steps[2] ?? '')?.ballots === 4)
    const onWire = view.bytes().subarray(before).toString('latin1')
    for (const theme of themes) expect(onWire).not.toContain(theme)
    await move(2, 'close')
    expect(view.workshop()?.tallies).toEqual([])
    await move(2, 'reveal')
    await view.until(() => view.workshop()?.tallies.length === 1)
    expect(JSON.stringify(view.workshop()?.tallies)).not.toContain(person(1).person)
    view.end()
  })

  it('T25 T35 leaves nothing after the close by which a ballot could be traced', async () => {
    for (const [index, who] of people.entries()) await cast(who, dots(index % 3, 1), 1, `secret-key-${index}`)
    const openFiles = filesOf(server.folder)
    expect(openFiles.includes('secret-key-0')).toBe(true)
    await move(2, 'close')
    const closed = filesOf(server.folder)
    expect(closed.includes('secret-key')).toBe(false)
    await server.close()
    const storage = await openSqlite({ folder: server.folder })
    const [key] = await storage.read('ballotKeys', { workshop: stage.workshop })
    expect(key?.key.length).toBe(0)
    const ballots = await storage.read('ballots', { workshop: stage.workshop })
    expect(ballots.map(({ revision, idempotencyKey, id }) => [revision, idempotencyKey, id.length])).toEqual(
      Array(4).fill([0, null, 16]),
    )
    await storage.close()
    await server.restart().catch(() => undefined)
  })

  it('F16 holds over a restart in the middle of the vote', async () => {
    await cast(person(0), dots(2, 1), 1, 'before-restart')
    await server.restart()
    expect((await cast(person(0), dots(2, 1), 1, 'before-restart')).body.revision).toBe(1)
    await cast(person(1), dots(0, 2))
    await move(2, 'reveal')
    const { tallies } = await stage.organiser.call('readSummary', { params: { w: stage.workshop } })
    expect(tallies[0]?.electorate.cast).toBe(2)
  })
})

describe('another run', () => {
  it('stands beside the first one, with ballots of its own', async () => {
    for (const who of people) await cast(who, dots(2, 1))
    await move(2, 'reveal')
    await move(2, 'reopen')
    await cast(person(0), dots(0, 1))
    await move(2, 'reveal')
    const { tallies } = await stage.organiser.call('readSummary', { params: { w: stage.workshop } })
    expect(tallies.map(({ run, electorate }) => [run, electorate.cast]).sort()).toEqual([
      [1, 4],
      [2, 1],
    ])
  })

  it('takes no ballot that a device had kept since the first one', async () => {
    const kept = { ...ballot(dots(2, 1)), run: 1 }
    await move(2, 'reveal')
    await move(2, 'reopen')
    const late = await person(0).send('castBallot', { params: at(2), body: kept })
    expect(late.body.error?.code).toBe('step_wrong_state')
    expect(await code(person(0).send('castBallot', { params: at(2), body: { ...kept, run: 2 } }))).toBe(
      'done',
    )
  })
})

const filesOf = (folder: string): Buffer =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))
