import { beforeEach, describe, expect, it } from 'vitest'
import { type HttpBrowser, joinAs, tokenOf } from '../support/http-server.ts'
import { stepRoom } from '../support/step-room.ts'

const room = stepRoom()
const { w, at, move } = room

type Somebody = HttpBrowser & { person: string }
let budi: Somebody
let sari: Somebody
let ana: Somebody

const share = (ownership: 'shared' | 'initiator' = 'shared') =>
  room.stage.organiser.codeOf('editWorkshop', { params: w(), body: { ownership } })
const name = (by: HttpBrowser, group: string, person: string) =>
  by.codeOf('nameCosigner', { params: w(), body: { group, person } })
const confirm = (by: HttpBrowser, isConfirmed = true) =>
  by.codeOf('confirmCommitments', { params: at(3), body: { isConfirmed } })
const freeze = () => room.stage.organiser.send('moveStep', { params: at(3), body: { move: 'freeze' } })

async function addCommitment(title = 'Clear the drains'): Promise<string> {
  const owner = { name: 'Budi', organisation: 'RT 05', group: 'residents', person: budi.person }
  const body = { title, owner, due: '2026-12-31', source: [] }
  return (await budi.call('addCommitment', { params: at(3), body })).commitment
}

/** Two residents, one academic, a commit step that is open. */
beforeEach(async () => {
  budi = await joinAs(room.server, room.stage)
  sari = await joinAs(room.server, room.stage, { name: 'Sari' })
  ana = await joinAs(room.server, room.stage, { name: 'Ana', group: 'academics' })
})

describe('where the results belong to all groups', () => {
  it('K9 commitments become final only when every group that is here has confirmed them', async () => {
    expect(await share()).toBe('done')
    await move(3, 'open')
    await addCommitment()
    await move(3, 'close')
    await move(3, 'reveal')
    expect((await freeze()).body.error).toMatchObject({ code: 'cosigners_missing', params: { count: 2 } })
    expect(await name(budi, 'residents', sari.person)).toBe('done')
    expect(await name(room.stage.organiser, 'academics', ana.person)).toBe('done')
    expect(await confirm(sari)).toBe('done')
    expect((await freeze()).body.error).toMatchObject({ params: { count: 1 } })
    expect(await confirm(ana)).toBe('done')
    expect((await freeze()).status).toBe(200)
    expect(await confirm(ana, false)).toBe('step_wrong_state')
  })

  it('K9 a change of what was confirmed asks everybody again, a report does not', async () => {
    await share()
    await move(3, 'open')
    const c = await addCommitment()
    await budi.call('answerCommitment', { params: { ...w(), c }, body: { answer: 'accept' } })
    await name(budi, 'residents', sari.person)
    await name(ana, 'academics', ana.person)
    const view = room.watch('workshop')
    const confirmed = () =>
      view.workshop()?.cosigners.map(({ group, confirmed: steps }) => [group, Object.keys(steps).length]) ??
      []
    await confirm(sari)
    await confirm(ana)
    const about = { on: 'commitment', state: 'in_progress' } as const
    await budi.call('reportCommitment', { params: { ...w(), c }, body: { about, evidence: 'Begun' } })
    await view.until(() => (view.workshop()?.commitments[0]?.log.length ?? 0) === 1)
    expect(confirmed()).toEqual([
      ['residents', 1],
      ['academics', 1],
    ])
    await budi.call('editCommitment', { params: { ...w(), c }, body: { title: 'Clear one drain' } })
    await view.until(() => confirmed().every(([, steps]) => steps === 0))
    await confirm(sari)
    await addCommitment('Another')
    await view.until(() => view.workshop()?.commitments.length === 2)
    expect(confirmed()).toContainEqual(['residents', 0])
  })

  it('K10 people sign for their own group, and only who signs passes it on', async () => {
    await share()
    await move(3, 'open')
    expect(await name(ana, 'residents', budi.person)).toBe('cosigner_not_yours')
    expect(await name(room.stage.organiser, 'academics', budi.person)).toBe('cosigner_not_yours')
    expect(await name(budi, 'residents', sari.person)).toBe('done')
    expect(await name(budi, 'residents', budi.person)).toBe('cosigner_not_yours')
    expect(await confirm(budi)).toBe('cosigner_not_yours')
    expect(await name(sari, 'residents', budi.person)).toBe('done')
    expect(await confirm(budi)).toBe('done')
    expect(await name(budi, 'martians', budi.person)).toBe('group_unknown')
    expect(await name(budi, 'undisclosed', budi.person)).toBe('group_unknown')
  })

  it('K9 who has left signs for nobody, and an empty group need not sign', async () => {
    await share()
    await move(3, 'open')
    await name(ana, 'academics', ana.person)
    await name(budi, 'residents', budi.person)
    await confirm(budi)
    await ana.call('withdraw', { params: w() })
    const view = room.watch('workshop')
    await view.until(() => view.workshop()?.cosigners.length === 1)
    await move(3, 'close')
    await move(3, 'reveal')
    expect((await freeze()).status).toBe(200)
  })

  it('participants may always take the exports', async () => {
    const body = { summaryForParticipants: false }
    await room.stage.organiser.call('editWorkshop', { params: w(), body })
    expect((await budi.send('exportJson', { params: w() })).status).not.toBe(200)
    await share()
    expect((await budi.send('exportJson', { params: w() })).status).toBe(200)
  })
})

describe('whose the results are', () => {
  it('K10 is settled when the first step opens', async () => {
    await move(0, 'open')
    const answer = await room.stage.organiser.send('editWorkshop', {
      params: w(),
      body: { ownership: 'shared' },
    })
    expect(answer.body.error).toMatchObject({
      code: 'invalid_input',
      params: { field: 'ownership', problem: 'begun' },
    })
    expect(await share('initiator')).toBe('done')
  })

  it('is said at the door', async () => {
    const token = tokenOf(room.stage.links.participant)
    const look = () => room.server.browser().call('lookAtDoor', { body: { token } })
    expect((await look()).ownership).toBe('initiator')
    await share()
    expect((await look()).ownership).toBe('shared')
  })

  it('without all groups nobody signs, and nothing waits for it', async () => {
    await move(3, 'open')
    expect(await name(budi, 'residents', budi.person)).toBe('ownership_not_shared')
    expect(await confirm(budi)).toBe('ownership_not_shared')
    await move(3, 'close')
    await move(3, 'reveal')
    expect((await freeze()).status).toBe(200)
  })
})
