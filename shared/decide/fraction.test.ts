import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { add, compare, fractionText, mean, ratio, toFraction, toPercent } from './fraction.ts'

test('fractions are in lowest terms with a positive denominator', () => {
  expect(ratio(4, -6)).toEqual({ n: -2n, d: 3n })
  expect(ratio(0, 5)).toEqual({ n: 0n, d: 1n })
  expect(() => ratio(1, 0)).toThrow(RangeError)
})

test('a tenth and two tenths are three tenths', () => {
  expect(add(ratio(1, 10), ratio(2, 10))).toEqual(ratio(3, 10))
  expect(compare(ratio(1, 3), ratio(33_333_333, 100_000_000))).toBeGreaterThan(0)
  expect(mean([ratio(1, 2), ratio(1, 3)])).toEqual(ratio(5, 12))
  expect(mean([])).toBeNull()
})

test('percent are rounded half up', () => {
  expect(toPercent(toFraction(ratio(1, 200)))).toBe(1)
  expect(toPercent(toFraction(ratio(2, 3)))).toBe(67)
})

test('canonical JSON does not depend on the order of keys', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'ü' }], a: true })).toBe(
    '{"a":true,"b":[1,{"c":"ü","d":null}]}',
  )
})

test('a fraction is read as a whole number and its rest', () => {
  expect(
    ['7/1', '47/2', '1/2', '-7/2', '-1/2', '0/1'].map((text) => {
      const [n = '', d = ''] = text.split('/')
      return fractionText({ n, d })
    }),
  ).toEqual(['7', '23 1/2', '1/2', '-3 1/2', '-1/2', '0'])
})
