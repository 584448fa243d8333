import { afterEach, describe, expect, it } from 'vitest'
import { attemptLimits } from '../../server/commands/attempts.ts'
import {
  type HttpServer,
  joinAs,
  openHttpServer,
  organise,
  stageWorkshop,
  tokenOf,
} from '../support/http-server.ts'

let server: HttpServer
afterEach(() => server.end())

describe('setting up', () => {
  it('works once with the link of the console, and signs the organiser in', async () => {
    server = await openHttpServer()
    expect(server.setupLink).toMatch(/\/setup#[\w-]{43}$/)
    const stranger = server.browser()
    const account = { name: 'R', email: 'r@example.org', passphrase: 'twelve chars!' }
    expect(await stranger.codeOf('setUp', { body: { ...account, token: 'guess' } })).toBe(
      'setup_link_invalid',
    )
    const organiser = await organise(server)
    expect((await organiser.call('readSession')).organiser?.email).toBe('ratna@example.org')
    const again = await stranger.send('setUp', {
      body: { ...account, token: tokenOf(server.setupLink ?? '') },
    })
    expect([again.status, again.body.error?.code]).toEqual([410, 'setup_done'])
    await server.restart()
    expect(server.setupLink).toBeUndefined()
  })

  it('asks for a passphrase of some length and a real address', async () => {
    server = await openHttpServer()
    const token = tokenOf(server.setupLink ?? '')
    const short = await server.browser().send('setUp', {
      body: { token, name: 'R', email: 'r@example.org', passphrase: 'short' },
    })
    expect([short.status, short.body.error?.params]).toEqual([
      400,
      { field: 'passphrase', problem: 'too_short' },
    ])
    const odd = await server.browser().send('setUp', {
      body: { token, name: 'R', email: 'nobody', passphrase: 'long enough it is' },
    })
    expect(odd.body.error?.params.field).toBe('email')
  })
})

describe('signing in', () => {
  it('needs the right passphrase, and ends with signing out', async () => {
    server = await openHttpServer()
    await organise(server)
    const browser = server.browser()
    const email = 'Ratna@Example.org'
    expect(await browser.codeOf('signIn', { body: { email, passphrase: 'wrong' } })).toBe('wrong_passphrase')
    expect(await browser.codeOf('signIn', { body: { email: 'x@y.z', passphrase: 'wrong' } })).toBe(
      'wrong_passphrase',
    )
    await browser.call('signIn', { body: { email, passphrase: 'kopi pagi di pasar' } })
    expect((await browser.call('listWorkshops')).workshops).toEqual([])
    await browser.call('signOut')
    expect(await browser.codeOf('listWorkshops')).toBe('not_signed_in')
  })

  it('is slowed down after ten failures for one account, and says for how long', async () => {
    server = await openHttpServer({
      attemptLimits: {
        ...attemptLimits,
        wrongCodesPerDay: 100,
        wrongCodesPerAddress: 10,
        signInsPerAccount: 3,
      },
    })
    await organise(server)
    const body = { email: 'ratna@example.org', passphrase: 'wrong' }
    for (let time = 0; time < 3; time += 1) await server.browser().send('signIn', { body })
    const refused = await server
      .browser()
      .send('signIn', { body: { ...body, passphrase: 'kopi pagi di pasar' } })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('begins a new session, and keeps the places that the browser had', async () => {
    server = await openHttpServer()
    const stage = await stageWorkshop(server)
    const budi = await joinAs(server, stage)
    const planted = budi.cookie
    await budi.call('signIn', { body: { email: 'ratna@example.org', passphrase: 'kopi pagi di pasar' } })
    expect(budi.cookie).not.toBe(planted)
    expect(
      (await budi.call('readMe', { params: { w: stage.workshop }, person: budi.person })).person.id,
    ).toBe(budi.person)
    budi.cookie = planted
    expect(await budi.codeOf('readMe', { params: { w: stage.workshop } })).toBe('not_found')
  })
})
