/**
 * A folder as the release before wrote it (layout 1 of the file), in the middle of a vote: two cards in one theme, two
 * ballots. `people.json` holds the cookies of those who were there.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { databaseFile } from '../../server/storage/sqlite/open-sqlite.ts'
import { type HttpBrowser, type HttpServer, joinAs, openHttpServer } from '../support/http-server.ts'

const folder = join(import.meta.dirname, '..', 'fixtures', 'older-folder')
const there = z
  .object({
    workshop: z.string(),
    steps: z.array(z.string()),
    theme: z.string(),
    participantLink: z.string(),
    cookies: z.object({ organiser: z.string(), ani: z.string(), budi: z.string() }),
    runMark: z.string(),
  })
  .parse(JSON.parse(readFileSync(join(folder, 'people.json'), 'utf8')))
const w = there.workshop
const at = (index: number) => ({ w, s: there.steps[index] ?? '' })

let server: HttpServer
beforeEach(async () => {
  server = await openHttpServer()
  await server.close()
  for (const end of ['', '-wal', '-shm']) rmSync(join(server.folder, databaseFile + end), { force: true })
  const database = gunzipSync(readFileSync(join(folder, 'rembuk.sqlite.gz')))
  writeFileSync(join(server.folder, databaseFile), database)
  writeFileSync(join(server.folder, 'rembuk.run'), there.runMark)
  await server.restart()
})
afterEach(() => server.end())

const as = (who: keyof typeof there.cookies): HttpBrowser =>
  Object.assign(server.browser(), { cookie: there.cookies[who] })

it('a vote goes on over an update: ballots are found, changed and counted, each once', async () => {
  const { ballots } = await as('ani').call('readMe', { params: { w } })
  expect(ballots).toMatchObject([{ step: there.steps[2], choice: { dots: { [there.theme]: 1 } } }])
  await as('budi').call('castBallot', {
    params: at(2),
    body: {
      choice: { type: 'dots', dots: { [there.theme]: 1 }, reasons: {} },
      revision: 2,
      key: 'after-the-update',
    },
  })
  await as('organiser').call('moveStep', { params: at(2), body: { move: 'reveal' } })
  const { tallies } = await as('organiser').call('readSummary', { params: { w } })
  expect(tallies[0]?.electorate).toMatchObject({ eligible: 2, cast: 2 })
  expect(tallies[0]?.options[0]?.figures).toMatchObject({ dots: 2 })
  // The next run gets a key of its own, in the table whose key is another by now.
  await as('organiser').call('moveStep', { params: at(2), body: { move: 'reopen' } })
})

it('people come in, and a step is opened again', async () => {
  const links = { participant: there.participantLink, facilitator: '', viewer: '', code: '' }
  const cici = await joinAs(server, { links }, { name: 'Cici' })
  await as('organiser').call('moveStep', { params: at(0), body: { move: 'reopen' } })
  expect((await cici.call('readMe', { params: { w } })).person.name).toBe('Cici')
})

it('leaves as a whole file, which can be imported', async () => {
  const { text } = await as('organiser').send('exportWorkshop', { params: { w, names: 'named' } })
  const { made, problems } = await as('organiser').call('importWorkshop', { body: { text } })
  expect(problems).toEqual([])
  const { cards } = await as('organiser').call('readSummary', { params: { w: made?.workshop ?? '' } })
  expect(cards).toHaveLength(2)
})
