import { describe, expect, it } from 'vitest'
import type { Commitment } from '../../shared/domain/commitment.ts'
import type { RequestOf } from '../../shared/wire/http.ts'
import { type HttpBrowser, joinAs } from '../support/http-server.ts'
import { stepRoom } from '../support/step-room.ts'

const room = stepRoom()
const { w, at, move } = room

type Draft = RequestOf<'addCommitment'>
type Somebody = HttpBrowser & { person: string }

const draftOf = (owner: Somebody, change: Partial<Draft> = {}): Draft => ({
  title: 'Clear the drains',
  owner: { name: 'Budi', organisation: 'RT 05', group: 'residents', person: owner.person },
  due: '2026-12-31',
  source: [],
  ...change,
})

const commitments = async (): Promise<Commitment[]> =>
  (await room.stage.organiser.call('readSummary', { params: w() })).commitments

/** Budi owns it and has accepted; Ana is of another group. */
async function accepted(change: Partial<Draft> = {}) {
  const budi = await joinAs(room.server, room.stage)
  const ana = await joinAs(room.server, room.stage, { name: 'Ana', group: 'academics' })
  await move(3, 'open')
  const { commitment: c } = await budi.call('addCommitment', { params: at(3), body: draftOf(budi, change) })
  await budi.call('answerCommitment', { params: { ...w(), c }, body: { answer: 'accept' } })
  return { budi, ana, c, params: { ...w(), c } }
}

describe('the plan of a commitment', () => {
  it('K2 keeps what an edit leaves out, and the status of milestones that stay', async () => {
    const { budi, params } = await accepted({
      plan: {
        problem: ' The market floods ',
        measure: 'No water on the floor',
        partners: ['business', 'business'],
        milestones: [
          { id: null, title: 'Measure', due: '2026-12-01' },
          { id: null, title: 'Dig', due: null },
        ],
      },
    })
    const [before] = await commitments()
    expect(before?.plan).toMatchObject({
      problem: 'The market floods',
      partners: ['business'],
      isPublic: true,
    })
    const [measure, dig] = before?.plan.milestones ?? []
    const about = { on: 'milestone', milestone: measure?.id ?? '', status: 'complete' } as const
    await budi.call('reportCommitment', { params, body: { about, evidence: 'A sketch' } })
    await budi.call('editCommitment', {
      params,
      body: {
        plan: {
          milestones: [
            { id: measure?.id ?? '', title: 'Measure all', due: '2026-12-02' },
            { id: measure?.id ?? '', title: 'A copy', due: null },
          ],
        },
      },
    })
    const [after] = await commitments()
    expect(after).toMatchObject({ status: 'proposed', acceptance: null })
    expect(after?.plan).toMatchObject({ problem: 'The market floods', measure: 'No water on the floor' })
    expect(after?.plan.milestones.map(({ title, status }) => [title, status])).toEqual([
      ['Measure all', 'complete'],
      ['A copy', 'not_started'],
    ])
    expect(new Set(after?.plan.milestones.map(({ id }) => id)).size).toBe(2)
    expect(after?.plan.milestones.map(({ id }) => id)).not.toContain(dig?.id)
  })

  it('takes known groups and days that exist only', async () => {
    const budi = await joinAs(room.server, room.stage)
    await move(3, 'open')
    const flawed = (plan: Draft['plan']) =>
      budi.codeOf('addCommitment', { params: at(3), body: draftOf(budi, { plan }) })
    expect(await flawed({ partners: ['martians'] })).toBe('group_unknown')
    expect(await flawed({ milestones: [{ id: null, title: 'Dig', due: '2026-02-30' }] })).toBe(
      'commitment_date_invalid',
    )
    expect(await flawed({ milestones: [{ id: null, title: ' ', due: null }] })).toBe('invalid_input')
    expect(await flawed({ problem: 'x'.repeat(601) })).toBe('invalid_input')
  })
})

describe('the status log', () => {
  it('K1 K3 is written by the owner, or by a facilitator who says who heard it, with evidence and time', async () => {
    const { budi, ana, params } = await accepted()
    const about = { on: 'commitment', state: 'in_progress' } as const
    const body = { about, evidence: 'https://example.org/photo' }
    expect(await ana.codeOf('reportCommitment', { params, body })).toBe('commitment_not_yours')
    expect(await budi.codeOf('reportCommitment', { params, body: { about, evidence: ' \n ' } })).toBe(
      'evidence_missing',
    )
    await budi.call('reportCommitment', { params, body })
    const organiser = room.stage.organiser
    expect(await organiser.codeOf('reportCommitment', { params, body })).toBe('commitment_not_yours')
    await organiser.call('reportCommitment', {
      params,
      body: { about: { on: 'commitment', state: 'late' }, evidence: 'Rain', witness: 'Ana heard it' },
    })
    const [kept] = await commitments()
    expect(kept?.log).toMatchObject([
      { how: 'owner', about, evidence: body.evidence, at: room.server.clock.now },
      { how: 'witness', note: 'Ana heard it', about: { state: 'late' } },
    ])
    const lost = { on: 'milestone', milestone: 'nope', status: 'complete' } as const
    expect(await budi.codeOf('reportCommitment', { params, body: { about: lost, evidence: 'x' } })).toBe(
      'milestone_unknown',
    )
  })

  it('K3 begins with the acceptance, and goes on after the step is frozen', async () => {
    const budi = await joinAs(room.server, room.stage)
    await move(3, 'open')
    const { commitment: c } = await budi.call('addCommitment', { params: at(3), body: draftOf(budi) })
    const params = { ...w(), c }
    const body = { about: { on: 'commitment', state: 'done' }, evidence: 'Seen' } as const
    expect(await budi.codeOf('reportCommitment', { params, body })).toBe('commitment_not_accepted')
    await budi.call('answerCommitment', { params, body: { answer: 'accept' } })
    for (const step of ['close', 'reveal', 'freeze'] as const) await move(3, step)
    expect(await budi.codeOf('editCommitment', { params, body: { title: 'Less' } })).toBe('step_wrong_state')
    expect(await budi.codeOf('reportCommitment', { params, body })).toBe('done')
  })
})

describe('what another group found', () => {
  it('K4 stands beside the owner’s word without replacing it, under the group’s name alone', async () => {
    const { budi, ana, params } = await accepted()
    const report = { about: { on: 'commitment', state: 'done' }, evidence: 'All clear' } as const
    await budi.call('reportCommitment', { params, body: report })
    const found = { completion: 'limited', evidence: 'Two of nine drains' } as const
    await ana.call('assessCommitment', { params, body: found })
    const [kept] = await commitments()
    expect(kept?.log.at(-1)?.about).toEqual(report.about)
    expect(kept?.assessments).toMatchObject([{ group: 'academics', ...found }])
    expect(JSON.stringify(kept?.assessments)).not.toContain(ana.person)
  })

  it('K4 is not for the owner’s own group, nor without evidence unless there is none', async () => {
    const { budi, ana, params } = await accepted()
    const found = { completion: 'complete', evidence: 'Seen' } as const
    const shy = await joinAs(room.server, room.stage, { name: 'X', group: 'undisclosed' })
    for (const who of [budi, shy, room.stage.organiser])
      expect(await who.codeOf('assessCommitment', { params, body: found })).toBe('assessment_not_independent')
    const bare = (completion: 'complete' | 'no_evidence') =>
      ana.codeOf('assessCommitment', { params, body: { completion, evidence: '' } })
    expect(await bare('complete')).toBe('evidence_missing')
    expect(await bare('no_evidence')).toBe('done')
  })
})

describe('what people without a device found', () => {
  it('K4 is written down by a facilitator for their group, with who said so', async () => {
    const { ana, params } = await accepted()
    const found = { completion: 'limited', evidence: 'Two of nine', group: 'business' } as const
    const as = (who: HttpBrowser, change: object) =>
      who.codeOf('assessCommitment', { params, body: { ...found, ...change } })
    const witness = 'Pak Made at the market table'
    expect(await as(ana, { witness })).toBe('assessment_not_independent')
    const { organiser } = room.stage
    expect(await as(organiser, { witness: ' ' })).toBe('assessment_not_independent')
    expect(await as(organiser, { witness, group: 'residents' })).toBe('assessment_not_independent')
    expect(await as(organiser, { witness, group: 'martians' })).toBe('assessment_not_independent')
    expect(await as(organiser, { witness })).toBe('done')
    const [kept] = await commitments()
    expect(kept?.assessments).toMatchObject([{ group: 'business', completion: 'limited', note: witness }])
  })
})

describe('a commitment that is not public', () => {
  it('K5 is on the workshop’s screens, but in no summary, file or calendar', async () => {
    await accepted({ title: 'Quiet talks', plan: { isPublic: false } })
    const view = room.watch('workshop')
    await view.until(() => view.workshop()?.commitments[0]?.title === 'Quiet talks')
    const summary = await room.stage.organiser.call('readSummary', { params: w() })
    expect([summary.commitments, summary.commitmentsWithheld]).toEqual([[], 1])
    for (const file of [
      'exportJson',
      'exportMarkdown',
      'exportCommitmentsCsv',
      'exportCommitmentsCalendar',
    ] as const)
      expect((await room.stage.organiser.send(file, { params: w() })).text).not.toContain('Quiet talks')
  })
})

describe('the calendar', () => {
  it('is a file of dates for whoever may read the summary', async () => {
    const { budi } = await accepted()
    const answer = await budi.send('exportCommitmentsCalendar', { params: w() })
    expect(answer.headers.get('content-type')).toContain('text/calendar')
    expect(answer.text).toContain('DTSTART;VALUE=DATE:20261231')
  })
})

describe('the limits of a commit step', () => {
  it('hold for each person and for a group together, and not for the facilitator who writes for others', async () => {
    const [budi, sari, ana] = [
      await joinAs(room.server, room.stage),
      await joinAs(room.server, room.stage, { name: 'Sari' }),
      await joinAs(room.server, room.stage, { name: 'Ana', group: 'academics' }),
    ]
    await room.stage.organiser.call('editStep', {
      params: at(3),
      body: { limits: { perPerson: 2, perGroup: 3, maxChars: 300 } },
    })
    await move(3, 'open')
    const add = async (who: HttpBrowser) =>
      (await who.send('addCommitment', { params: at(3), body: draftOf(budi) })).body
    const first = await add(budi)
    await add(budi)
    expect((await add(budi)).error).toMatchObject({ code: 'commitment_limit_person', params: { max: 2 } })
    expect((await add(sari)).error).toBeUndefined()
    expect((await add(sari)).error).toMatchObject({ code: 'commitment_limit_group', params: { max: 3 } })
    expect((await add(ana)).error).toBeUndefined()
    expect((await add(room.stage.organiser)).error).toBeUndefined()
    // What was taken back leaves room for another.
    await budi.call('deleteCommitment', { params: { ...w(), c: first.commitment } })
    expect((await add(sari)).error).toBeUndefined()
  })
})
