import { expect, test } from 'vitest'
import { SeatNumbers } from './seat-numbers.ts'

test('R11 the number of a seat that was left is given out again only after everybody was told', () => {
  const numbers = new SeatNumbers()
  expect([numbers.take(), numbers.take()]).toEqual([1, 2])
  numbers.giveBack(1)
  expect(numbers.take()).toBe(3)
  numbers.release()
  expect(numbers.take()).toBe(1)
})
