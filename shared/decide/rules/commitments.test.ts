import { describe, expect, test } from 'vitest'
import {
  type CommitmentText,
  missingBeforeAgreed,
  missingEvidence,
  suggestCompletion,
} from './commitments.ts'

const lead = {
  institution: 'Dinas Kesehatan',
  person: 'Sari',
  personId: 'p1',
  role: 'head',
  confirmedBy: 'p1',
}

const whole: CommitmentText = {
  title: 'Open the clinic in the evening',
  problem: 'People who work cannot come',
  milestones: [{ title: 'Roster', due: '2026-12-01' }],
  leads: [lead],
  supporters: [{ name: 'Forum Warga', isGovernment: false }],
  hasNoOtherSupporter: false,
  values: [{ value: 'participation', isServed: true, how: 'Patients choose the hours.' }],
  results: [{ statement: 'Evening visits', target: '200 a month', observable: '' }],
}

const missing = (over: Partial<CommitmentText>) => missingBeforeAgreed({ ...whole, ...over })

describe('before a commitment is agreed', () => {
  test('nothing is missing in a whole one', () => {
    expect(missing({})).toEqual([])
  })

  test('everything is missing in an empty one, in the order of the form', () => {
    const empty: CommitmentText = {
      title: ' ',
      problem: '',
      milestones: [],
      leads: [],
      supporters: [],
      hasNoOtherSupporter: false,
      values: [],
      results: [],
    }
    expect(missingBeforeAgreed(empty)).toEqual([
      'title',
      'problem',
      'milestone',
      'lead',
      'supporter',
      'value',
      'result',
    ])
  })

  test('one milestone with a date suffices, a date without a milestone does not', () => {
    expect(missing({ milestones: [{ title: 'Roster', due: null }] })).toEqual(['milestone_date'])
    expect(missing({ milestones: [{ title: '', due: '2026-12-01' }] })).toEqual(['milestone'])
    expect(missing({ milestones: [{ title: 'Roster', due: null }, ...whole.milestones] })).toEqual([])
  })

  test('exactly one lead, with a named person and role', () => {
    expect(missing({ leads: [lead, { ...lead, person: 'Budi' }] })).toEqual(['single_lead'])
    expect(missing({ leads: [{ ...lead, institution: '', role: ' ' }] })).toEqual([
      'lead_institution',
      'lead_role',
    ])
    expect(missing({ leads: [{ ...lead, person: '' }] })).toEqual(['lead_person'])
  })

  test('only the person named can confirm', () => {
    expect(missing({ leads: [{ ...lead, confirmedBy: null }] })).toEqual(['lead_confirmation'])
    expect(missing({ leads: [{ ...lead, confirmedBy: 'facilitator' }] })).toEqual(['lead_confirmation'])
    expect(missing({ leads: [{ ...lead, personId: null, confirmedBy: null }] })).toEqual([
      'lead_confirmation',
    ])
  })

  test('a supporter outside government, or the word that there is none', () => {
    const supporters = [{ name: 'Bappeda', isGovernment: true }]
    expect(missing({ supporters })).toEqual(['supporter'])
    expect(missing({ supporters, hasNoOtherSupporter: true })).toEqual([])
  })

  test('a value needs its sentence, and the sentence its tick', () => {
    expect(missing({ values: [{ value: 'transparency', isServed: true, how: '' }] })).toEqual([
      'value_sentence',
    ])
    expect(missing({ values: [{ value: 'transparency', isServed: false, how: 'So.' }] })).toEqual(['value'])
  })

  test('a result is a number to reach or something to see', () => {
    const vague = { statement: 'Better service', target: '', observable: '' }
    expect(missing({ results: [vague] })).toEqual(['verifiable_result'])
    expect(missing({ results: [{ ...vague, observable: 'A sign with the hours' }] })).toEqual([])
  })
})

describe('the completion that milestones suggest', () => {
  test('all or none are clear', () => {
    expect(suggestCompletion(['not_started', 'not_started'])).toBe('not_started')
    expect(suggestCompletion(['complete', 'complete'])).toBe('complete')
    expect(suggestCompletion([])).toBeNull()
  })

  test('half of them substantial or complete is substantial, less is limited', () => {
    expect(suggestCompletion(['complete', 'not_started'])).toBe('substantial')
    expect(suggestCompletion(['substantial', 'limited', 'not_started', 'complete'])).toBe('substantial')
    expect(suggestCompletion(['complete', 'limited', 'not_started'])).toBe('limited')
    expect(suggestCompletion(['limited', 'limited'])).toBe('limited')
  })

  test('what people find needs evidence, unless they find none', () => {
    expect(missingEvidence('complete', [' '])).toBe(true)
    expect(missingEvidence('complete', ['https://example.org/minutes'])).toBe(false)
    expect(missingEvidence('no_evidence', [])).toBe(false)
  })
})
