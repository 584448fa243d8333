/** A whole workshop leaves one server as a file and goes on at another one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Archive } from '../../shared/archive/archive-file.ts'
import { canonicalJson } from '../../shared/decide/canonical-json.ts'
import { plainText } from '../../shared/document/board-records.ts'
import { boardName } from '../../shared/document/document-name.ts'
import type { BallotsFile } from '../../shared/tally/ballots-file.ts'
import { isSameRecord, recount } from '../../shared/tally/recount.ts'
import { type FullWorkshop, fullWorkshop } from '../support/full-workshop.ts'
import {
  cardId,
  type HttpBrowser,
  type HttpServer,
  joinAs,
  openHttpServer,
  organise,
} from '../support/http-server.ts'
import { watchDocument } from '../support/watch-document.ts'

let here: HttpServer
let there: HttpServer
let organiser: HttpBrowser
let full: FullWorkshop
let text: string

const exported = async (by: HttpBrowser, w: string, names = 'named') =>
  (await by.send('exportWorkshop', { params: { w, names } })).text

const imported = async (file: string, by = organiser) => {
  const { made, problems } = await by.call('importWorkshop', { body: { text: file } })
  if (!made) throw new Error(JSON.stringify(problems))
  return { w: made.workshop, links: made.links, person: made.person }
}

beforeAll(async () => {
  here = await openHttpServer()
  there = await openHttpServer()
  there.clock.now = importedAt
  organiser = await organise(there)
  full = await fullWorkshop(here)
  text = await exported(full.organiser, full.workshop)
}, 60_000)
afterAll(async () => {
  await here.end()
  await there.end()
})

/** The organiser of the other server comes in later than everybody. */
const importedAt = Date.UTC(2026, 10, 23)

/** Without what is new on every server: ids of people and matches, the time, and who imported. */
function comparable(file: string) {
  const archive = JSON.parse(file) as Archive
  const names = new Map(archive.people.map(({ id, name }) => [id, name]))
  const { exportedAt: _, ...rest } = archive
  const plain = JSON.stringify(
    {
      ...rest,
      people: rest.people
        .filter(({ joinedAt }) => joinedAt < importedAt)
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    },
    (_key, value) => (typeof value === 'string' ? (names.get(value) ?? value) : value),
  )
  return JSON.parse(plain.replaceAll(archive.workshop.id, 'the workshop'))
}

describe('the file of a workshop', () => {
  it('is the same for the same workshop, but for the time', async () => {
    here.clock.now += 60_000
    const later = await exported(full.organiser, full.workshop)
    expect(later).not.toBe(text)
    const without = (file: string) => file.replace(/"exportedAt": \d+/, '')
    expect(without(later)).toBe(without(text))
  })

  it('holds no link, code, e-mail, session or contact, and no ballot with a reason or a name', () => {
    for (const secret of [full.links.facilitator, full.links.code, 'ratna@example.org', 'passphrase'])
      expect(text).not.toContain(secret)
    const { ballots } = JSON.parse(text) as Archive
    expect(ballots[0]?.ballots).toHaveLength(8)
    expect(JSON.stringify(ballots)).not.toContain('reason')
    for (const { person } of full.people) expect(JSON.stringify(ballots)).not.toContain(person)
  })

  it('without names says none of them, and keeps who wrote what together', async () => {
    const file = await exported(full.organiser, full.workshop, 'unnamed')
    for (const name of ['Ani', 'Citra', 'Ratna']) expect(file).not.toContain(name)
    const archive = JSON.parse(file) as Archive
    expect(new Set(archive.people.map(({ name }) => name)).size).toBe(archive.people.length)
    const [promise] = archive.commitments
    const owner = archive.people.find(({ id }) => id === promise?.owner.person)
    expect(promise?.owner.name).toBe(owner?.name)
    await imported(file)
  })

  it('is for facilitators alone, and only with or without names', async () => {
    const siti = await joinAs(here, full, { name: 'Siti' })
    const params = { w: full.workshop, names: 'named' }
    expect(await siti.codeOf('exportWorkshop', { params })).toBe('forbidden')
    expect(await full.organiser.codeOf('exportWorkshop', { params: { ...params, names: 'all' } })).toBe(
      'invalid_input',
    )
    text = await exported(full.organiser, full.workshop)
  })
})

describe('an imported workshop', () => {
  it('exports again to the same file, but for ids of people, the time and who imported', async () => {
    const { w } = await imported(text)
    expect(comparable(await exported(organiser, w))).toEqual(comparable(text))
  })

  it('shows the same results byte for byte, and they still recount', async () => {
    const { w } = await imported(text)
    const before = await full.organiser.call('readSummary', { params: { w: full.workshop } })
    const after = await organiser.call('readSummary', { params: { w } })
    expect(canonicalJson(after.tallies)).toBe(canonicalJson(before.tallies))
    expect(after.themes).toEqual(before.themes)
    expect(
      after.cards.map(({ id, author, group, theme, from }) => ({ id, author, group, theme, from })),
    ).toEqual(before.cards.map(({ id, author, group, theme, from }) => ({ id, author, group, theme, from })))
    const params = { w, s: full.steps[2] ?? '', r: '1' }
    const file = (await organiser.call('exportBallots', { params })) as BallotsFile
    expect(isSameRecord(recount(file).record, file.record)).toBe(true)
  })

  it('says so, in the workshop and in its summary, and keeps its door closed', async () => {
    const { w, links } = await imported(text)
    const { workshop } = await organiser.call('readSummary', { params: { w } })
    expect(workshop.imported).toEqual({
      at: there.clock.now,
      exportedAt: (JSON.parse(text) as Archive).exportedAt,
      names: 'named',
      people: expect.any(Number),
    })
    expect(workshop.doorOpen).toBe(false)
    const token = links.participant.split('#')[1] ?? ''
    const newcomer = { token, name: 'Ika', group: 'residents', language: 'id', consentVersion: 1 } as const
    expect(await there.browser().codeOf('join', { body: newcomer })).toBe('door_closed')
  })

  it('goes on: the board can be written to, a step opened again, and a vote asks nobody who is not here', async () => {
    const { w } = await imported(text)
    const [collect = '', cluster = '', weigh = ''] = full.steps
    await organiser.call('setDoor', { params: { w }, body: { open: true } })
    const links = await organiser.call('readLinks', { params: { w } })
    const ika = await joinAs(there, { links }, { name: 'Ika' })
    await organiser.call('moveStep', { params: { w, s: collect }, body: { move: 'reopen' } })
    const card = cardId()
    await ika.call('addCard', { params: { w, s: collect }, body: { id: card, text: 'What is new' } })
    const watched = watchDocument(there.url, boardName(w), { cookie: organiser.cookie })
    await watched.until(() => watched.doc.getMap('records').has(card))
    const words = [...watched.doc.getMap('records').entries()]
      .filter(([key]) => key.endsWith('#text'))
      .map(([, lane]) => plainText(lane))
    expect(words).toEqual(expect.arrayContaining(['What is new', 'What person 0 sees']))
    watched.end()
    await organiser.call('moveStep', { params: { w, s: cluster }, body: { move: 'reopen' } })
    await organiser.call('moveStep', { params: { w, s: weigh }, body: { move: 'reopen' } })
    await organiser.call('moveStep', { params: { w, s: weigh }, body: { move: 'reveal' } })
    const { tallies } = await organiser.call('readSummary', { params: { w } })
    expect(tallies.map(({ run, electorate }) => [run, electorate.eligible])).toEqual([
      [1, 8],
      [2, 1],
    ])
  })

  it('gives a former place back with a code of the facilitator, once, and nobody else’s', async () => {
    const { w } = await imported(text)
    const [watched] = [watchDocument(there.url, `workshop:${w}`, { cookie: organiser.cookie })]
    await watched.until(() => watched.workshop() !== null)
    const ani = watched.workshop()?.people.find(({ name }) => name === 'Ani')
    expect(ani?.gone).toBe('former')
    const params = { w, p: ani?.id ?? '' }
    const { code } = await organiser.call('codeForFormer', { params })
    const browser = there.browser()
    await browser.call('rejoin', { body: { code } })
    expect((await browser.call('readMe', { params: { w } })).person.name).toBe('Ani')
    expect((await browser.call('readMe', { params: { w } })).cards).toHaveLength(1)
    expect(await organiser.codeOf('codeForFormer', { params })).toBe('not_found')
    expect(await browser.codeOf('codeForFormer', { params })).toBe('forbidden')
    watched.end()
  })

  it('may stand beside the workshop it came from, and touches nothing of it', async () => {
    const before = await exported(full.organiser, full.workshop)
    const { w } = await imported(text, full.organiser)
    const weigh = full.steps[2] ?? ''
    for (const move of ['reopen', 'reveal'] as const)
      await full.organiser.call('moveStep', { params: { w, s: weigh }, body: { move } })
    await full.organiser.call('deleteWorkshop', { params: { w } })
    const without = (file: string) => file.replace(/"exportedAt": \d+/, '')
    expect(without(await exported(full.organiser, full.workshop))).toBe(without(before))
  })

  it('is refused after the day on which all of it was to be deleted', async () => {
    const late = text.replace(/"retentionDate": "[^"]+"/, '"retentionDate": "2026-11-01"')
    const { made, problems } = await organiser.call('importWorkshop', { body: { text: late } })
    expect([made, problems[0]?.at]).toEqual([null, '/workshop/trustCard/retentionDate'])
  })
})
