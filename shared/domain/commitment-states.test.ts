import { describe, expect, it } from 'vitest'
import type { Commitment, Report } from './commitment.ts'
import {
  emptyPlan,
  isOverdue,
  isStillOpen,
  latestAssessments,
  missingParts,
  stateOf,
  wholeCommitment,
} from './commitment-states.ts'

const commitment = (change: Partial<Commitment> = {}): Commitment => ({
  ...wholeCommitment({
    id: 'c1',
    step: 's1',
    run: 1,
    title: 'Open a second counter',
    owner: { name: 'Sari', organisation: 'Health office', group: 'local-government', person: 'p1' },
    due: '2026-12-24',
    source: [],
    status: 'accepted',
    acceptance: { how: 'owner', at: 1, note: '' },
    createdAt: 1,
  }),
  ...change,
})
const report = (about: Report['about'], at: number): Report => ({
  id: `r${at}`,
  how: 'owner',
  at,
  note: '',
  evidence: 'seen',
  about,
})

const whole = commitment({
  plan: {
    ...emptyPlan,
    problem: 'Four hours of waiting',
    role: 'Head of the office',
    deliverable: 'A counter in the afternoon',
    measure: 'Waiting below one hour',
    partners: ['residents'],
    values: { ...emptyPlan.values, participation: 'Visitors choose the hours.' },
    milestones: [{ id: 'm1', title: 'Hire', due: '2026-11-30', status: 'not_started' }],
  },
})

describe('a commitment', () => {
  it('is what its owner said last of the whole, whatever was said of its milestones', () => {
    const log = [
      report({ on: 'commitment', state: 'in_progress' }, 1),
      report({ on: 'milestone', milestone: 'm1', status: 'complete' }, 2),
    ]
    expect(stateOf(commitment())).toBe('accepted')
    expect(stateOf(commitment({ log }))).toBe('in_progress')
    expect(stateOf(commitment({ log: [...log, report({ on: 'commitment', state: 'done' }, 3)] }))).toBe(
      'done',
    )
  })

  it('waits for its owner again when it was changed, whatever was reported before', () => {
    const log = [report({ on: 'commitment', state: 'done' }, 1)]
    expect(stateOf(commitment({ log, status: 'proposed' }))).toBe('proposed')
  })

  it.each([
    ['in_progress', true],
    ['late', true],
    ['done', false],
    ['stopped', false],
  ] as const)('is still open while %s: %s', (state, isOpen) => {
    const log = [report({ on: 'commitment', state }, 1)]
    expect(isStillOpen(commitment({ log }))).toBe(isOpen)
    expect(isOverdue(commitment({ log }), '2026-12-25')).toBe(isOpen)
    expect(isOverdue(commitment({ log }), '2026-12-24')).toBe(false)
  })

  it('shows the last finding of each group, newest first', () => {
    const found = (group: string, at: number) =>
      ({ id: `a${at}`, group, completion: 'limited', evidence: 'seen', at, note: '' }) as const
    const latest = latestAssessments([found('residents', 1), found('business', 2), found('residents', 3)])
    expect(latest.map(({ group, at }) => [group, at])).toEqual([
      ['residents', 3],
      ['business', 2],
    ])
  })
})

describe('before a commitment is agreed', () => {
  it('nothing is missing where the form is whole', () => {
    expect(missingParts(whole)).toEqual([])
  })

  it('everything but title, organisation and name is missing in a bare one', () => {
    expect(missingParts(commitment({ status: 'proposed', acceptance: null }))).toEqual([
      'problem',
      'milestone',
      'lead_role',
      'lead_confirmation',
      'supporter',
      'value',
      'result',
    ])
  })

  it('a supporter of the government is not enough, an explicit none is', () => {
    const among = (change: Partial<Commitment['plan']>) =>
      missingParts({ ...whole, plan: { ...whole.plan, ...change } })
    expect(among({ partners: ['central-government'] })).toEqual(['supporter'])
    expect(among({ partners: [], hasNoOtherPartner: true })).toEqual([])
  })

  it('a witness does not stand for the owner, but an acceptance in an earlier workshop holds', () => {
    expect(missingParts({ ...whole, acceptance: { how: 'witness', at: 1, note: 'Budi heard it' } })).toEqual([
      'lead_confirmation',
    ])
    expect(missingParts({ ...whole, owner: { ...whole.owner, person: null } })).toEqual([])
  })
})
