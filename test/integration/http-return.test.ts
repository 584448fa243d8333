/** Who may come back, and who may not. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attemptLimits } from '../../server/commands/attempts.ts'
import {
  type HttpBrowser,
  type HttpServer,
  joinAs,
  openHttpServer,
  organise,
  type Stage,
  stageWorkshop,
  tokenOf,
} from '../support/http-server.ts'

let server: HttpServer
let stage: Stage
beforeEach(async () => {
  server = await openHttpServer()
  stage = await stageWorkshop(server)
})
afterEach(() => server.end())

const w = () => ({ w: stage.workshop })
const remove = (person: string) => stage.organiser.call('removePerson', { params: { ...w(), p: person } })
const newcomer = { name: 'Budi', group: 'residents', language: 'id', consentVersion: 1 } as const
const codeOfJoin = (browser: HttpBrowser, extra: { another?: boolean } = {}) =>
  browser.codeOf('join', { body: { ...newcomer, code: stage.links.code, ...extra } })

async function facilitate(): Promise<HttpBrowser> {
  const browser = server.browser()
  await browser.call('join', { body: { ...newcomer, token: tokenOf(stage.links.facilitator) } })
  return browser
}

describe('somebody who was removed', () => {
  it('is not let in again from the same browser, as nobody new and by no other link', async () => {
    const budi = await joinAs(server, stage)
    await remove(budi.person)
    expect(await codeOfJoin(budi)).toBe('person_removed')
    expect(await codeOfJoin(budi, { another: true })).toBe('person_removed')
    const viewer = { ...newcomer, token: tokenOf(stage.links.viewer) }
    await budi.codeOf('join', { body: viewer })
    expect(await codeOfJoin(budi)).toBe('person_removed')
  })

  it('does not keep out a facilitator who only tried the link', async () => {
    for (const browser of [stage.organiser, await facilitate()]) {
      const trial = (await joinAs(server, stage, { browser })).person
      await remove(trial)
      const again = await joinAs(server, stage, { browser })
      expect(again.person).not.toBe(trial)
      expect((await again.call('readMe', { params: w(), person: again.person })).person.role).toBe(
        'participant',
      )
    }
  })

  it('does not keep out others who share the device', async () => {
    const budi = await joinAs(server, stage)
    const first = budi.person
    const sari = (await joinAs(server, stage, { browser: budi, name: 'Sari', another: true })).person
    await remove(first)
    expect((await joinAs(server, stage, { browser: budi })).person).toBe(sari)
    await remove(sari)
    expect(await codeOfJoin(budi)).toBe('person_removed')
  })
})

describe('a personal code', () => {
  it('brings the same person to another device, with the role they have', async () => {
    const budi = await joinAs(server, stage)
    const { code } = await budi.call('newRejoinCode', { params: w() })
    const phone = server.browser()
    expect(await phone.call('rejoin', { body: { code: ` ${code.toLowerCase()} ` } })).toMatchObject({
      person: budi.person,
      role: 'participant',
    })
    expect((await phone.call('readMe', { params: w() })).person.id).toBe(budi.person)
  })

  it('does not outlive the facilitator link that it was made with', async () => {
    const intruder = await facilitate()
    const { code } = await intruder.call('newRejoinCode', { params: w() })
    await stage.organiser.call('replaceLink', { params: { ...w(), role: 'facilitator' } })
    expect(await intruder.codeOf('readLinks', { params: w() })).toBe('not_found')
    expect(await server.browser().codeOf('rejoin', { body: { code } })).toBe('rejoin_code_invalid')
  })
})

describe('signing in', () => {
  it('is slowed down after many failures from one address, whatever accounts they name', async () => {
    await server.end()
    server = await openHttpServer({ attemptLimits: { ...attemptLimits, wrongSignInsPerAddress: 3 } })
    const organiser = await organise(server)
    const wrong = (email: string) =>
      server.browser().codeOf('signIn', { body: { email, passphrase: 'wrong passphrase' } })
    for (const email of ['a@b.c', 'd@e.f']) expect(await wrong(email)).toBe('wrong_passphrase')
    const right = { email: 'ratna@example.org', passphrase: 'kopi pagi di pasar' }
    expect(await organiser.codeOf('signIn', { body: right })).toBe('done')
    expect(await wrong('g@h.i')).toBe('wrong_passphrase')
    expect(await wrong('j@k.l')).toBe('too_many_requests')
  })
})
