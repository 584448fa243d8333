import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workshopName } from '../../shared/document/document-name.ts'
import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import { undisclosedGroup } from '../../shared/domain/default-groups.ts'
import { type HttpBrowser, joinAs } from '../support/http-server.ts'
import { stepRoom } from '../support/step-room.ts'
import { watchDocument } from '../support/watch-document.ts'

const room = stepRoom()
const { w, at, move } = room

type Somebody = HttpBrowser & { person: string }

async function promise(owner: Somebody, title: string): Promise<string> {
  const { commitment: c } = await owner.call('addCommitment', {
    params: at(3),
    body: {
      title,
      owner: { name: 'Budi Kusnadi', organisation: 'RT 05', group: 'residents', person: owner.person },
      due: '2026-12-31',
      source: [],
      plan: { milestones: [{ id: null, title: 'Dig', due: '2026-12-01' }] },
    },
  })
  await owner.call('answerCommitment', { params: { ...w(), c }, body: { answer: 'accept' } })
  return c
}

const report = (owner: Somebody, c: string, state: 'in_progress' | 'done', evidence = 'Seen') =>
  owner.call('reportCommitment', {
    params: { ...w(), c },
    body: { about: { on: 'commitment', state }, evidence },
  })

const continued = (continues: string, by = room.stage.organiser) =>
  by.send('createWorkshop', {
    body: { template: 'rembuk-cepat', language: 'en', title: 'The second evening', continues },
  })

/** The new workshop as its organiser sees it, and a browser that acts in it. */
async function nextWorkshop(): Promise<{ workshop: string; view: WorkshopView }> {
  const { body } = await continued(room.stage.workshop)
  const { workshop } = body
  const { cookie } = room.stage.organiser
  const document = watchDocument(room.server.url, workshopName(workshop), { cookie })
  await document.until(() => document.workshop() !== null)
  const view = document.workshop()
  document.end()
  if (!view) throw new Error('it has not arrived')
  return { workshop, view }
}

function onDisk(word: string): boolean {
  const { folder } = room.server
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(word))
}

describe('the next workshop of a series', () => {
  it('K6 opens with what is still open, as it stands, and with nothing else', async () => {
    const budi = await joinAs(room.server, room.stage)
    await move(3, 'open')
    const [open, done] = [await promise(budi, 'Clear the drains'), await promise(budi, 'Hang a lamp')]
    await report(budi, open, 'in_progress')
    await report(budi, done, 'done')
    const declined = await promise(budi, 'Widen the road')
    await budi.call('answerCommitment', { params: { ...w(), c: declined }, body: { answer: 'decline' } })

    const { view } = await nextWorkshop()
    expect(view.steps[0]).toMatchObject({
      title: 'What is still open',
      settings: { kind: 'commit' },
      progress: { state: 'draft', order: 0 },
    })
    expect(view.steps.map(({ progress }) => progress.order)).toEqual([0, 1, 2, 3, 4])
    expect(view.steps[2]?.source?.step).toBe(view.steps[1]?.id)
    expect(view.commitments).toHaveLength(1)
    expect(view.commitments[0]).toMatchObject({
      title: 'Clear the drains',
      step: view.steps[0]?.id,
      status: 'accepted',
      owner: { name: 'Budi Kusnadi', person: null },
      plan: { milestones: [{ title: 'Dig' }] },
      log: [{ about: { state: 'in_progress' } }],
      carried: { workshop: room.stage.workshop, title: 'The market road', commitment: open },
    })
    const { workshops } = await room.stage.organiser.call('listWorkshops')
    expect(workshops.map(({ openCommitments }) => openCommitments)).toEqual([1, 1])
  })

  it('adds no step where nothing is open, and keeps the groups of the series', async () => {
    const groups = [
      { id: 'fishers', name: { id: 'Nelayan', en: 'Fishers' }, mark: 'circle' as const, required: true },
      undisclosedGroup,
    ]
    await room.stage.organiser.call('editWorkshop', { params: w(), body: { groups } })
    const { view } = await nextWorkshop()
    expect(view.steps).toHaveLength(4)
    expect(view.workshop.groups.map(({ id, required }) => [id, required])).toEqual([
      ['fishers', true],
      ['undisclosed', false],
    ])
  })

  it('K6 takes nothing from a workshop of somebody else, or from none', async () => {
    expect((await continued('aaaaaaaaaaaaaaaa')).body.error?.code).toBe('not_found')
    const budi = await joinAs(room.server, room.stage)
    expect((await continued(room.stage.workshop, budi)).status).toBe(401)
  })

  it('K7 gives the owner a seat without asking for what nobody changed', async () => {
    const budi = await joinAs(room.server, room.stage)
    await move(3, 'open')
    await promise(budi, 'Clear the drains')
    const { workshop, view } = await nextWorkshop()
    const organiser = room.stage.organiser
    const params = { w: workshop }
    const [carried] = view.commitments
    const c = carried?.id ?? ''
    const step = view.steps[0]?.id ?? ''
    await organiser.call('moveStep', { params: { ...params, s: step }, body: { move: 'open' } })
    const links = await organiser.call('readLinks', { params })
    const again = await joinAs(room.server, { links }, { name: 'Budi Kusnadi' })
    const body = { about: { on: 'commitment', state: 'done' }, evidence: 'All of them' } as const
    expect(await again.codeOf('reportCommitment', { params: { ...params, c }, body })).toBe(
      'commitment_not_yours',
    )
    const owner = { name: 'Budi Kusnadi', organisation: 'RT 05', group: 'residents', person: again.person }
    // A participant who seats somebody changes the commitment; a facilitator only says who is who.
    await organiser.call('editCommitment', { params: { ...params, c }, body: { owner } })
    expect(await again.codeOf('reportCommitment', { params: { ...params, c }, body })).toBe('done')
    await organiser.call('editCommitment', { params: { ...params, c }, body: { title: 'Clear two drains' } })
    expect(await again.codeOf('reportCommitment', { params: { ...params, c }, body })).toBe(
      'commitment_not_accepted',
    )
  })

  it('K8 loses the owner’s name and words when the owner withdraws from the earlier one', async () => {
    const budi = await joinAs(room.server, room.stage)
    const ana = await joinAs(room.server, room.stage, { name: 'Ana', group: 'academics' })
    await move(3, 'open')
    const c = await promise(budi, 'Clear the drains')
    await report(budi, c, 'in_progress', 'Sekop biru')
    await ana.call('assessCommitment', {
      params: { ...w(), c },
      body: { completion: 'limited', evidence: 'Saluran timur' },
    })
    const { workshop } = await nextWorkshop()
    expect([onDisk('Kusnadi'), onDisk('Sekop biru')]).toEqual([true, true])
    await budi.call('withdraw', { params: w() })
    const { commitments } = await room.stage.organiser.call('readSummary', { params: { w: workshop } })
    expect(commitments[0]).toMatchObject({ owner: { name: '—' }, status: 'proposed', log: [] })
    expect([onDisk('Kusnadi'), onDisk('Sekop biru'), onDisk('Saluran timur')]).toEqual([false, false, true])
  })

  it('K8 keeps an owner who has a seat in the later one', async () => {
    const budi = await joinAs(room.server, room.stage)
    await move(3, 'open')
    await promise(budi, 'Clear the drains')
    const { workshop, view } = await nextWorkshop()
    const organiser = room.stage.organiser
    const params = { w: workshop }
    const step = view.steps[0]?.id ?? ''
    await organiser.call('moveStep', { params: { ...params, s: step }, body: { move: 'open' } })
    const links = await organiser.call('readLinks', { params })
    const again = await joinAs(room.server, { links }, { name: 'Budi Kusnadi' })
    const owner = { name: 'Budi Kusnadi', organisation: 'RT 05', group: 'residents', person: again.person }
    const c = view.commitments[0]?.id ?? ''
    await organiser.call('editCommitment', { params: { ...params, c }, body: { owner } })
    await budi.call('withdraw', { params: w() })
    const { commitments } = await organiser.call('readSummary', { params })
    expect(commitments[0]).toMatchObject({ status: 'accepted', owner })
    await again.call('withdraw', { params })
    expect(onDisk('Kusnadi')).toBe(false)
  })

  it('K8 does not keep what somebody found who withdrew before', async () => {
    const budi = await joinAs(room.server, room.stage)
    const ana = await joinAs(room.server, room.stage, { name: 'Ana', group: 'academics' })
    await move(3, 'open')
    const c = await promise(budi, 'Clear the drains')
    const body = { completion: 'limited', evidence: 'Saluran timur' } as const
    await ana.call('assessCommitment', { params: { ...w(), c }, body })
    await ana.call('withdraw', { params: w() })
    const { commitments } = await room.stage.organiser.call('readSummary', { params: w() })
    expect(commitments[0]).toMatchObject({ status: 'accepted', assessments: [] })
    expect(onDisk('Saluran timur')).toBe(false)
  })
})
