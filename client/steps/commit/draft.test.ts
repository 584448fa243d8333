import { describe, expect, it } from 'vitest'
import { bodyOf, emptyDraft, missingIn } from './draft.ts'

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
})
