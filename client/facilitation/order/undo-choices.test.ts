import { describe, expect, it } from 'vitest'
import { type Change, countSince, type Moments, offeredChoices, sinceOf } from './undo-choices.ts'

const now = 10_000_000
const moments: Moments = { now, pausedSince: null, stepOpenedAt: now - 600_000, joinedAt: now - 900_000 }
const changes: Change[] = [
  { at: now - 10_000, records: 3 },
  { at: now - 120_000, records: 1 },
  { at: now - 700_000, records: 2 },
]
const count = (choice: Parameters<typeof sinceOf>[0], last = 1) =>
  countSince(changes, sinceOf(choice, moments, changes, last))

describe('the changes of a person that can be undone', () => {
  it('are counted from the chosen moment on', () => {
    expect(count('minute')).toBe(3)
    expect(count('fiveMinutes')).toBe(4)
    expect(count('step')).toBe(4)
    expect(count('joined')).toBe(6)
  })

  it('are the last ones, and what happened at one moment goes together', () => {
    expect(count('last', 1)).toBe(3)
    expect(count('last', 3)).toBe(3)
    expect(count('last', 4)).toBe(4)
    expect(count('last', 99)).toBe(6)
    expect(countSince([], sinceOf('last', moments, [], 5))).toBe(0)
  })

  it('begin with the mass change where the person is paused, and leave out a step where none is open', () => {
    expect(offeredChoices({ ...moments, pausedSince: now - 5_000 })[0]).toBe('pause')
    expect(offeredChoices(moments)[0]).toBe('minute')
    expect(offeredChoices({ ...moments, stepOpenedAt: null })).not.toContain('step')
  })
})
