/** What a participant with own tools tries against a whole server. */
import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boardName } from '../../shared/document/document-name.ts'
import type { Step } from '../../shared/steps/step.ts'
import { pathOf } from '../../shared/wire/endpoints.ts'
import { cardId, type HttpBrowser, joinAs } from '../support/http-server.ts'
import { stepRoom } from '../support/step-room.ts'
import { drawCard } from '../support/ws-cards.ts'
import { connect, type TestClient } from '../support/ws-client.ts'

const room = stepRoom()
const { w, at } = room
let budi: HttpBrowser & { person: string }
const lines: TestClient[] = []

beforeEach(async () => {
  budi = await joinAs(room.server, room.stage)
})
afterEach(() => Promise.all(lines.splice(0).map((line) => line.close())))

const openStep = (index: number, edit: Partial<Step> = {}) =>
  room.stage.organiser
    .call('editStep', { params: at(index), body: edit })
    .then(() => room.stage.organiser.call('moveStep', { params: at(index), body: { move: 'open' } }))

async function line(browser: HttpBrowser): Promise<TestClient> {
  const url = `${room.server.url.replace('http', 'ws')}/sync`
  const opened = await connect(url, '', {
    document: boardName(room.stage.workshop),
    cookie: browser.cookie,
    origin: room.server.url,
  })
  lines.push(opened)
  return opened
}

describe('a stranger', () => {
  /** A request that says not how long it is, and never ends. */
  const endless = (path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = { origin: room.server.url, 'content-type': 'application/json' }
      const sent = request(room.server.url + path, { method: 'POST', headers }, ({ statusCode }) => {
        resolve(statusCode)
        sent.destroy()
      })
      sent.once('error', reject)
      sent.write(`{"text":"${'x'.repeat(100_000)}`)
    })

  it('T5 is answered before anything of what they send is kept, however much it is', async () => {
    expect(await endless(pathOf('importWorkshop', {}))).toBe(401)
    expect(await endless(pathOf('addPhoto', at(0)))).toBe(404)
    expect(await endless(pathOf('importBudget', w()))).toBe(404)
  })
})

describe('a card by command', () => {
  it('cannot take the place of a region, a theme or a drawing', async () => {
    await openStep(0)
    const board = await line(room.stage.organiser)
    const region = `shape:step-${room.stage.steps[0]}` as const
    const before = board.records.get(region)
    expect(before).toBeDefined()
    const add = (id: string) =>
      budi.codeOf('addCard', { params: at(0), body: { id, text: 'mine now' } as never })
    expect(await add(region)).toBe('card_not_yours')
    expect(await add(`shape:step-${room.stage.steps[2]}`)).toBe('card_not_yours')
    expect(board.records.get(region)).toEqual(before)
  })

  it('cannot be sealed, and then drawn openly by its author under the same id', async () => {
    await openStep(0, { seal: 'sealed_until_reveal' })
    const id = cardId()
    await budi.call('addCard', { params: at(0), body: { id, text: 'hidden' } })
    const sari = await joinAs(room.server, room.stage)
    const [mine, theirs] = [await line(budi), await line(sari)]
    mine.edit((records) => drawCard(records, id, 'hidden', `shape:step-${room.stage.steps[0]}`))
    await mine.until(() => mine.refused.length > 0)
    expect(theirs.records.has(id)).toBe(false)
  })
})

describe('a person who is present', () => {
  it('cannot be kept from writing by somebody who writes under their client id first', async () => {
    await openStep(0)
    const sari = await joinAs(room.server, room.stage)
    const [mine, theirs] = [await line(budi), await line(sari)]
    theirs.appear({ cursor: { x: 1, y: 1 } })
    await mine.until(() => mine.presence.has(theirs.welcomes[0]?.person ?? ''))
    mine.doc.clientID = theirs.doc.clientID
    mine.edit((records) => drawCard(records, 'shape:squat', 'x', `shape:step-${room.stage.steps[0]}`))
    expect((await mine.closed).code).toBe(4400)
    theirs.edit((records) => drawCard(records, 'shape:honest', 'y', `shape:step-${room.stage.steps[0]}`))
    await theirs.until(() => theirs.saved.at(-1)?.frames === theirs.sentUpdates())
    expect(theirs.records.has('shape:honest')).toBe(true)
  })
})
