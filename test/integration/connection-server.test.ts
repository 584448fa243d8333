/** The client's connection against the real server: gate, commit before show, restarts, roles. */
import { describe, expect, test } from 'vitest'
import type { SeatState } from '../../client/connection/types.ts'
import { withText } from '../../shared/document/board-records.ts'
import { type ConnectedPerson, newDevice, until, untilBoard } from '../support/connected-person.ts'
import { cardId, joinAs } from '../support/http-server.ts'
import { draw, openStagedPeople } from '../support/staged-people.ts'

const staged = openStagedPeople()
const { connect, facilitate, participate } = staged

const wordsOf = (person: ConnectedPerson, id: string) =>
  person.board.view.get()?.cards.find((card) => card.id === id)?.text

const seesCard = (person: ConnectedPerson, id: string, text: string) =>
  until(
    person.board.view,
    (view) => view?.cards.some((card) => card.id === id && card.text === text) ?? false,
  )

describe('on the real server', () => {
  test('C2 a card is saved and seen by another with its author written by the server', async () => {
    const ratna = await facilitate()
    const budi = await participate('Budi')
    const id = cardId()
    draw(ratna, id, 'Potholes')
    expect(ratna.session.saved.get()).toBe('saving')
    await ratna.isSaved()
    await seesCard(budi, id, 'Potholes')
    await until(budi.board.view, (view) => view?.cards[0]?.origin !== null)
  })

  test('C11 T23 everybody is here with the name the server knows, each person once', async () => {
    const ratna = await facilitate()
    const budi = await participate('Budi')
    await until(ratna.session.people, (here) => here.length === 2)
    await until(budi.session.people, (here) => here.length === 2)
    expect(ratna.session.people.get().map(({ role }) => role)).toEqual(['facilitator', 'participant'])
    expect(budi.session.people.get()[0]).toMatchObject({ name: 'Budi', group: 'residents' })
    await budi.close()
    await until(ratna.session.people, (here) => here.length === 1)
  })

  test('C11 T23 a cursor is seen with the identity of the session, whatever the client says', async () => {
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

  test('C8 C15 F21 a restart in mid-session loses nothing of what was done meanwhile', async () => {
    const ratna = await facilitate()
    const budi = await participate('Budi')
    const [before, during] = [cardId(), cardId()]
    draw(ratna, before, 'before')
    await ratna.isSaved()
    const down = until(ratna.session.status, ({ state }) => state === 'offline')
    const restarted = staged.server.restart()
    await down
    draw(ratna, during, 'while it was down')
    await restarted
    await ratna.isSaved()
    await seesCard(budi, before, 'before')
    await seesCard(budi, during, 'while it was down')
    expect(ratna.board.refusals.get()).toEqual([])
  })

  test('C5 what others changed while one was offline is offered, the rest arrives', async () => {
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

  test('C10 F11 two thousand edits of half an hour offline are in within ten seconds', async () => {
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

  test('C19 what a participant may not do is put back, told and kept aside', async () => {
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

  test('C3 F18 a tab that died gives its work to the next one on the same device', async () => {
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

  test('C18 T30 a removed person is told so and does not come back', async () => {
    const browser = await joinAs(staged.server, staged.stage, { name: 'Budi' })
    const budi = connect(browser, browser.person, 'participant')
    await budi.isLive()
    await staged.stage.organiser.call('removePerson', {
      params: { w: staged.stage.workshop, p: browser.person },
    })
    await until(budi.session.status, ({ state }) => state === 'ended')
  })

  test('C18 F23 a workshop that was deleted meanwhile gives the unsaved work as a file and stays deleted', async () => {
    const { server, stage } = staged
    const ratna = await facilitate()
    const [before, during] = [cardId(), cardId()]
    draw(ratna, before, 'before')
    await ratna.isSaved()
    ratna.loseNetwork()
    draw(ratna, during, 'made offline')
    await stage.organiser.call('deleteWorkshop', { params: { w: stage.workshop } })
    ratna.findNetwork()
    await until(ratna.session.status, ({ state }) => state === 'ended')
    const { lanes } = await ratna.board.keptWork()
    expect(lanes.find(({ key }) => key === `${during}#text`)?.mine).toEqual(withText('made offline'))
    expect(lanes.some(({ key }) => key.startsWith(before))).toBe(false)
    const answer = await stage.organiser.send('readSummary', { params: { w: stage.workshop } })
    expect(answer.status).toBe(404)
    await server.restart()
    expect((await stage.organiser.send('readSummary', { params: { w: stage.workshop } })).status).toBe(404)
  })

  test('C7 R14 two devices of one person write under two ids, and coming back adds none', async () => {
    const first = await facilitate()
    const second = await facilitate()
    const ids = [first.doc.clientID, second.doc.clientID]
    expect(new Set(ids).size).toBe(2)
    for (const person of [first, second]) {
      draw(person, cardId(), 'words')
      await person.isSaved()
      person.loseNetwork()
      draw(person, cardId(), 'more words')
      person.findNetwork()
      await person.isSaved()
    }
    await until(second.board.view, (view) => view?.cards.length === 4)
    const writers = [...second.doc.store.clients.keys()].filter((client) => client > 1)
    expect(writers.length).toBeLessThanOrEqual(3)
  })

  test('C20 all screens agree on the time within 200 ms', async () => {
    const ratna = await facilitate()
    const budi = await participate('Budi')
    expect(Math.abs(ratna.session.serverNow() - budi.session.serverNow())).toBeLessThan(200)
    expect(Math.abs(ratna.session.serverNow() - staged.server.clock.now)).toBeLessThan(2_000)
  })
})
