import { expect, it } from 'vitest'
import { openRate } from './rate.ts'

it('a burst passes, a flood waits, and time makes room again', () => {
  let now = 0
  const rate = openRate(10, 3, () => now)
  expect([rate.take(), rate.take(), rate.take()]).toEqual([0, 0, 0])
  expect(rate.take()).toBe(100)
  expect(rate.take()).toBe(200)
  now = 1_000
  expect(rate.take()).toBe(0)
})
