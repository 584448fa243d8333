import { describe, expect, it } from 'vitest'
import { emptyPlan, wholeCommitment } from '../../../shared/domain/commitment-states.ts'
import { bodyOf, draftOf, emptyDraft, missingIn } from './draft.ts'

const me = { id: 'p1', name: 'Sari', group: 'residents' }

describe('a commitment being written', () => {
  it('begins with oneself as the owner', () => {
    expect(emptyDraft(me)).toMatchObject({ person: 'p1', name: 'Sari', group: 'residents' })
  })

  it('needs an organisation, not only a person', () => {
    const draft = { ...emptyDraft(me), title: 'Repair the pump', due: '2027-01-31' }
    expect(missingIn(draft)).toEqual({ organisation: 'steps.required' })
    expect(missingIn({ ...draft, organisation: 'RT 03' })).toEqual({})
  })

  it('needs a date', () => {
    expect(missingIn({ ...emptyDraft(me), due: 'soon' }).due).toBe('steps.dateNeeded')
  })

  it('is sent without surrounding spaces', () => {
    const body = bodyOf({ ...emptyDraft(me), title: ' Repair ', organisation: ' RT 03 ', due: '2027-01-31' })
    expect(body.title).toBe('Repair')
    expect(body.owner.organisation).toBe('RT 03')
  })

  it('needs a name for each milestone, but no date', () => {
    const draft = { ...emptyDraft(me), title: 'Repair', organisation: 'RT 03', due: '2027-01-31' }
    const withOne = (title: string) => ({
      ...draft,
      plan: { ...draft.plan, milestones: [{ key: 'k', id: null, title, due: '' }] },
    })
    expect(missingIn(withOne(' ')).milestones).toBe('commit.milestoneTitleNeeded')
    expect(missingIn(withOne('Dig'))).toEqual({})
    expect(bodyOf(withOne(' Dig ')).plan?.milestones).toEqual([{ id: null, title: 'Dig', due: null }])
  })

  it('comes back as it was when it is changed', () => {
    const kept = wholeCommitment({
      id: 'c1',
      step: 's1',
      run: 1,
      title: 'Repair the pump',
      owner: { name: 'Sari', organisation: 'RT 03', group: 'residents', person: 'p1' },
      due: '2027-01-31',
      source: ['shape:a'],
      plan: {
        ...emptyPlan,
        problem: 'No water',
        milestones: [{ id: 'm1', title: 'Dig', due: '2027-01-01', status: 'complete' }],
      },
      status: 'accepted',
      acceptance: { how: 'owner', at: 1, note: '' },
      createdAt: 1,
    })
    const { title, owner, due, source, plan } = kept
    expect(bodyOf(draftOf(kept))).toEqual({
      title,
      owner,
      due,
      source,
      plan: { ...plan, milestones: [{ id: 'm1', title: 'Dig', due: '2027-01-01' }] },
    })
  })
})
