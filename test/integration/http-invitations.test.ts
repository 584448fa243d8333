/** Personal links: one person each, greeted by name, and nobody else's. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { boardName, workshopName } from '../../shared/document/document-name.ts'
import type { Invitation } from '../../shared/wire/entry.ts'
import { type HttpBrowser, joinAs, stageWorkshop, tokenOf } from '../support/http-server.ts'
import { stepRoom } from '../support/step-room.ts'
import { watchDocument } from '../support/watch-document.ts'

const room = stepRoom()
const w = () => ({ params: room.w() })

beforeEach(() => room.stage.organiser.call('editWorkshop', { ...w(), body: { openness: 'invited' } }))

const said = { name: '', group: '', language: 'id', consentVersion: 1 } as const

async function invite(
  text: string,
  role: 'participant' | 'facilitator' = 'participant',
): Promise<Invitation[]> {
  const { problems } = await room.stage.organiser.call('addInvitations', { ...w(), body: { text, role } })
  expect(problems).toEqual([])
  return list()
}
const list = async () => (await room.stage.organiser.call('listInvitations', w())).invitations
const linkOf = async (name: string) =>
  tokenOf((await list()).find((entry) => entry.name === name)?.link ?? '')
const come = (token: string, browser = room.server.browser(), more: Partial<typeof said> | object = {}) =>
  browser.call('join', { body: { ...said, ...more, token } })
const nameOf = async (browser: HttpBrowser) => (await browser.call('readMe', w())).person.name

describe('somebody who was invited', () => {
  it('is greeted by name with the group chosen, agrees to the trust card, and is on the list as come', async () => {
    await invite('Bu Sari,Residents and communities,RW 05\nPak Budi')
    const token = await linkOf('Bu Sari')
    const door = await room.server.browser().call('lookAtDoor', { body: { token } })
    expect(door.personal).toEqual({ name: 'Bu Sari', group: 'residents', hasCome: false })
    expect(door.trustCard.version).toBe(1)
    const sari = room.server.browser()
    expect(await sari.codeOf('join', { body: { ...said, token, consentVersion: null } })).toBe(
      'consent_missing',
    )
    await come(token, sari)
    expect((await sari.call('readMe', w())).person).toMatchObject({ name: 'Bu Sari', group: 'residents' })
    expect((await list()).map(({ name, state }) => [name, state])).toEqual([
      ['Bu Sari', 'came'],
      ['Pak Budi', 'sent'],
    ])
  })

  it('E4 is the same person on a second device, also at the same moment', async () => {
    await invite('Bu Sari,residents')
    const token = await linkOf('Bu Sari')
    const places = await Promise.all([come(token), come(token), come(token)])
    expect(new Set(places.map(({ person }) => person)).size).toBe(1)
    expect((await room.stage.organiser.call('readSummary', w())).presence.people).toBe(1)
  })

  it('may go by a pseudonym, but not in another group', async () => {
    await invite('Bu Sari,residents\nPak Budi')
    const sari = room.server.browser()
    await come(await linkOf('Bu Sari'), sari, { name: 'Mawar', group: 'business' })
    expect((await sari.call('readMe', w())).person).toMatchObject({ name: 'Mawar', group: 'residents' })
    const token = await linkOf('Pak Budi')
    expect(await room.server.browser().codeOf('join', { body: { ...said, token } })).toBe('group_missing')
    expect((await come(token, room.server.browser(), { group: 'business' })).role).toBe('participant')
  })

  it('waits outside a closed door, unless they facilitate', async () => {
    await invite('Bu Sari,residents')
    await invite('Dinas Kesehatan', 'facilitator')
    await room.stage.organiser.call('setDoor', { ...w(), body: { open: false } })
    const body = { ...said, token: await linkOf('Bu Sari') }
    expect(await room.server.browser().codeOf('join', { body })).toBe('door_closed')
    expect((await come(await linkOf('Dinas Kesehatan'))).role).toBe('facilitator')
  })

  it('does not have to wait where others are let in one by one', async () => {
    await invite('Bu Sari,residents')
    await room.stage.organiser.call('editWorkshop', { ...w(), body: { openness: 'approved' } })
    expect((await come(await linkOf('Bu Sari'))).role).toBe('participant')
  })
})

describe('everybody else', () => {
  it('is told that the workshop is by invitation, by link and by code', async () => {
    const body = { ...said, name: 'Budi', group: 'residents' }
    for (const key of [{ token: tokenOf(room.stage.links.participant) }, { code: room.stage.links.code }]) {
      const door = await room.server.browser().call('lookAtDoor', { body: key })
      expect([door.openness, door.personal]).toEqual(['invited', null])
      const refused = await room.server
        .browser()
        .send('join', { body: { ...body, ...key }, headers: { 'accept-language': 'id' } })
      expect([refused.status, refused.body.error?.code]).toEqual([403, 'invitation_needed'])
      expect(refused.body.error?.message).toContain('undangan')
      expect(await room.server.browser().codeOf('askToJoin', { body: { ...body, ...key } })).toBe(
        'invitation_needed',
      )
    }
  })

  it('comes back who was inside before it was by invitation', async () => {
    await room.stage.organiser.call('editWorkshop', { ...w(), body: { openness: 'registered' } })
    const ani = await joinAs(room.server, room.stage, { name: 'Ani' })
    await room.stage.organiser.call('editWorkshop', { ...w(), body: { openness: 'invited' } })
    expect((await joinAs(room.server, room.stage, { browser: ani })).person).toBe(ani.person)
  })
})

describe('a personal link', () => {
  it('T9 that was withdrawn is refused, and what was opened with it ends', async () => {
    const [entry] = await invite('Bu Sari,residents')
    const token = await linkOf('Bu Sari')
    const sari = room.server.browser()
    await come(token, sari)
    const { code } = await sari.call('newRejoinCode', w())
    const line = watchDocument(room.server.url, workshopName(room.stage.workshop), { cookie: sari.cookie })
    await line.until(() => line.workshop() !== null)
    await room.stage.organiser.call('withdrawInvitation', {
      params: { w: room.stage.workshop, p: entry?.id ?? '' },
    })
    expect([4401, 4404, 4405]).toContain(await line.closed)
    expect(await sari.codeOf('readMe', w())).toBe('not_found')
    const again = await room.server.browser().send('join', { body: { ...said, token } })
    expect([again.status, again.body.error?.code]).toEqual([410, 'invite_revoked'])
    expect(await room.server.browser().codeOf('lookAtDoor', { body: { token } })).toBe('invite_revoked')
    expect(await room.server.browser().codeOf('rejoin', { body: { code } })).toBe('rejoin_code_invalid')
    expect(await list()).toMatchObject([{ state: 'withdrawn', link: null }])
  })

  it('E5 that was withdrawn ends its person’s places by other ways as well', async () => {
    const [entry] = await invite('Bu Sari,residents')
    const sari = room.server.browser()
    await come(await linkOf('Bu Sari'), sari)
    const { code } = await sari.call('newRejoinCode', w())
    const second = room.server.browser()
    await second.call('rejoin', { body: { code } })
    // The link for everybody lets in again who is inside: it must not carry them past the end of their own.
    await joinAs(room.server, room.stage, { browser: sari })
    await room.stage.organiser.call('withdrawInvitation', {
      params: { w: room.stage.workshop, p: entry?.id ?? '' },
    })
    for (const browser of [sari, second]) expect(await browser.codeOf('readMe', w())).toBe('not_found')
    expect(await room.server.browser().codeOf('rejoin', { body: { code } })).toBe('rejoin_code_invalid')
  })

  it('T31 is told to facilitators until somebody has come in with it, since who holds it acts as that person', async () => {
    const [entry] = await invite('Bu Sari,residents')
    const token = await linkOf('Bu Sari')
    await come(token)
    expect(await list()).toMatchObject([{ state: 'came', link: null }])
    const file = await room.stage.organiser.send('exportInvitationsCsv', w())
    expect(file.text).not.toContain(token)
    await room.stage.organiser.call('renewInvitation', {
      params: { w: room.stage.workshop, p: entry?.id ?? '' },
    })
    const [renewed] = await list()
    expect([renewed?.state, tokenOf(renewed?.link ?? '')]).toEqual([
      'came',
      expect.stringMatching(/^\S{20,}$/),
    ])
  })

  it('E5 that was renewed is refused, and the new one leads the same person back', async () => {
    const [entry] = await invite('Bu Sari,residents')
    const old = await linkOf('Bu Sari')
    const { person } = await come(old)
    await room.stage.organiser.call('renewInvitation', {
      params: { w: room.stage.workshop, p: entry?.id ?? '' },
    })
    expect(await room.server.browser().codeOf('join', { body: { ...said, token: old } })).toBe(
      'invite_revoked',
    )
    const fresh = await linkOf('Bu Sari')
    expect(fresh).not.toBe(old)
    expect((await come(fresh)).person).toBe(person)
    expect((await list()).length).toBe(1)
  })

  it('does not lead back who was removed, until it is renewed for a new start', async () => {
    const [entry] = await invite('Bu Sari,residents')
    const { person } = await come(await linkOf('Bu Sari'))
    await room.stage.organiser.call('removePerson', { params: { w: room.stage.workshop, p: person } })
    expect((await list())[0]).toMatchObject({ state: 'left', link: null })
    await room.stage.organiser.call('renewInvitation', {
      params: { w: room.stage.workshop, p: entry?.id ?? '' },
    })
    expect((await come(await linkOf('Bu Sari'))).person).not.toBe(person)
  })

  it('of another workshop leads there and nowhere else, and its invitations are out of reach', async () => {
    const [entry] = await invite('Bu Sari,residents')
    const foreign = await stageWorkshop(room.server, room.stage.organiser)
    const there = { params: { w: foreign.workshop } }
    const sari = room.server.browser()
    expect((await come(await linkOf('Bu Sari'), sari)).workshop).toBe(room.stage.workshop)
    expect(await sari.codeOf('readMe', there)).toBe('not_found')
    const params = { w: foreign.workshop, p: entry?.id ?? '' }
    for (const name of ['renewInvitation', 'withdrawInvitation'] as const)
      expect(await room.stage.organiser.codeOf(name, { params })).toBe('invitation_unknown')
    expect((await room.stage.organiser.call('listInvitations', there)).invitations).toEqual([])
    expect(await sari.codeOf('listInvitations', w())).toBe('forbidden')
  })

  it('T8 lies hashed on the disk and in no document, and so does the name until they come', async () => {
    await invite('Bu Sari Invitedname,residents')
    const token = await linkOf('Bu Sari Invitedname')
    const lines = [boardName(room.stage.workshop), workshopName(room.stage.workshop)].map((name) =>
      watchDocument(room.server.url, name, { cookie: room.stage.organiser.cookie }),
    )
    await Promise.all(lines.map((line) => line.until(() => line.doc.getMap('records').size > 0)))
    for (const line of lines) {
      expect(line.bytes().includes('Bu Sari Invitedname')).toBe(false)
      expect(line.bytes().includes(token)).toBe(false)
      line.end()
    }
    const onDisk = Buffer.concat(
      readdirSync(room.server.folder).map((file) => readFileSync(join(room.server.folder, file))),
    )
    expect(onDisk.includes('Bu Sari Invitedname')).toBe(true)
    expect(onDisk.includes(token)).toBe(false)
  })

  it('T1 that is wrong opens nothing', async () => {
    await invite('Bu Sari,residents')
    const token = `${(await linkOf('Bu Sari')).slice(0, -2)}xx`
    expect(await room.server.browser().codeOf('join', { body: { ...said, token } })).toBe('invite_invalid')
  })
})

describe('the list', () => {
  it('is made whole or not at all; flaws are told by line', async () => {
    const text = 'Nama,Unsur\nBu Sari,residents\nPak Budi,martians\n,business'
    expect(await room.stage.organiser.call('addInvitations', { ...w(), body: { text } })).toEqual({
      added: 0,
      problems: [
        { line: 3, problem: 'group_unknown', words: 'martians' },
        { line: 4, problem: 'name_missing', words: '' },
      ],
    })
    expect(await list()).toEqual([])
  })

  it('holds five hundred, and says which line is one too many', async () => {
    const names = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => `Orang ${from + at},residents`).join('\n')
    await invite(names(1, 498))
    const { added, problems } = await room.stage.organiser.call('addInvitations', {
      ...w(),
      body: { text: names(499, 3) },
    })
    expect([added, problems]).toEqual([0, [{ line: 3, problem: 'too_many', words: '2' }]])
  })

  it('T21 leaves as a table of names and links in which no cell is a formula', async () => {
    await invite('"=HYPERLINK(""x"")",residents')
    const file = await room.stage.organiser.send('exportInvitationsCsv', {
      ...w(),
      headers: { 'accept-language': 'id' },
    })
    expect(file.headers.get('content-disposition')).toContain('invitations.csv')
    expect(file.text).toContain("'=HYPERLINK")
    expect(file.text).toContain('Warga dan komunitas')
    expect(file.text).toContain('/i#')
  })

  it('forgets who leaves and takes everything along', async () => {
    await invite('Bu Sari,residents')
    const sari = room.server.browser()
    const token = await linkOf('Bu Sari')
    await come(token, sari)
    expect(await nameOf(sari)).toBe('Bu Sari')
    await sari.call('withdraw', w())
    expect(await list()).toMatchObject([{ name: '', state: 'withdrawn', link: null }])
    expect(await room.server.browser().codeOf('join', { body: { ...said, token } })).toBe('invite_revoked')
  })
})
