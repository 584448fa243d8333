import { describe, expect, it } from 'vitest'
import { approvalsMissing, approvalWords, toggleApproval } from './approvals.ts'

const rule = { min: 1, max: 2 }

describe('a ballot of approvals', () => {
  it('takes no more than its maximum', () => {
    expect(toggleApproval(['a', 'b'], 'c', rule)).toEqual(['a', 'b'])
  })

  it('gives a choice back when it is chosen again', () => {
    expect(toggleApproval(['a', 'b'], 'a', rule)).toEqual(['b'])
  })

  it('says how many are missing', () => {
    expect(approvalsMissing([], { min: 2, max: 3 })).toBe(2)
    expect(approvalsMissing(['a', 'b', 'c'], { min: 2, max: 3 })).toBe(0)
  })

  it('names the rule in the shortest true way', () => {
    expect(approvalWords({ min: 0, max: 9 }, 4)).toBe('all')
    expect(approvalWords({ min: 3, max: 3 }, 9)).toBe('exactly')
    expect(approvalWords({ min: 0, max: 3 }, 9)).toBe('range')
  })
})
