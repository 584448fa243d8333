import { afterEach, describe, expect, it } from 'vitest'
import { attemptLimits } from '../../server/commands/attempts.ts'
import { type HttpServer, joinAs, openHttpServer, stageWorkshop, tokenOf } from '../support/http-server.ts'

let server: HttpServer
afterEach(() => server.end())

const newcomer = { name: 'Budi', group: 'residents', language: 'id', consentVersion: 1 } as const

describe('the door', () => {
  it('shows the trust card to who holds a link or types the code, however it is typed', async () => {
    server = await openHttpServer()
    const { links } = await stageWorkshop(server)
    const byLink = await server.browser().call('lookAtDoor', { body: { token: tokenOf(links.participant) } })
    expect(byLink).toMatchObject({
      title: 'The market road',
      role: 'participant',
      openness: 'registered',
      you: [],
    })
    const typed = `${links.code.slice(0, 3).toLowerCase()} - ${links.code.slice(3)}`
    const byCode = await server.browser().call('lookAtDoor', { body: { code: typed } })
    expect(byCode.trustCard).toEqual(byLink.trustCard)
  })

  it('T1 tells a wrong code from nothing else', async () => {
    server = await openHttpServer()
    const wrong = await server
      .browser()
      .send('join', { body: { ...newcomer, code: 'AAAAAA' }, headers: { 'accept-language': 'id' } })
    expect([wrong.status, wrong.body.error?.code]).toEqual([404, 'invite_invalid'])
    expect(wrong.body.error?.message).toContain('tidak menuju lokakarya')
  })

  it.each([
    ['consent_missing', { consentVersion: null }],
    ['consent_outdated', { consentVersion: 7 }],
    ['name_missing', { name: '  ' }],
    ['group_missing', { group: '' }],
    ['group_unknown', { group: 'martians' }],
  ] as const)('refuses with %s', async (code, flaw) => {
    server = await openHttpServer()
    const { links } = await stageWorkshop(server)
    const body = { ...newcomer, ...flaw, token: tokenOf(links.participant) }
    expect(await server.browser().codeOf('join', { body })).toBe(code)
  })

  it('refuses a name that is too long, and says so', async () => {
    server = await openHttpServer()
    const { links } = await stageWorkshop(server)
    const body = { ...newcomer, name: 'x'.repeat(61), token: tokenOf(links.participant) }
    const refused = await server.browser().send('join', { body })
    expect([refused.status, refused.body.error?.params]).toEqual([
      400,
      { field: 'name', problem: 'too_long' },
    ])
  })

  it('numbers those who stay nameless where only the link is asked for', async () => {
    server = await openHttpServer()
    const stage = await stageWorkshop(server)
    await stage.organiser.call('editWorkshop', {
      params: { w: stage.workshop },
      body: { openness: 'open_link' },
    })
    await joinAs(server, stage, { name: '', group: '' })
    const second = await joinAs(server, stage, { name: '', group: '' })
    const me = await second.call('readMe', { params: { w: stage.workshop } })
    expect(me.person).toMatchObject({ name: 'Peserta 2', group: 'undisclosed', role: 'participant' })
  })

  it('restores the same person on the same browser, or lets another one in when asked', async () => {
    server = await openHttpServer()
    const stage = await stageWorkshop(server)
    const budi = await joinAs(server, stage)
    const first = budi.person
    expect((await joinAs(server, stage, { browser: budi, name: 'Other' })).person).toBe(first)
    const sari = await joinAs(server, stage, { browser: budi, name: 'Sari', another: true })
    expect(sari.person).not.toBe(first)
    const door = await budi.call('lookAtDoor', { body: { code: stage.links.code } })
    expect(door.you.map(({ name }) => name).sort()).toEqual(['Budi', 'Sari'])
  })

  it('is closed to newcomers only', async () => {
    server = await openHttpServer()
    const stage = await stageWorkshop(server)
    const budi = await joinAs(server, stage)
    await stage.organiser.call('setDoor', { params: { w: stage.workshop }, body: { open: false } })
    const body = { ...newcomer, code: stage.links.code }
    expect(await server.browser().codeOf('join', { body })).toBe('door_closed')
    expect((await budi.call('join', { body })).person).toBe(budi.person)
  })

  it('T1 counts wrong codes, never joins, and leaves links alone', async () => {
    server = await openHttpServer({
      attemptLimits: {
        ...attemptLimits,
        wrongCodesPerDay: 100,
        wrongCodesPerAddress: 3,
        signInsPerAccount: 10,
      },
    })
    const stage = await stageWorkshop(server)
    for (let time = 0; time < 8; time += 1)
      await server.browser().call('join', { body: { ...newcomer, code: stage.links.code } })
    for (let time = 0; time < 3; time += 1)
      expect(await server.browser().codeOf('lookAtDoor', { body: { code: 'AAAAAA' } })).toBe('invite_invalid')
    expect(await server.browser().codeOf('lookAtDoor', { body: { code: stage.links.code } })).toBe(
      'too_many_requests',
    )
    await joinAs(server, stage)
  })

  it('T1 pauses codes for the day after too many failures on the whole server', async () => {
    server = await openHttpServer({
      attemptLimits: {
        ...attemptLimits,
        wrongCodesPerDay: 2,
        wrongCodesPerAddress: 100,
        signInsPerAccount: 10,
      },
    })
    const stage = await stageWorkshop(server)
    for (let time = 0; time < 2; time += 1)
      await server.browser().send('rejoin', { body: { code: 'ABCDEFGHJK' } })
    expect(await server.browser().codeOf('lookAtDoor', { body: { code: stage.links.code } })).toBe(
      'codes_paused',
    )
    await joinAs(server, stage)
  })

  it('opens on another device with the personal code, which is kept hashed and ends with a new one', async () => {
    server = await openHttpServer()
    const stage = await stageWorkshop(server)
    const budi = await joinAs(server, stage)
    const w = { params: { w: stage.workshop } }
    const { code } = await budi.call('newRejoinCode', w)
    expect(code).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/)
    const phone = server.browser()
    expect((await phone.call('rejoin', { body: { code: code.toLowerCase() } })).person).toBe(budi.person)
    expect((await phone.call('readMe', w)).person.name).toBe('Budi')
    await budi.call('newRejoinCode', w)
    expect(await server.browser().codeOf('rejoin', { body: { code } })).toBe('rejoin_code_invalid')
  })
})

describe('a first attempt that failed', () => {
  it('leaves nothing behind that keeps the browser out later', async () => {
    server = await openHttpServer()
    const stage = await stageWorkshop(server)
    const browser = server.browser()
    expect(await browser.codeOf('rejoin', { body: { code: 'WRONGCODE2' } })).toBe('rejoin_code_invalid')
    const budi = await joinAs(server, stage, { browser })
    const me = await budi.call('readMe', { params: { w: stage.workshop } })
    expect(me.person.id).toBe(budi.person)
  })
})

describe('links', () => {
  it('T9 that were replaced end, with the places taken by them, but not for who replaced them', async () => {
    server = await openHttpServer()
    const stage = await stageWorkshop(server)
    const params = { w: stage.workshop }
    const facilitator = { ...newcomer, name: 'Dewi', token: tokenOf(stage.links.facilitator) }
    const [kept, lost] = [server.browser(), server.browser()]
    await kept.call('join', { body: facilitator })
    await lost.call('join', { body: facilitator })
    const budi = await joinAs(server, stage)
    const fresh = await kept.call('replaceLink', { params: { ...params, role: 'facilitator' } })
    expect(fresh.facilitator).not.toBe(stage.links.facilitator)
    expect(fresh.participant).toBe(stage.links.participant)
    const old = await server.browser().send('join', { body: facilitator })
    expect([old.status, old.body.error?.code]).toEqual([410, 'invite_revoked'])
    expect(await lost.codeOf('readMe', { params })).toBe('not_found')
    expect(await kept.codeOf('readLinks', { params })).toBe('done')
    expect(await budi.codeOf('readMe', { params })).toBe('done')
    expect(await stage.organiser.call('readLinks', { params })).toEqual(fresh)
  })

  it('of participants change their code too, for everybody to see', async () => {
    server = await openHttpServer()
    const stage = await stageWorkshop(server)
    const params = { w: stage.workshop, role: 'participant' }
    const fresh = await stage.organiser.call('replaceLink', { params })
    expect(fresh.code).not.toBe(stage.links.code)
    expect(await server.browser().codeOf('lookAtDoor', { body: { code: stage.links.code } })).toBe(
      'invite_revoked',
    )
    expect((await server.browser().call('lookAtDoor', { body: { code: fresh.code } })).title).toBe(
      'The market road',
    )
  })
})

describe('two people in one browser', () => {
  it('act one at a time; the highest role acts where nobody says who', async () => {
    server = await openHttpServer()
    const stage = await stageWorkshop(server)
    const asParticipant = await joinAs(server, stage, { browser: stage.organiser, name: 'Trying it' })
    const params = { w: stage.workshop }
    expect((await stage.organiser.call('readMe', { params })).person.role).toBe('facilitator')
    const { person } = asParticipant
    expect((await stage.organiser.call('readMe', { params, person })).person.name).toBe('Trying it')
    expect(await stage.organiser.codeOf('readLinks', { params, person })).toBe('forbidden')
    expect(await stage.organiser.codeOf('readLinks', { params })).toBe('done')
    const other = await joinAs(server, stage, { name: 'Ani' })
    expect(await other.codeOf('readMe', { params, person })).toBe('not_found')
  })
})
