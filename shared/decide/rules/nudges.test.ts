import { describe, expect, test } from 'vitest'
import { ratio } from '../fraction.ts'
import { imbalance, type PresentPerson } from './balance.ts'
import { nudges } from './nudges.ts'

const person = (group: string, contributions: number, lastHeardAt: number | null = null): PresentPerson => ({
  group,
  contributions,
  lastHeardAt,
})
const room = [person('gov', 5, 9_000), person('gov', 2, 4_000), person('biz', 1, 2_000), person('com', 0)]
const times = (count: number, group: string, contributions: number) =>
  Array.from({ length: count }, () => person(group, contributions))

const support = (counts: Record<string, [agree: number, seen: number]>) =>
  new Map(Object.entries(counts).map(([group, [agree, seen]]) => [group, { agree, seen }]))
const shared = support({ gov: [4, 5], biz: [2, 3], com: [6, 8] })
const onesided = support({ gov: [5, 5], biz: [0, 3], com: [7, 8] })

describe('nudges', () => {
  const minutes = (count: number) => count * 60_000
  const none = { people: [], elapsedMs: minutes(60), ideas: new Map() }

  test('start with the group that lacks most, when more than a fifth would have to move', () => {
    expect(nudges({ ...none, people: room })).toEqual([
      { kind: 'start_with_group', group: 'com', contributions: 0, of: 8 },
    ])
    // Exactly a fifth: 7 of 10 contributions from half of the people.
    const fifth = [person('a', 7), person('b', 3)]
    expect(imbalance(fifth)).toEqual(ratio(1, 5))
    expect(nudges({ ...none, people: fifth })).toEqual([])
  })

  test('open a silent round when more than a third is silent after ten minutes', () => {
    const people = [person('a', 1), person('b', 1), person('a', 0), person('b', 0)]
    expect(nudges({ ...none, people })).toEqual([{ kind: 'open_silent_round', silent: 2, present: 4 }])
    expect(nudges({ ...none, people, elapsedMs: minutes(10) - 1 })).toEqual([])
    const third = [...times(2, 'a', 1), person('a', 0)]
    expect(nudges({ ...none, people: third })).toEqual([])
  })

  test('name the group that does not see itself in a strong idea', () => {
    const ideas = new Map([
      ['i2', onesided],
      ['i1', shared],
      ['weak', support({ gov: [0, 4], com: [2, 4] })],
      ['none', new Map()],
    ])
    expect(nudges({ ...none, ideas })).toEqual([
      { kind: 'group_does_not_see_itself', idea: 'i2', group: 'biz' },
    ])
  })
})
