import { describe, expect, it } from 'vitest'
import type { Commitment } from '../../../shared/domain/commitment.ts'
import { wholeCommitment } from '../../../shared/domain/commitment-states.ts'
import { dayOf, isShown, type RegisterChoice } from './register-filter.ts'

const commitment = (change: Partial<Commitment> = {}): Commitment => ({
  ...wholeCommitment({
    id: 'c1',
    step: 's1',
    run: 1,
    title: 'Repair the pump',
    owner: { name: 'Sari', organisation: 'RT 03', group: 'residents', person: 'p1' },
    due: '2026-11-20',
    source: [],
    status: 'accepted',
    acceptance: { how: 'owner', at: 1, note: '' },
    createdAt: 1,
  }),
  ...change,
})
const done = commitment({
  log: [
    {
      id: 'r1',
      how: 'owner',
      at: 2,
      note: '',
      evidence: 'seen',
      about: { on: 'commitment', state: 'done' },
    },
  ],
})
const proposed = commitment({ status: 'proposed', acceptance: null, due: '2027-01-01' })

const choicesOf = (one: Commitment, me: string | null = null) =>
  (['all', 'open', 'waiting', 'overdue', 'incomplete', 'done', 'mine'] as const).filter(
    (choice: RegisterChoice) => isShown(one, { choice, group: '' }, { today: '2026-11-21', me }),
  )

describe('the register', () => {
  it('finds a commitment under what is true of it', () => {
    expect(choicesOf(commitment())).toEqual(['all', 'open', 'overdue', 'incomplete'])
    expect(choicesOf(proposed)).toEqual(['all', 'open', 'waiting', 'incomplete'])
    expect(choicesOf(done)).toEqual(['all', 'done'])
  })

  it('knows the own ones, and nobody’s own where nobody acts', () => {
    expect(choicesOf(done, 'p1')).toEqual(['all', 'done', 'mine'])
    const nobodys = commitment({ owner: { ...commitment().owner, person: null } })
    expect(choicesOf(nobodys)).not.toContain('mine')
  })

  it('shows one group where asked', () => {
    const where = { today: '2026-11-21', me: null }
    expect(isShown(done, { choice: 'all', group: 'residents' }, where)).toBe(true)
    expect(isShown(done, { choice: 'all', group: 'business' }, where)).toBe(false)
  })

  it('counts days where the reader is', () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59).getTime())).toBe('2026-01-05')
  })
})
