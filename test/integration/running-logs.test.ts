/** What a server writes into its log over a whole small workshop, at its most talkative. */
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, expect, it } from 'vitest'
import { databaseFile } from '../../server/storage/sqlite/open-sqlite.ts'
import { boardName, workshopName } from '../../shared/document/document-name.ts'
import { type ConsoleProgram, runProgram } from '../support/console-program.ts'
import { cardId, HttpBrowser, tokenOf } from '../support/http-server.ts'
import { makeTempFolder } from '../support/temp-folder.ts'
import { retype } from '../support/ws-cards.ts'
import { connect, openClient } from '../support/ws-client.ts'

const folder = makeTempFolder()
const running: ConsoleProgram[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((program) => program.stop('SIGKILL')))
  folder.remove()
})

const passphrase = 'kopi pagi di pasar'
const metricsToken = 'prometheus-reads-with-this'

function start(): ConsoleProgram {
  const environment = {
    HOST: '127.0.0.1',
    PORT: '0',
    BASE_URL: '',
    LOG_LEVEL: 'trace',
    DATA_DIR: folder.path,
  }
  const program = runProgram('server/main.ts', { ...environment, METRICS_TOKEN: metricsToken })
  running.push(program)
  return program
}

type Played = { workshop: string; person: HttpBrowser; secrets: string[] }

/** With everything that must be in no line, gathered while it came to be. */
async function playWorkshop(url: string, setupToken: string): Promise<Played> {
  const organiser = new HttpBrowser(() => url)
  const account = { name: 'Ratna Secretname', email: 'ratna@example.org', passphrase }
  await organiser.call('setUp', { body: { ...account, token: setupToken } })
  const { workshop, links } = await organiser.call('createWorkshop', {
    body: { template: 'rembuk-cepat', language: 'id', title: 'Secret Title' },
  })
  const person = new HttpBrowser(() => url)
  const token = tokenOf(links.participant)
  await person.call('join', {
    body: { token, name: 'Budi Hiddenname', group: 'residents', language: 'id', consentVersion: 1 },
  })
  // Refusals and failures are logged, too.
  await person.codeOf('lookAtDoor', { body: { token: 'a-token-that-nobody-has' } })
  await person.codeOf('signIn', { body: { ...account, passphrase: 'a wrong passphrase' } })
  const { steps } = await organiser.call('readSummary', { params: { w: workshop } })
  const step = steps[0]?.id ?? ''
  await organiser.call('moveStep', { params: { w: workshop, s: step }, body: { move: 'open' } })
  await person.call('addCard', {
    params: { w: workshop, s: step },
    body: { id: cardId(), text: 'A confidential sentence' },
  })
  const rejoin = await person.call('newRejoinCode', { params: { w: workshop } })
  await playBoard(url, workshop, person)
  const forwarded = { authorization: `Bearer ${metricsToken}`, 'x-forwarded-for': '203.0.113.9' }
  for (const headers of [{}, forwarded])
    expect((await fetch(`${url}/metrics?secret=in-a-query`, { headers: { ...headers } })).status).toBe(200)
  const secrets = [setupToken, token, tokenOf(links.facilitator), links.code, metricsToken, rejoin.code]
  const cookies = [organiser, person].map(({ cookie }) => cookie.split('=')[1] ?? '')
  const words = [
    'Secretname',
    'Hiddenname',
    'Secret Title',
    'ratna@',
    'confidential',
    'whispered',
    'in-a-query',
  ]
  const guesses = ['a-token-that-nobody-has', 'wrong passphrase', passphrase]
  return { workshop, person, secrets: [...secrets, ...cookies, ...words, ...guesses] }
}

/** Writes, is present, is refused and is cut: whatever a connection can bring into a log. */
async function playBoard(url: string, workshop: string, { cookie }: HttpBrowser): Promise<void> {
  const sync = `${url.replace('http', 'ws')}/sync`
  const origin = url
  const options = { cookie, origin, document: boardName(workshop) }
  const client = await connect(sync, '', options)
  client.appear({ cursor: { x: 1, y: 2 }, name: 'whispered name' })
  client.edit((records) => retype(records, 'shape:nowhere', 'a whispered sentence'))
  await client.until(() => client.saved.at(-1)?.frames === client.sentUpdates())
  const spy = openClient(sync, '', { ...options, document: workshopName(workshop) })
  await spy.until(() => spy.isSynced)
  spy.send(new TextEncoder().encode('\u0000\u0002 whispered and malformed'))
  await spy.closed
  const nobody = openClient(sync, '', { ...options, cookie: 'rembuk=whispered-cookie' })
  await nobody.closed
  await client.close()
}

it('T8 O5 the log of a whole run holds no token, code, cookie, name, title or word of anybody', async () => {
  const first = start()
  const [, url = '', setupToken = ''] = await first.says(/(http:\/\/127\.0\.0\.1:\d+)\/setup#([\w-]+)/)
  const { secrets } = await playWorkshop(url, setupToken)
  expect(await first.stop()).toBe(0)
  const log = first
    .said()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  expect(log.filter((line) => line.includes('answered')).length).toBeGreaterThan(5)
  expect(log.some((line) => line.includes('malformed'))).toBe(true)
  expect(secrets.length).toBeGreaterThan(12)
  for (const secret of secrets)
    expect(
      log.filter((line) => line.includes(secret)),
      secret,
    ).toEqual([])
  for (const line of log) expect(() => JSON.parse(line)).not.toThrow()
}, 60_000)

it('T8 O5 what is said where a board cannot be read holds none of it either', async () => {
  const first = start()
  const [, url = '', setupToken = ''] = await first.says(/(http:\/\/127\.0\.0\.1:\d+)\/setup#([\w-]+)/)
  const { workshop, person, secrets } = await playWorkshop(url, setupToken)
  await first.stop()
  const database = new DatabaseSync(join(folder.path, databaseFile))
  database.exec(`UPDATE document_snapshot SET state = x'01'; UPDATE document_log SET "update" = x'01'`)
  database.close()
  const second = start()
  const [again = ''] = await second.says(/http:\/\/127\.0\.0\.1:\d+/)
  const options = { cookie: person.cookie, origin: again, document: boardName(workshop) }
  const refused = openClient(`${again.replace('http', 'ws')}/sync`, '', options)
  expect(await refused.closed).toMatchObject({ reason: 'cannot_open' })
  await second.stop()
  const said = second.said()
  expect(said).toContain('could not be opened')
  for (const secret of secrets) expect(said.includes(secret), secret).toBe(false)
}, 60_000)
