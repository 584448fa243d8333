/** A door at which a facilitator lets people in, by honest people and by others. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attemptLimits } from '../../server/commands/attempts.ts'
import { boardName, workshopName } from '../../shared/document/document-name.ts'
import { type EndpointName, endpoints } from '../../shared/wire/endpoints.ts'
import { limits } from '../../shared/wire/limits.ts'
import {
  type HttpBrowser,
  type HttpServer,
  joinAs,
  openHttpServer,
  type Stage,
  stageWorkshop,
  tokenOf,
} from '../support/http-server.ts'
import { watchDocument } from '../support/watch-document.ts'

let server: HttpServer
let stage: Stage
const w = () => ({ params: { w: stage.workshop } })

async function start(bounds = attemptLimits): Promise<void> {
  server = await openHttpServer({ attemptLimits: bounds })
  stage = await stageWorkshop(server)
  await stage.organiser.call('editWorkshop', { ...w(), body: { openness: 'approved' } })
}
beforeEach(() => start())
afterEach(() => server.end())

const said = { name: 'Budi', group: 'residents', language: 'id', consentVersion: 1 } as const
const key = () => ({ token: tokenOf(stage.links.participant) })

type Waiting = { browser: HttpBrowser; ticket: string }
async function ask(name = 'Budi', browser = server.browser()): Promise<Waiting> {
  const { ticket } = await browser.call('askToJoin', { body: { ...said, ...key(), name } })
  return { browser, ticket }
}
const wait = ({ browser, ticket }: Waiting) => browser.call('waitAtDoor', { body: { ticket } })
const listed = async () => (await stage.organiser.call('listWaiting', w())).waiting
const answer = async (
  answer: 'admit' | 'decline',
  message = '',
  who?: readonly { id: string }[],
): Promise<number> => {
  const people = (who ?? (await listed())).map(({ id }) => id)
  return (await stage.organiser.call('answerWaiting', { ...w(), body: { people, answer, message } })).answered
}

describe('who asks to come in', () => {
  it('E1 waits, is let in by a facilitator, and is then somebody like everybody else', async () => {
    const budi = await ask()
    expect(await wait(budi)).toEqual({ state: 'waiting', message: '', place: null })
    expect(await listed()).toMatchObject([{ name: 'Budi', group: 'residents' }])
    expect(await answer('admit')).toBe(1)
    const { state, place } = await wait(budi)
    expect([state, place?.workshop, place?.role]).toEqual(['in', stage.workshop, 'participant'])
    const me = await budi.browser.call('readMe', w())
    expect(me.person).toMatchObject({ id: place?.person, name: 'Budi', group: 'residents' })
    expect(await listed()).toEqual([])
  })

  it('one of several is let in, and the others go on waiting', async () => {
    const [ani, budi] = [await ask('Ani'), await ask('Budi')]
    const [first] = await listed()
    await answer('admit', '', first ? [first] : [])
    expect((await wait(ani)).state).toBe('in')
    expect((await wait(budi)).state).toBe('waiting')
    expect((await listed()).map(({ name }) => name)).toEqual(['Budi'])
  })

  it('is turned away with the words of the facilitator, and leaves no name behind', async () => {
    const budi = await ask()
    const asked = await listed()
    await answer('decline', 'Ruangan sudah penuh. Silakan datang Sabtu depan.')
    expect(await wait(budi)).toMatchObject({
      state: 'declined',
      message: 'Ruangan sudah penuh. Silakan datang Sabtu depan.',
    })
    expect(await answer('admit', '', asked)).toBe(0)
    expect((await wait(budi)).state).toBe('declined')
    expect(await budi.browser.codeOf('readMe', w())).toBe('not_found')
  })

  it('may stop waiting', async () => {
    const budi = await ask()
    await budi.browser.call('leaveDoor', { body: { ticket: budi.ticket } })
    expect(await listed()).toEqual([])
    expect((await wait(budi)).state).toBe('expired')
  })

  it('gets the same seat again where the answer was lost on its way, for two minutes', async () => {
    const budi = await ask()
    await answer('admit')
    const first = await wait(budi)
    expect(await wait(budi)).toEqual(first)
    server.clock.now += 121_000
    expect((await wait(budi)).state).toBe('expired')
    const summary = await stage.organiser.call('readSummary', w())
    expect(summary.presence.people).toBe(1)
  })

  it('keeps what was agreed to, and when', async () => {
    const budi = await ask()
    const { trustCard } = await server.browser().call('lookAtDoor', { body: key() })
    const { version: _, ...card } = trustCard
    await stage.organiser.call('editWorkshop', { ...w(), body: { trustCard: { ...card, purpose: 'New.' } } })
    expect(
      await server.browser().codeOf('askToJoin', { body: { ...said, ...key(), consentVersion: 1 } }),
    ).toBe('consent_outdated')
    await answer('admit')
    expect((await wait(budi)).state).toBe('in')
  })

  it.each([
    ['name_missing', { name: ' ' }],
    ['group_missing', { group: '' }],
    ['consent_missing', { consentVersion: null }],
  ] as const)('is told what is missing: %s', async (code, flaw) => {
    expect(await server.browser().codeOf('askToJoin', { body: { ...said, ...key(), ...flaw } })).toBe(code)
  })
})

describe('the door', () => {
  it('lets facilitators and screens in by their own links, and who was inside before', async () => {
    await stage.organiser.call('editWorkshop', { ...w(), body: { openness: 'registered' } })
    const ani = await joinAs(server, stage, { name: 'Ani' })
    await stage.organiser.call('editWorkshop', { ...w(), body: { openness: 'approved' } })
    expect((await joinAs(server, stage, { browser: ani })).person).toBe(ani.person)
    for (const link of [stage.links.facilitator, stage.links.viewer])
      expect(await server.browser().codeOf('join', { body: { ...said, token: tokenOf(link) } })).toBe('done')
  })

  it('E3 ends all requests when it is closed, and takes none until it is open again', async () => {
    const budi = await ask()
    await stage.organiser.call('setDoor', { ...w(), body: { open: false } })
    expect((await wait(budi)).state).toBe('closed')
    expect(await server.browser().codeOf('askToJoin', { body: { ...said, ...key() } })).toBe('door_closed')
    await stage.organiser.call('setDoor', { ...w(), body: { open: true } })
    expect((await wait(budi)).state).toBe('closed')
    expect(await listed()).toEqual([])
    expect((await wait(await ask())).state).toBe('waiting')
  })

  it('lets everybody who waits in by itself once nobody has to wait any more', async () => {
    const budi = await ask()
    await stage.organiser.call('editWorkshop', { ...w(), body: { openness: 'registered' } })
    expect((await wait(budi)).state).toBe('in')
  })

  it('T9 ends requests that were made with a link that has been replaced', async () => {
    const [budi, ani] = [await ask(), await ask('Ani')]
    const [first] = await listed()
    await answer('admit', '', first ? [first] : [])
    await stage.organiser.call('replaceLink', { params: { w: stage.workshop, role: 'participant' } })
    expect([(await wait(budi)).state, (await wait(ani)).state]).toEqual(['closed', 'closed'])
  })

  it('does not let somebody back in by asking who was removed', async () => {
    const budi = await ask()
    await answer('admit')
    const { place } = await wait(budi)
    const params = { w: stage.workshop, p: place?.person ?? '' }
    await stage.organiser.call('removePerson', { params })
    expect(await budi.browser.codeOf('waitAtDoor', { body: { ticket: budi.ticket } })).toBe('person_removed')
    expect(await budi.browser.codeOf('askToJoin', { body: { ...said, ...key() } })).toBe('person_removed')
  })
})

describe('who waits and is not honest', () => {
  it('T11 has no cookie, and gets not one byte of board or presence', async () => {
    const budi = await ask()
    await wait(budi)
    expect(budi.browser.cookie).toBe('')
    for (const name of [boardName(stage.workshop), workshopName(stage.workshop)]) {
      const line = watchDocument(server.url, name, { cookie: `rembuk=${budi.ticket}` })
      expect([4401, 4404]).toContain(await line.closed)
      expect(line.bytes().length).toBe(0)
    }
  })

  it('T11 may do nothing inside, with the ticket as a cookie or without', async () => {
    const { ticket } = await ask()
    const forged = server.browser()
    forged.cookie = `rembuk=${ticket}`
    const params = {
      w: stage.workshop,
      s: stage.steps[0] ?? '',
      c: 'c',
      p: 'p',
      t: 't',
      r: '1',
      role: 'viewer',
    }
    const inside = (Object.keys(endpoints) as EndpointName[]).filter((name) =>
      endpoints[name][1].includes(':w'),
    )
    for (const name of inside) {
      expect((await forged.send(name, { params, body: {} as never })).status, name).toBe(404)
    }
  })

  it('E2 learns nothing of others who wait, and neither does a participant inside', async () => {
    await ask('Somebody Private')
    await stage.organiser.call('editWorkshop', { ...w(), body: { openness: 'registered' } })
    const inside = await joinAs(server, stage, { name: 'Ani' })
    await stage.organiser.call('editWorkshop', { ...w(), body: { openness: 'approved' } })
    expect(await inside.codeOf('listWaiting', w())).toBe('forbidden')
    const view = watchDocument(server.url, workshopName(stage.workshop), { cookie: inside.cookie })
    await view.until(() => view.workshop() !== null)
    expect(view.bytes().toString('utf8')).not.toContain('Somebody Private')
    view.end()
  })

  it('cannot be let in by the facilitator of another workshop, nor read there', async () => {
    await ask()
    const foreign = await stageWorkshop(server, stage.organiser)
    const other = server.browser()
    await other.call('join', { body: { ...said, token: tokenOf(foreign.links.facilitator) } })
    const people = (await listed()).map(({ id }) => id)
    const at = { params: { w: foreign.workshop } }
    expect((await other.call('answerWaiting', { ...at, body: { people, answer: 'admit' } })).answered).toBe(0)
    expect(await other.codeOf('answerWaiting', { ...w(), body: { people, answer: 'admit' } })).toBe(
      'not_found',
    )
    expect((await listed()).length).toBe(1)
  })

  it('T10 a flood fills the waiting room and no more; one answer clears it, and nobody inside waits', async () => {
    const flood = Array.from({ length: limits.waitingPerWorkshop }, (_, bot) => ask(`Bot ${bot}`))
    const bots = await Promise.all(flood)
    expect(await server.browser().codeOf('askToJoin', { body: { ...said, ...key() } })).toBe('waiting_full')
    expect((await listed()).length).toBe(limits.waitingPerWorkshop)
    expect(await stage.organiser.codeOf('readMe', w())).toBe('done')
    expect(await answer('decline')).toBe(limits.waitingPerWorkshop)
    expect((await wait(bots[0] as Waiting)).state).toBe('declined')
    expect((await wait(await ask())).state).toBe('waiting')
  }, 60_000)

  it('T10 is slowed down by address', async () => {
    await server.end()
    await start({ ...attemptLimits, asksPerAddress: 2 })
    await ask()
    await ask()
    expect(await server.browser().codeOf('askToJoin', { body: { ...said, ...key() } })).toBe(
      'too_many_requests',
    )
  })

  it('holds a ticket that is kept hashed, and whose request is over after an hour', async () => {
    const budi = await ask('Budi Waitingname')
    const asked = await listed()
    const onDisk = Buffer.concat(
      readdirSync(server.folder).map((file) => readFileSync(join(server.folder, file))),
    )
    expect(onDisk.includes('Budi Waitingname')).toBe(true)
    expect(onDisk.includes(budi.ticket)).toBe(false)
    server.clock.now += limits.waitingMs + 1
    expect((await wait(budi)).state).toBe('expired')
    expect(await listed()).toEqual([])
    expect(await answer('admit', '', asked)).toBe(0)
  })

  it('T1 cannot guess a ticket: a wrong one says nothing', async () => {
    const wrong = { browser: server.browser(), ticket: 'x'.repeat(43) }
    expect(await wait(wrong)).toEqual({ state: 'expired', message: '', place: null })
    expect(wrong.browser.cookie).toBe('')
  })
})
