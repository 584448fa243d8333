/** The client's connection against the real server: gate, commit before show, restarts, roles. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SeatState } from '../../client/connection/types.ts'
import { cardRecord, withText } from '../../shared/document/board-records.ts'
import type { Role } from '../../shared/domain/person.ts'
import { ConnectedPerson, newDevice, until, untilBoard } from '../support/connected-person.ts'
import {
  cardId,
  type HttpBrowser,
  type HttpServer,
  joinAs,
  openHttpServer,
  type Stage,
  stageWorkshop,
} from '../support/http-server.ts'

let server: HttpServer
let stage: Stage
let people: ConnectedPerson[]

beforeEach(async () => {
  server = await openHttpServer()
  stage = await stageWorkshop(server)
  people = []
})

afterEach(async () => {
  for (const person of people) await person.close()
  await server.end()
})

function connect(browser: HttpBrowser, person: string, role: Role, device = newDevice()): ConnectedPerson {
  const connected = new ConnectedPerson({
    address: () => server.url.replace('http', 'ws'),
    headers: () => ({ cookie: browser.cookie, origin: server.url }),
    workshop: stage.workshop,
    person,
    role,
    device,
  })
  people.push(connected)
  return connected
}

async function facilitate(device = newDevice()): Promise<ConnectedPerson> {
  const { seats } = await stage.organiser.call('readSession')
  const connected = connect(stage.organiser, seats[0]?.person ?? '', 'facilitator', device)
  await connected.isLive()
  return connected
}

async function participate(name: string): Promise<ConnectedPerson> {
  const browser = await joinAs(server, stage, { name })
  const connected = connect(browser, browser.person, 'participant')
  await connected.isLive()
  return connected
}

const frameOf = (person: ConnectedPerson, step: number): string =>
  person.session.workshop.get()?.steps[step]?.progress.frame ?? ''

function draw(person: ConnectedPerson, id: string, text: string): void {
  const lanes = cardRecord({ id, text, parent: frameOf(person, 0), place: { x: 30, y: 40 } })
  person.doc.transact(() => {
    for (const [key, value] of lanes) person.put(key, value)
  })
}

const wordsOf = (person: ConnectedPerson, id: string) =>
  person.board.view.get()?.cards.find((card) => card.id === id)?.text

const seesCard = (person: ConnectedPerson, id: string, text: string) =>
  until(
    person.board.view,
    (view) => view?.cards.some((card) => card.id === id && card.text === text) ?? false,
  )

describe('on the real server', () => {
  test('a card is saved and seen by another with its author written by the server', async () => {
    const ratna = await facilitate()
    const budi = await participate('Budi')
    const id = cardId()
    draw(ratna, id, 'Potholes')
    expect(ratna.session.saved.get()).toBe('saving')
    await ratna.isSaved()
    await seesCard(budi, id, 'Potholes')
    await until(budi.board.view, (view) => view?.cards[0]?.origin !== null)
  })

  test('everybody is here with the name the server knows, each person once', async () => {
    const ratna = await facilitate()
    const budi = await participate('Budi')
    await until(ratna.session.people, (here) => here.length === 2)
    await until(budi.session.people, (here) => here.length === 2)
    expect(ratna.session.people.get().map(({ role }) => role)).toEqual(['facilitator', 'participant'])
    expect(budi.session.people.get()[0]).toMatchObject({ name: 'Budi', group: 'residents' })
    await budi.close()
    await until(ratna.session.people, (here) => here.length === 1)
  })

  test('a cursor is seen with the identity of the session, whatever the client says', async () => {
    const ratna = await facilitate()
    const budi = await participate('Budi')
    const { presence } = budi.board.document
    const seen = new Promise<SeatState>((resolve) => {
      presence.watch(() => {
        const seat = [...presence.seats().values()].find(({ cursor }) => cursor)
        if (seat) resolve(seat)
      })
    })
    const still = { selection: [], editing: null, viewport: null, moving: [] }
    ratna.board.document.presence.say({ ...still, cursor: { x: 1, y: 2 } })
    expect(await seen).toMatchObject({ cursor: { x: 1, y: 2 }, user: { role: 'facilitator' } })
  })

  test('a restart in mid-session loses nothing of what was done meanwhile', async () => {
    const ratna = await facilitate()
    const budi = await participate('Budi')
    const [before, during] = [cardId(), cardId()]
    draw(ratna, before, 'before')
    await ratna.isSaved()
    const down = until(ratna.session.status, ({ state }) => state === 'offline')
    const restarted = server.restart()
    await down
    draw(ratna, during, 'while it was down')
    await restarted
    await ratna.isSaved()
    await seesCard(budi, before, 'before')
    await seesCard(budi, during, 'while it was down')
    expect(ratna.board.refusals.get()).toEqual([])
  })

  test('what others changed while one was offline is offered, the rest arrives', async () => {
    const ratna = await facilitate()
    const second = await facilitate()
    const [both, mine] = [cardId(), cardId()]
    draw(ratna, both, 'first words')
    await ratna.isSaved()
    await seesCard(second, both, 'first words')
    ratna.loseNetwork()
    ratna.put(`${both}#text`, withText('my words'))
    draw(ratna, mine, 'made offline')
    second.put(`${both}#text`, withText('their words'))
    await second.isSaved()
    ratna.findNetwork()
    await until(ratna.board.offers, (offers) => offers.length === 1)
    await ratna.isSaved()
    await seesCard(second, mine, 'made offline')
    await seesCard(ratna, both, 'their words')
    ratna.board.take(both)
    await seesCard(second, both, 'my words')
  })

  test('two thousand edits of half an hour offline are in within ten seconds', async () => {
    const ratna = await facilitate()
    ratna.loseNetwork()
    const ids = Array.from({ length: 400 }, cardId)
    for (let round = 0; round < 5; round += 1) for (const id of ids) draw(ratna, id, `round ${round}`)
    const backAt = Date.now()
    ratna.findNetwork()
    await ratna.isSaved()
    expect(Date.now() - backAt).toBeLessThan(10_000)
    const reader = await participate('Budi')
    await until(reader.board.view, (view) => view?.cards.length === ids.length)
    expect(wordsOf(reader, ids[0] ?? '')).toBe('round 4')
  })

  test('what a participant may not do is put back, told and kept aside', async () => {
    const budi = await participate('Budi')
    const id = cardId()
    draw(budi, id, 'too early')
    await until(budi.board.refusals, (refusals) => refusals.length > 0)
    await budi.isSaved()
    await untilBoard(budi, () => budi.get(id) === undefined)
    const lanes = budi.board.refusals.get().flatMap((refusal) => refusal.lanes)
    expect(lanes.find(({ key }) => key === `${id}#text`)?.mine).toEqual(withText('too early'))
    expect(budi.board.offers.get()).toEqual([])
  })

  test('a tab that died gives its work to the next one on the same device', async () => {
    const device = newDevice()
    const ratna = await facilitate(device)
    await until(ratna.session.workshop, (view) => view !== null)
    ratna.loseNetwork()
    const id = cardId()
    draw(ratna, id, 'unsaved')
    await ratna.kill()
    device.isOnline = true
    const again = await facilitate(device)
    await seesCard(again, id, 'unsaved')
    await again.isSaved()
  })

  test('a removed person is told so and does not come back', async () => {
    const browser = await joinAs(server, stage, { name: 'Budi' })
    const budi = connect(browser, browser.person, 'participant')
    await budi.isLive()
    await stage.organiser.call('removePerson', { params: { w: stage.workshop, p: browser.person } })
    await until(budi.session.status, ({ state }) => state === 'ended')
  })

  test('all screens agree on the time within 200 ms', async () => {
    const ratna = await facilitate()
    const budi = await participate('Budi')
    expect(Math.abs(ratna.session.serverNow() - budi.session.serverNow())).toBeLessThan(200)
    expect(Math.abs(ratna.session.serverNow() - server.clock.now)).toBeLessThan(2_000)
  })
})
