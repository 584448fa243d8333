import { describe, expect, it } from 'vitest'
import { type Change, countSince, type Moments, offeredChoices, sinceOf } from './undo-choices.ts'

const minute = 60_000
/** A whole minute and ten seconds. */
const now = 1_000 * minute + 10_000
const moments: Moments = {
  now,
  pausedSince: null,
  stepOpenedAt: now - 10 * minute,
  joinedAt: now - 15 * minute,
}
const changes: Change[] = [
  { at: now - 5_000, records: 3 },
  { at: now - 2 * minute, records: 1 },
  { at: now - 12 * minute, records: 2 },
]
const count = (choice: Parameters<typeof sinceOf>[0], last = 1) =>
  countSince(changes, sinceOf(choice, moments, changes, last)).changes

describe('the changes of a person that can be undone', () => {
  it('are counted from the chosen moment on', () => {
    expect(count('minute')).toBe(3)
    expect(count('fiveMinutes')).toBe(4)
    expect(count('step')).toBe(4)
    expect(count('joined')).toBe(6)
  })

  it('are the last ones, and what happened in one minute goes together', () => {
    expect(count('last', 1)).toBe(3)
    expect(count('last', 3)).toBe(3)
    expect(count('last', 4)).toBe(4)
    expect(count('last', 99)).toBe(6)
    expect(count('last', 0)).toBe(0)
    expect(countSince([], sinceOf('last', moments, [], 5))).toEqual({ changes: 0, isExact: true })
  })

  it('are told as the most that it can be where a minute began before the time', () => {
    expect(countSince([{ at: 1_000, records: 4 }], 2_000)).toEqual({ changes: 4, isExact: false })
    expect(countSince([{ at: 1_000, records: 4 }], 1_000)).toEqual({ changes: 4, isExact: true })
    expect(countSince([{ at: 1_000, records: 4 }], minute)).toEqual({ changes: 0, isExact: true })
  })

  it('begin with the mass change where the person is paused, and leave out a step where none is open', () => {
    expect(offeredChoices({ ...moments, pausedSince: now - 5_000 })[0]).toBe('pause')
    expect(offeredChoices(moments)[0]).toBe('minute')
    expect(offeredChoices({ ...moments, stepOpenedAt: null })).not.toContain('step')
  })
})
