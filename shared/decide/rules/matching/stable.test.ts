import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockingPairs, breakTies, type Preferences, stableMatching } from './stable.ts'

const lists = (text: string): Map<string, string[]> =>
  new Map(
    text.split(' ').map((entry) => {
      const [id = '', ranked = ''] = entry.split(':')
      return [id, [...ranked]]
    }),
  )

/** The three suitors of Gale & Shapley: everybody's first choice likes them least. */
const latinSquare: Preferences = {
  seekers: lists('a:XYZ b:YZX c:ZXY'),
  offers: lists('X:bca Y:cab Z:abc'),
  capacities: new Map(),
}

const matchesOf = (preferences: Preferences, proposing: 'seekers' | 'offers') =>
  Object.fromEntries(stableMatching({ ...preferences, proposing }).matches)

const idsOf = (count: number, letter: string) => Array.from({ length: count }, (_, i) => `${letter}${i}`)

const preferences: fc.Arbitrary<Preferences> = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 4 }))
  .chain(([seekers, offers]) => {
    const side = (own: string[], others: string[]) =>
      fc
        .tuple(...own.map(() => fc.shuffledSubarray(others)))
        .map((ranked) => new Map(own.map((id, i) => [id, ranked[i] ?? []])))
    const [s, o] = [idsOf(seekers, 's'), idsOf(offers, 'o')]
    const places = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: offers, maxLength: offers })
    return fc.record({
      seekers: side(s, o),
      offers: side(o, s),
      capacities: places.map((all) => new Map(o.map((id, i) => [id, all[i] ?? 1]))),
    })
  })

const reversed = <V>(map: ReadonlyMap<string, V>): Map<string, V> => new Map([...map].reverse())

describe('stable matching', () => {
  test('each side gets what it likes best when it proposes', () => {
    expect(matchesOf(latinSquare, 'seekers')).toEqual({ X: ['a'], Y: ['b'], Z: ['c'] })
    expect(matchesOf(latinSquare, 'offers')).toEqual({ X: ['b'], Y: ['c'], Z: ['a'] })
  })

  test('offers with two places', () => {
    const both: Preferences = {
      seekers: lists('A:C S:CM D:CMG J:CGM L:MCG'),
      offers: lists('M:DLSJ C:DASLJ G:DJL'),
      capacities: new Map([...'MCG'].map((offer) => [offer, 2])),
    }
    expect(matchesOf(both, 'seekers')).toEqual({ M: ['L', 'S'], C: ['D', 'A'], G: ['J'] })
    expect(matchesOf(both, 'offers')).toEqual({ M: ['L', 'S'], C: ['D', 'A'], G: ['J'] })
  })

  test('only pairs in both lists are made; unknown ids and repeats are passed over', () => {
    const result = stableMatching({
      seekers: lists('a:XX b:Y c:?'),
      offers: lists('X:?ba Y:a'),
      capacities: new Map(),
      proposing: 'seekers',
    })
    expect(Object.fromEntries(result.matches)).toEqual({ X: ['a'], Y: [] })
    expect(result).toMatchObject({ unmatched: ['b', 'c'], blocking: [] })
  })

  test('nobody, and an offer without a place', () => {
    const none = { seekers: new Map(), offers: new Map(), capacities: new Map() }
    expect(stableMatching({ ...none, proposing: 'offers' })).toEqual({
      matches: new Map(),
      unmatched: [],
      blocking: [],
    })
    const full = { seekers: lists('a:X'), offers: lists('X:a'), capacities: new Map([['X', 0]]) }
    for (const proposing of ['seekers', 'offers'] as const)
      expect(stableMatching({ ...full, proposing })).toMatchObject({ unmatched: ['a'], blocking: [] })
  })

  test('a blocking pair is found where there is one', () => {
    const between = new Map([
      ['X', ['c']],
      ['Y', ['a']],
      ['Z', ['b']],
    ])
    expect(blockingPairs(latinSquare, between)).toEqual([])
    const wrong = new Map([
      ['X', ['a']],
      ['Y', ['c']],
      ['Z', ['b']],
    ])
    expect(blockingPairs(latinSquare, wrong)).toEqual([['c', 'X']])
    expect(blockingPairs(latinSquare, new Map([['X', ['a']]]))).toContainEqual(['c', 'Y'])
  })

  test('there is never a blocking pair, and nobody gets more than there is', () => {
    fc.assert(
      fc.property(preferences, fc.constantFrom('seekers', 'offers'), (given, proposing) => {
        const { matches, unmatched, blocking } = stableMatching({ ...given, proposing })
        expect(blocking).toEqual([])
        const matched = [...matches.values()].flat()
        expect(new Set(matched).size).toBe(matched.length)
        expect([...matched, ...unmatched].sort()).toEqual([...given.seekers.keys()].sort())
        for (const [offer, held] of matches) {
          expect(held.length).toBeLessThanOrEqual(given.capacities.get(offer) ?? 1)
          for (const seeker of held) {
            expect(given.seekers.get(seeker)).toContain(offer)
            expect(given.offers.get(offer)).toContain(seeker)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the same seekers stay unmatched from both sides, and no seeker does better when offers propose', () => {
    fc.assert(
      fc.property(preferences, (given) => {
        const bySeekers = stableMatching({ ...given, proposing: 'seekers' })
        const byOffers = stableMatching({ ...given, proposing: 'offers' })
        expect(byOffers.unmatched).toEqual(bySeekers.unmatched)
        const rankIn = ({ matches }: typeof bySeekers, seeker: string) =>
          given.seekers.get(seeker)?.findIndex((offer) => matches.get(offer)?.includes(seeker)) ?? -1
        for (const seeker of given.seekers.keys())
          expect(rankIn(bySeekers, seeker)).toBeLessThanOrEqual(rankIn(byOffers, seeker))
      }),
      { numRuns: 300 },
    )
  })

  test('the order in which people are listed does not matter', () => {
    fc.assert(
      fc.property(preferences, fc.constantFrom('seekers', 'offers'), (given, proposing) => {
        const turned = { ...given, seekers: reversed(given.seekers), offers: reversed(given.offers) }
        expect(matchesOf(turned, proposing)).toEqual(matchesOf(given, proposing))
      }),
    )
  })

  test('ties in a list are broken by the lot', () => {
    expect(breakTies([['b'], ['a', 'c', 'd'], ['e']], ['d', 'e', 'c', 'b', 'a'])).toEqual([
      'b',
      'd',
      'c',
      'a',
      'e',
    ])
  })
})
