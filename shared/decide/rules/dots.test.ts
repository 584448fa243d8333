import { describe, expect, test } from 'vitest'
import { ratio } from '../fraction.ts'
import { countDots, type DotsInput } from './dots.ts'

const ballot = (id: string, points: Record<string, number>, group = 'g') => ({
  id,
  group,
  points: new Map(Object.entries(points)),
})

const rules = { options: ['A', 'B', 'C'], perVoter: 3, perOption: 3, lot: ['C', 'A', 'B'] }
const count = (ballots: DotsInput['ballots'], over: Partial<DotsInput> = {}) =>
  countDots({ ...rules, ballots, ...over })

describe('the example: three dots each, all options with three dots', () => {
  const result = count([ballot('v1', { A: 3 }), ballot('v2', { B: 2, C: 1 }), ballot('v3', { B: 1, C: 2 })])

  test('supporters put the one-person option last, the lot settles the rest', () => {
    expect(result.dots).toEqual(
      new Map([
        ['A', 3],
        ['B', 3],
        ['C', 3],
      ]),
    )
    expect(result.supporters).toEqual(
      new Map([
        ['A', 1],
        ['B', 2],
        ['C', 2],
      ]),
    )
    expect(result.order).toEqual(['C', 'B', 'A'])
    expect(result.ties).toEqual([
      { options: ['C', 'B', 'A'], settledBy: 'supporters' },
      { options: ['C', 'B'], settledBy: 'lot' },
    ])
    expect(result.leads[1]).toEqual({ option: 'B', place: 2, next: 'A', by: 'supporters', margin: ratio(1) })
  })
})

test('a ballot that breaks a limit is refused as a whole, with its reason', () => {
  const result = count(
    [
      ballot('cap', { A: 3 }),
      ballot('fine', { A: 1, B: 1 }),
      ballot('half', { A: 0.5 }),
      ballot('minus', { A: -1 }),
      ballot('total', { A: 2, B: 2 }),
      ballot('what', { Z: 1 }),
    ],
    { perOption: 2 },
  )
  expect(result.refused).toEqual([
    { ballot: 'cap', reason: 'over_cap' },
    { ballot: 'half', reason: 'not_whole' },
    { ballot: 'minus', reason: 'not_whole' },
    { ballot: 'total', reason: 'over_total' },
    { ballot: 'what', reason: 'unknown_option' },
  ])
  expect(result).toMatchObject({ cast: 1, abstained: 0, unused: 1, isMostlyUnused: false })
  expect(result.order).toEqual(['A', 'B', 'C'])
})

test('more than half of the dots unused is told, exactly half is not', () => {
  expect(count([ballot('v', { A: 1 })])).toMatchObject({ unused: 2, isMostlyUnused: true })
  expect(count([ballot('v', { A: 2 })], { perVoter: 4 })).toMatchObject({ unused: 2, isMostlyUnused: false })
})

test('abstentions are counted beside, and where nobody voted there is no ranking', () => {
  const result = count([ballot('v1', {}), ballot('v2', { A: 0 })])
  expect(result).toMatchObject({
    cast: 0,
    abstained: 2,
    order: [],
    ties: [],
    leads: [],
    isMostlyUnused: false,
  })
  expect(result.dots.get('A')).toBe(0)
})

test('groups are counted in full, by id, with zeros', () => {
  const result = count([
    ballot('v1', { A: 1 }, 'gov'),
    ballot('v2', { B: 2 }, 'biz'),
    ballot('v3', {}, 'com'),
  ])
  expect([...result.byGroup].map(([group, dots]) => [group, Object.fromEntries(dots)])).toEqual([
    ['biz', { A: 0, B: 2, C: 0 }],
    ['gov', { A: 1, B: 0, C: 0 }],
  ])
})

test('a single option, even one that is called like a property of every object', () => {
  const only = { options: ['__proto__'], lot: ['__proto__'] }
  const own = { id: 'v', group: 'constructor', points: new Map([['__proto__', 2]]) }
  expect(count([own], only).dots.get('__proto__')).toBe(2)
})
