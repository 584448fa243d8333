/** A script that joins again and again with one link. */
import { afterEach, expect, it } from 'vitest'
import { workshopName } from '../../shared/document/document-name.ts'
import { cardId, type HttpServer, joinAs, openHttpServer, stageWorkshop } from '../support/http-server.ts'
import { watchDocument } from '../support/watch-document.ts'

let server: HttpServer
afterEach(() => server.end())

const scripts = 20
const joinsEach = 15

it('T10 a flood of joins is seen by the facilitator, keeps nobody inside waiting, and ends with the door', async () => {
  server = await openHttpServer()
  const stage = await stageWorkshop(server)
  const inside = await joinAs(server, stage, { name: 'Ani' })
  const at = { w: stage.workshop, s: stage.steps[0] ?? '' }
  await stage.organiser.call('moveStep', { params: at, body: { move: 'open' } })
  const view = watchDocument(server.url, workshopName(stage.workshop), { cookie: stage.organiser.cookie })
  const flood = Promise.all(
    Array.from({ length: scripts }, async (_, script) => {
      for (let time = 0; time < joinsEach; time += 1)
        await joinAs(server, stage, { name: `Bot ${script}.${time}` })
      return 'the flood'
    }),
  )
  const card = inside.call('addCard', { params: at, body: { id: cardId(), text: 'meanwhile' } })
  expect(await Promise.race([card.then(() => 'the card'), flood.then(() => 'the flood')])).toBe('the card')
  await flood
  await view.until(() => (view.workshop()?.people.length ?? 0) >= scripts * joinsEach + 2)

  await stage.organiser.call('setDoor', { params: { w: stage.workshop }, body: { open: false } })
  await expect(joinAs(server, stage, { name: 'One more' })).rejects.toThrow(/door_closed/)
  expect(await inside.codeOf('readMe', { params: { w: stage.workshop } })).toBe('done')
  view.end()
}, 60_000)
