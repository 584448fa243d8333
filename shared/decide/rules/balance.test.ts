import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { compare, type Ratio, ratio, toFraction } from '../fraction.ts'
import {
  byGroup,
  concentration,
  effectiveGroups,
  imbalance,
  invitationChain,
  type PresentPerson,
  representation,
  satisfactionCover,
  silence,
} from './balance.ts'
import { nudges } from './nudges.ts'
import { wilsonInterval } from './wilson.ts'

const person = (group: string, contributions: number, lastHeardAt: number | null = null): PresentPerson => ({
  group,
  contributions,
  lastHeardAt,
})
const room = [person('gov', 5, 9_000), person('gov', 2, 4_000), person('biz', 1, 2_000), person('com', 0)]
const ratiosOf = (people: PresentPerson[]) =>
  Object.fromEntries(representation(people).map(({ group, ratio }) => [group, ratio]))
const times = (count: number, group: string, contributions: number) =>
  Array.from({ length: count }, () => person(group, contributions))

describe('representation', () => {
  test('compares the share of contributions with the share of those present', () => {
    expect(ratiosOf(room)).toEqual({ biz: ratio(1, 2), com: ratio(0), gov: ratio(7, 4) })
    expect(imbalance(room)).toEqual(ratio(3, 8))
  })

  test('says nothing where nothing was contributed or nobody is present', () => {
    const quiet = [person('gov', 0), person('com', 0)]
    expect(ratiosOf(quiet)).toEqual({ com: null, gov: null })
    expect([imbalance(quiet), imbalance([]), representation([])]).toEqual([null, null, []])
  })

  test('no ratio is shown for a group of which fewer than three are present', () => {
    const people = [...times(2, 'biz', 3), ...times(3, 'com', 1)]
    expect(representation(people).map(({ group, hasShownRatio }) => [group, hasShownRatio])).toEqual([
      ['biz', false],
      ['com', true],
    ])
  })

  test('a colour needs more than ten points and more than one contribution', () => {
    const notable = (people: PresentPerson[]) => representation(people).map(({ isNotable }) => isNotable)
    // Half present, 3 of 4 contributions: 25 points, but just one contribution too many.
    expect(notable([...times(3, 'a', 1), ...times(2, 'b', 0), person('b', 1)])).toEqual([false, false])
    // 4 of 5: 30 points and one and a half.
    expect(notable([...times(2, 'a', 1), person('a', 2), ...times(2, 'b', 0), person('b', 1)])).toEqual([
      true,
      true,
    ])
    // 60 of 100 is ten points, not more.
    expect(notable([...times(3, 'a', 20), ...times(2, 'b', 13), person('b', 14)])).toEqual([false, false])
  })

  test('nothing moves where everybody gives the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        (groups, each) => {
          const people = groups.map((group) => person(group, each))
          expect(imbalance(people)).toEqual(ratio(0))
          for (const { ratio: own, isNotable } of representation(people))
            expect([own, isNotable]).toEqual([ratio(1), false])
          expect(concentration(people)?.gini).toEqual(ratio(0))
        },
      ),
    )
  })
})

describe('invitation chain', () => {
  test('shows where a group is lost, also one that nobody invited or that did not come', () => {
    const invited = new Map([
      ['gov', 3],
      ['academics', 2],
    ])
    expect(invitationChain(invited, room)).toEqual([
      { group: 'academics', invited: 2, present: 0, contributed: 0 },
      { group: 'biz', invited: 0, present: 1, contributed: 1 },
      { group: 'com', invited: 0, present: 1, contributed: 0 },
      { group: 'gov', invited: 3, present: 2, contributed: 2 },
    ])
  })
})

describe('concentration', () => {
  test('Gini counts those without a contribution, and the three most active stand beside it', () => {
    expect(concentration(room)).toEqual({ gini: ratio(1, 2), corrected: ratio(2, 3), topThree: ratio(1) })
    const busy = [...times(4, 'a', 1), person('a', 6)]
    expect(concentration(busy)?.topThree).toEqual(ratio(8, 10))
  })

  test('one person alone, nobody, and silence', () => {
    expect(concentration([])).toBeNull()
    expect(concentration([person('a', 4)])).toEqual({
      gini: ratio(0),
      corrected: null,
      topThree: ratio(1),
    })
    expect(concentration(times(4, 'a', 0))).toEqual({
      gini: ratio(0),
      corrected: ratio(0),
      topThree: null,
    })
    expect(concentration([person('a', 9), ...times(3, 'a', 0)])?.corrected).toEqual(ratio(1))
  })

  test('Gini lies between 0 and 1, is what the definition says, and knows no order', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(amounts, (given) => {
        const people = given.map((amount) => person('a', amount))
        const { gini, corrected } = concentration(people)!
        expect(compare(gini, ratio(0))).toBeGreaterThanOrEqual(0)
        expect(compare(gini, ratio(1))).toBeLessThan(0)
        if (corrected) expect(compare(corrected, ratio(1))).toBeLessThanOrEqual(0)
        const all = given.reduce((sum, amount) => sum + amount, 0)
        const gaps = given
          .flatMap((a) => given.map((b) => Math.abs(a - b)))
          .reduce((sum, gap) => sum + gap, 0)
        if (all > 0) expect(gini).toEqual(ratio(gaps, 2 * given.length * all))
        expect(concentration(people.toReversed())).toEqual(concentration(people))
      }),
    )
  })
})

describe('silence', () => {
  test('counts who is not yet heard, with an interval as wide as few people make it', () => {
    const { all, byGroup: groups } = silence(room, 10_000)
    expect(all).toMatchObject({ silent: 1, present: 4, rate: ratio(1, 4), sinceHeardMs: 1_000 })
    expect(all.wilson?.low).toBeCloseTo(0.045587, 6)
    expect(all.wilson?.high).toBeCloseTo(0.699358, 6)
    expect([...groups.keys()]).toEqual(['biz', 'com', 'gov'])
    expect(groups.get('com')).toMatchObject({ silent: 1, present: 1, rate: ratio(1), sinceHeardMs: null })
    expect(groups.get('biz')).toMatchObject({ silent: 0, present: 1, rate: ratio(0), sinceHeardMs: 8_000 })
  })

  test('nobody present is not silence', () => {
    expect(silence([], 0)).toEqual({
      all: { silent: 0, present: 0, rate: null, wilson: null, sinceHeardMs: null },
      byGroup: new Map(),
    })
  })

  test('the interval holds the share and stays between 0 and 1', () => {
    expect(wilsonInterval(0, 0)).toBeNull()
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), (of, drawn) => {
        const count = drawn % (of + 1)
        const { low, high } = wilsonInterval(count, of)!
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(count / of)
        expect(high).toBeGreaterThanOrEqual(count / of)
        expect(high).toBeLessThanOrEqual(1)
        expect([low === 0, high === 1]).toEqual([count === 0, count === of])
      }),
    )
  })
})

test('the effective number of groups is exact, and equal groups count fully', () => {
  expect(effectiveGroups(room)).toEqual({ attendance: ratio(8, 3), contributions: ratio(32, 25) })
  expect(effectiveGroups([person('a', 0), person('b', 0), person('c', 0)])).toEqual({
    attendance: ratio(3),
    contributions: null,
  })
  expect(effectiveGroups([])).toEqual({ attendance: null, contributions: null })
})

test('a voter is satisfied by one chosen option', () => {
  const voters = [
    { group: 'gov', approved: ['A', 'B'] },
    { group: 'gov', approved: ['C'] },
    { group: 'com', approved: [] },
  ]
  expect(satisfactionCover(voters, new Set(['A', 'B']))).toEqual({
    all: ratio(1, 3),
    byGroup: new Map([
      ['com', ratio(0)],
      ['gov', ratio(1, 2)],
    ]),
  })
  expect(satisfactionCover([], new Set(['A'])).all).toBeNull()
})

test('who arrives first never matters', () => {
  const people = fc.array(
    fc.record({
      group: fc.constantFrom('a', 'b', 'c'),
      contributions: fc.nat(9),
      lastHeardAt: fc.option(fc.nat(99)),
    }),
  )
  const plain = (value: Ratio | null) => value && toFraction(value)
  const everything = (given: readonly PresentPerson[]) =>
    canonicalJson([
      representation(given).map((one) => ({ ...one, ratio: plain(one.ratio) })),
      plain(imbalance(given)),
      [...silence(given, 100).byGroup].map(([group, one]) => [group, { ...one, rate: plain(one.rate) }]),
      plain(effectiveGroups(given).contributions),
      nudges({ people: given, elapsedMs: 600_000, ideas: new Map() }),
      [...byGroup(given).keys()],
    ])
  fc.assert(
    fc.property(people, (given) => {
      expect(everything(given.toReversed())).toBe(everything(given))
    }),
  )
})
