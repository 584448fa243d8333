import { describe, expect, test } from 'vitest'
import { ratio } from '../fraction.ts'
import { rankBy } from './rank-by.ts'

const values = (of: Record<string, number>) => (option: string) => ratio(of[option] ?? 0)

describe('ranking by one criterion after the other', () => {
  const dots = { name: 'dots', value: values({ A: 5, B: 3, C: 3, D: 3, E: 1 }) } as const
  const supporters = { name: 'supporters', value: values({ A: 1, B: 1, C: 2, D: 1, E: 1 }) } as const
  const ranked = rankBy(['A', 'B', 'C', 'D', 'E'], [dots, supporters], ['E', 'D', 'B', 'A', 'C'])

  test('the second criterion settles a tie of the first, the lot what is still tied', () => {
    expect(ranked.order).toEqual(['A', 'C', 'D', 'B', 'E'])
  })

  test('every tie is listed with what settled it, the whole before its parts', () => {
    expect(ranked.ties).toEqual([
      { options: ['C', 'D', 'B'], settledBy: 'supporters' },
      { options: ['D', 'B'], settledBy: 'lot' },
    ])
  })

  test('each option knows what put it before the next, and by how much', () => {
    expect(ranked.leads).toEqual([
      { option: 'A', place: 1, next: 'C', by: 'dots', margin: ratio(2) },
      { option: 'C', place: 2, next: 'D', by: 'supporters', margin: ratio(1) },
      { option: 'D', place: 3, next: 'B', by: 'lot', margin: null },
      { option: 'B', place: 4, next: 'E', by: 'dots', margin: ratio(2) },
      { option: 'E', place: 5, next: null, by: null, margin: null },
    ])
  })
})

test('fractions are compared exactly: a third is less than a little more than a third', () => {
  const share = (option: string) => (option === 'A' ? ratio(1, 3) : ratio(10n ** 20n + 1n, 3n * 10n ** 20n))
  expect(rankBy(['A', 'B'], [{ name: 'share', value: share }], ['A', 'B']).order).toEqual(['B', 'A'])
})

test('what the lot does not know comes last, by id, whatever order it was given in', () => {
  const same = { name: 'same', value: () => ratio(0) } as const
  expect(rankBy(['z', 'y', 'x'], [same], ['z']).order).toEqual(['z', 'x', 'y'])
  expect(rankBy(['y', 'x', 'z'], [same], ['z']).order).toEqual(['z', 'x', 'y'])
})

test('nothing ranks nothing, and one option has no lead', () => {
  expect(rankBy([], [], [])).toEqual({ order: [], ties: [], leads: [] })
  expect(rankBy(['A'], [], []).leads).toEqual([{ option: 'A', place: 1, next: null, by: null, margin: null }])
})
