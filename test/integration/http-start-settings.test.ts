/** What a workshop begins with: how people come in, whose the results are, under which licence, for whom it is. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { workshopName } from '../../shared/document/document-name.ts'
import type { RequestOf } from '../../shared/wire/http.ts'
import {
  type HttpBrowser,
  type HttpServer,
  openHttpServer,
  organise,
  tokenOf,
} from '../support/http-server.ts'
import { watchDocument } from '../support/watch-document.ts'

let server: HttpServer
let organiser: HttpBrowser
beforeEach(async () => {
  server = await openHttpServer()
  organiser = await organise(server)
})
afterEach(() => server.end())

type Settings = Partial<RequestOf<'createWorkshop'>>
async function make(settings: Settings = {}) {
  const body = { template: 'rembuk-cepat', language: 'en', title: 'The market road', ...settings } as const
  const made = await organiser.call('createWorkshop', { body })
  const { workshop, steps } = await organiser.call('readSummary', { params: { w: made.workshop } })
  return { ...made, settings: workshop, steps, at: { params: { w: made.workshop } } }
}

describe('a new workshop', () => {
  it('begins as its template says', async () => {
    const plain = await make()
    expect(plain.settings).toMatchObject({
      openness: 'registered',
      ownership: 'initiator',
      licence: 'none',
      scale: null,
    })
    const shared = await make({ template: 'tata-kelola-kolaboratif' })
    expect(shared.settings).toMatchObject({ ownership: 'shared', licence: 'CC-BY-4.0' })
  })

  it('E6 begins as its preset says, and as what was chosen before that', async () => {
    const community = await make({ scale: 'community' })
    expect(community.settings).toMatchObject({ openness: 'open_link', scale: 'community' })
    expect(community.steps[0]?.names).toBe('group_only')
    const chosen = await make({ scale: 'community', openness: 'approved', ownership: 'shared' })
    expect(chosen.settings).toMatchObject({ openness: 'approved', ownership: 'shared', licence: 'CC-BY-4.0' })
    expect((await make({ ownership: 'shared', licence: 'CC0-1.0' })).settings.licence).toBe('CC0-1.0')
  })

  it('of a network has a facilitator’s link for each organisation', async () => {
    const { at } = await make({ scale: 'network', organisations: ['Dinas Kesehatan', 'Walhi'] })
    const { invitations } = await organiser.call('listInvitations', at)
    expect(invitations.map(({ name, role }) => [name, role])).toEqual([
      ['Dinas Kesehatan', 'facilitator'],
      ['Walhi', 'facilitator'],
    ])
    const walhi = server.browser()
    await walhi.call('join', {
      body: {
        token: tokenOf(invitations[1]?.link ?? ''),
        name: 'Ani',
        group: '',
        language: 'id',
        consentVersion: 1,
      },
    })
    expect((await walhi.call('readMe', at)).person).toMatchObject({ name: 'Ani', role: 'facilitator' })
    expect(await walhi.codeOf('readLinks', at)).toBe('done')
  })

  it('goes on from a plan with whose the results are and their licence', async () => {
    const first = await make({ ownership: 'shared', licence: 'CC-BY-SA-4.0' })
    const plan = await organiser.call('exportPlan', first.at)
    const { settings } = await make({ plan })
    expect(settings).toMatchObject({ ownership: 'shared', licence: 'CC-BY-SA-4.0' })
    const { ownership: _, licence: __, ...older } = plan
    expect((await make({ plan: older })).settings).toMatchObject({ ownership: 'initiator', licence: 'none' })
  })
})

describe('later', () => {
  it('the way in changes at any time; the licence only until the first step opens, with a new trust card', async () => {
    const { at, steps, links } = await make()
    await organiser.call('editWorkshop', { ...at, body: { licence: 'CC-BY-4.0' } })
    const door = await server.browser().call('lookAtDoor', { body: { token: tokenOf(links.participant) } })
    expect([door.licence, door.trustCard.version]).toEqual(['CC-BY-4.0', 2])
    const step = { params: { ...at.params, s: steps[0]?.id ?? '' } }
    await organiser.call('moveStep', { ...step, body: { move: 'open' } })
    const refused = await organiser.send('editWorkshop', { ...at, body: { licence: 'none' } })
    expect(refused.body.error?.params).toEqual({ field: 'licence', problem: 'begun' })
    for (const openness of ['invited', 'approved', 'open_link', 'registered'] as const)
      expect(
        await organiser.codeOf('editWorkshop', { ...at, body: { openness, licence: 'CC-BY-4.0' } }),
      ).toBe('done')
    const view = watchDocument(server.url, workshopName(at.params.w), { cookie: organiser.cookie })
    await view.until(() => view.workshop()?.workshop.openness === 'registered')
    view.end()
  })

  it('both stand in the summary as a sentence and in the data', async () => {
    const { at } = await make({ openness: 'invited', licence: 'CC-BY-SA-4.0' })
    const markdown = await organiser.send('exportMarkdown', { ...at, headers: { 'accept-language': 'en' } })
    expect(markdown.text).toContain('People who had been invited by name')
    expect(markdown.text).toContain('CC BY-SA 4.0')
    const json = await organiser.call('exportJson', at)
    expect(json.workshop).toMatchObject({ openness: 'invited', licence: 'CC-BY-SA-4.0' })
  })
})
