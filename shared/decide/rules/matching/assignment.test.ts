import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Assignment, assign, assignWithCapacities, minimumCost, type Weights } from './assignment.ts'

const objectives = ['pairs_then_weight', 'weight'] as const

/** Every matching, in the order in which the first need with its first offer comes first, no offer last. */
function allMatchings(weights: Weights, need = 0, taken: readonly number[] = []): [number, number][][] {
  const row = weights[need]
  if (!row) return [[]]
  const withOffer = row.flatMap((weight, offer) =>
    weight === null || taken.includes(offer)
      ? []
      : allMatchings(weights, need + 1, [...taken, offer]).map((rest): [number, number][] => [
          [need, offer],
          ...rest,
        ]),
  )
  return [...withOffer, ...allMatchings(weights, need + 1, taken)]
}

const weigh = (weights: Weights, pairs: [number, number][]): number =>
  pairs.reduce((sum, [need, offer]) => sum + (weights[need]?.[offer] ?? 0), 0)

function bestByTrying(weights: Weights, objective: (typeof objectives)[number]): Assignment {
  const all = allMatchings(weights).map((pairs) => ({ pairs, weight: weigh(weights, pairs) }))
  const most = Math.max(...all.map(({ pairs }) => pairs.length))
  const allowed = objective === 'weight' ? all : all.filter(({ pairs }) => pairs.length === most)
  const best = Math.max(...allowed.map(({ weight }) => weight))
  return allowed.find(({ weight }) => weight === best)!
}

const matrix = (most: number) =>
  fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most })).chain(([needs, offers]) =>
    fc.array(
      fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 }), {
        minLength: offers,
        maxLength: offers,
      }),
      { minLength: needs, maxLength: needs },
    ),
  )

describe('assignment', () => {
  const crossed = [
    [5, 1],
    [4, null],
  ]

  test('as many pairs as possible come before weight', () => {
    expect(assign(crossed, 'pairs_then_weight')).toEqual({
      pairs: [
        [0, 1],
        [1, 0],
      ],
      weight: 5,
    })
  })

  test('by weight only, one pair can be as good as two, and the first need has the first offer', () => {
    expect(assign(crossed, 'weight')).toEqual({ pairs: [[0, 0]], weight: 5 })
  })

  test('nothing, nobody compatible and a single pair', () => {
    for (const objective of objectives) {
      expect(assign([], objective)).toEqual({ pairs: [], weight: 0 })
      expect(assign([[], []], objective)).toEqual({ pairs: [], weight: 0 })
      expect(assign([[null], [null]], objective)).toEqual({ pairs: [], weight: 0 })
      expect(assign([[null, 0]], objective)).toEqual({ pairs: [[0, 1]], weight: 0 })
    }
  })

  test('a pair that costs more than it brings is made for the sake of pairs, not for weight', () => {
    expect(assign([[-3]], 'pairs_then_weight')).toEqual({ pairs: [[0, 0]], weight: -3 })
    expect(assign([[-3]], 'weight')).toEqual({ pairs: [], weight: 0 })
  })

  test('where all are alike, needs and offers are paired in their order', () => {
    const alike = Array.from({ length: 5 }, () => Array<number>(7).fill(3))
    for (const objective of objectives)
      expect(assign(alike, objective).pairs).toEqual([0, 1, 2, 3, 4].map((index) => [index, index]))
  })

  test('the answer is the first best one of all that there are', () => {
    fc.assert(
      fc.property(matrix(5), fc.constantFrom(...objectives), (weights, objective) => {
        expect(assign(weights, objective)).toEqual(bestByTrying(weights, objective))
      }),
      { numRuns: 400 },
    )
  })

  test('an offer serves as many needs as it has places', () => {
    const weights = [[3], [5], [4]]
    expect(assignWithCapacities(weights, [2], 'pairs_then_weight')).toEqual({
      pairs: [
        [1, 0],
        [2, 0],
      ],
      weight: 9,
    })
    expect(assignWithCapacities(weights, [0], 'weight')).toEqual({ pairs: [], weight: 0 })
    expect(assignWithCapacities(weights, [], 'weight')).toEqual({ pairs: [[1, 0]], weight: 5 })
  })

  test('places are never exceeded, and more of them never make it worse', () => {
    fc.assert(
      fc.property(
        matrix(5),
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 5 }),
        (weights, places) => {
          const { pairs, weight } = assignWithCapacities(weights, places, 'weight')
          for (const [offer, most] of places.entries())
            expect(pairs.filter((pair) => pair[1] === offer).length).toBeLessThanOrEqual(most)
          const roomier = places.map((most) => most + 1)
          expect(assignWithCapacities(weights, roomier, 'weight').weight).toBeGreaterThanOrEqual(weight)
        },
      ),
    )
  })

  test('weights that cannot be added up exactly are refused', () => {
    expect(() => assign([[0.5]], 'weight')).toThrow('0.5 is not an integer')
    expect(() => assign([[2 ** 52]], 'pairs_then_weight')).toThrow(RangeError)
    expect(() => minimumCost([[2 ** 53 - 1]])).toThrow(RangeError)
  })
})

describe('lowest cost of a complete assignment', () => {
  test('by hand', () => {
    expect(minimumCost([])).toBe(0)
    expect(
      minimumCost([
        [4, 1, 3],
        [2, 0, 5],
        [3, 2, 2],
      ]),
    ).toBe(5)
  })

  test('no permutation costs less', () => {
    const square = fc.integer({ min: 1, max: 6 }).chain((size) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
    )
    fc.assert(
      fc.property(square, (costs) => {
        const totals = allMatchings(costs)
          .filter((pairs) => pairs.length === costs.length)
          .map((pairs) => weigh(costs, pairs))
        expect(minimumCost(costs)).toBe(Math.min(...totals))
      }),
      { numRuns: 60 },
    )
  })

  test('a matrix that is not square is refused', () => {
    expect(() => minimumCost([[1, 2]])).toThrow('as many columns as rows')
  })
})
