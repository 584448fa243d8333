import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDecimal, parseDecimal } from './decimal.ts'
import { ratio } from './fraction.ts'

test('a decimal is read exactly, with a point or a comma', () => {
  expect(parseDecimal('250.50')).toEqual(ratio(501, 2))
  expect(parseDecimal('222176,85')).toEqual(ratio(4443537, 20))
  expect(parseDecimal(' 1000 ')).toEqual(ratio(1000))
  expect(parseDecimal('-0.125')).toEqual(ratio(-1, 8))
  expect(parseDecimal('0.1')).toEqual(ratio(1, 10))
  expect(parseDecimal('90071992547409930.01')).toEqual(ratio(9007199254740993001n, 100n))
})

test('what is not one decimal number is refused, separators for thousands too', () => {
  for (const text of [
    '',
    ' ',
    '1,000,000',
    '1.000,50',
    '1 000',
    '1e3',
    'Rp 500',
    '.5',
    '5.',
    '--1',
    '1/2',
    'NaN',
  ])
    expect(parseDecimal(text), text).toBeNull()
})

test('a fraction is written with as few places as it needs', () => {
  expect(formatDecimal(ratio(501, 2))).toBe('250.5')
  expect(formatDecimal(ratio(1, 8))).toBe('0.125')
  expect(formatDecimal(ratio(-1, 100))).toBe('-0.01')
  expect(formatDecimal(ratio(1000))).toBe('1000')
  expect(formatDecimal(ratio(0))).toBe('0')
})

test('a fraction without an end as a decimal is not written', () => {
  for (const endless of [ratio(1, 3), ratio(7, 60)]) expect(formatDecimal(endless)).toBeNull()
})

test('what is written is read back as the same fraction', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.nat(12), (digits, places) => {
      const money = ratio(digits, 10n ** BigInt(places))
      expect(parseDecimal(formatDecimal(money) ?? '')).toEqual(money)
    }),
  )
})
