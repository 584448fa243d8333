import { describe, expect, test } from 'vitest'
import { type Comparing, compareFigures, tellDifference } from './compare.ts'
import type { Json } from './figures.ts'

const strict: Comparing = { skipped: new Set(['note']), mayLack: () => false, isPartial: false }

function told(expected: Json, counted: Json, comparing: Comparing = strict): string | null {
  const { difference } = compareFigures(expected, counted, comparing)
  return difference && tellDifference(difference)
}

describe('comparing what is expected with what was counted', () => {
  test('the first difference is named by its path and both values', () => {
    const results = (last: string) => ({ 'mes_cost/lex': { order: ['1', '2', last] } })
    expect(told({ results: results('3') }, { results: results('9') })).toBe(
      'results["mes_cost/lex"].order[2]: expected "3", counted "9"',
    )
  })

  test('a list must have the same length', () => {
    expect(told([1], [1, 2])).toBe('[1]: expected nothing, counted 2')
    expect(told([1, 2], [1])).toBe('[1]: expected 2, counted nothing')
    expect(told([], [1])).toBe('[0]: expected nothing, counted 1')
  })

  test('what was not counted differs, and so does what was not expected, unless it may be left out', () => {
    expect(told({ a: 1, b: 2 }, { a: 1 })).toBe('b: expected 2, counted nothing')
    expect(told({ a: 1 }, { a: 1, b: 2 })).toBe('b: expected nothing, counted 2')
    expect(told({ a: 1 }, { a: 1, b: 2 }, { ...strict, mayLack: ([key]) => key === 'b' })).toBeNull()
  })

  test('where only one rule was counted the others are not compared', () => {
    expect(told({ a: 1, b: 2 }, { a: 1 }, { ...strict, isPartial: true })).toBeNull()
    expect(told({ a: 1, b: 2 }, { a: 3 }, { ...strict, isPartial: true })).toBe('a: expected 1, counted 3')
  })

  test('what is not recomputed is passed over at every depth and not counted', () => {
    const expected = { note: 'x', inside: { note: 'y', figure: 1 } }
    expect(compareFigures(expected, { inside: { figure: 1 } }, strict)).toEqual({
      difference: null,
      figures: 1,
    })
  })

  test('integers and fractions are exact, and 20 may be written "20"', () => {
    expect(told(20, '20')).toBeNull()
    expect(told('1/3', '1/3')).toBeNull()
    expect(told('2/6', '1/3')).not.toBeNull()
    expect(told(9_007_199_254_740_991, 9_007_199_254_740_990)).not.toBeNull()
    expect(told('', 0)).not.toBeNull()
    expect(told(true, 'true')).not.toBeNull()
  })

  test('doubles may differ by 1e-9, what Polis stores as floats by 3e-7', () => {
    expect(told(0.1 + 0.2, 0.3)).toBeNull()
    expect(told(0.3, 0.300_000_002)).not.toBeNull()
    expect(told({ 'repness-test': 2.472_280_3 }, { 'repness-test': 2.472_280_5 })).toBeNull()
    expect(told({ 'repness-test': 2.472_280_3 }, { 'repness-test': 2.472_282 })).not.toBeNull()
    expect(told({ repness: 2.472_280_3 }, { repness: 2.472_280_5 })).not.toBeNull()
  })

  test('null and an empty list both say that there is none; a missing figure does not', () => {
    expect(told({ tie: null }, { tie: [] })).toBeNull()
    expect(told({ tie: null }, {})).not.toBeNull()
    expect(told({ tie: [] }, { tie: ['a'] })).not.toBeNull()
  })

  test('an option called __proto__ is an option', () => {
    expect(told(JSON.parse('{"__proto__": 1}'), {})).toBe('__proto__: expected 1, counted nothing')
  })
})
