import { expect, test } from 'vitest'
import { mostPledged, readAmount, totalOf, withAmount } from './amounts.ts'

test.each([
  ['1.500.000', 1_500_000],
  ['1 500', 1_500],
  ['', 0],
  ['12 kursi', null],
  ['-5', null],
  [String(mostPledged), mostPledged],
  [`${mostPledged}0`, null],
])('%j is read as %s', (typed, amount) => {
  expect(readAmount(typed)).toBe(amount)
})

test('an amount of zero takes the pledge away, and the option with its last one', () => {
  const pledges = { a: { money: 5, hours: 2 }, b: { money: 3 } }
  expect(withAmount(pledges, { option: 'a', kind: 'money', amount: 0 })).toEqual({
    a: { hours: 2 },
    b: { money: 3 },
  })
  expect(withAmount(pledges, { option: 'b', kind: 'money', amount: 0 })).toEqual({
    a: { money: 5, hours: 2 },
  })
  expect(totalOf(pledges, 'money')).toBe(8)
})
