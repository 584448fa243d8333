import { expect, test } from 'vitest'
import { Pace, tickMs } from './pace.ts'

test('R7 among a few people nothing waits', () => {
  expect([1, 2, 4].map((people) => tickMs(people, 0))).toEqual([0, 0, 0])
})

test('R7 a tick is longer with more people, and where speaking takes long, but never longer than a tenth of a second', () => {
  const ticks = [5, 20, 30, 60, 120, 200, 1_000].map((people) => tickMs(people, 0))
  expect(ticks).toEqual([...ticks].sort((a, b) => a - b))
  expect([30, 60, 500].map((people) => tickMs(people, 0))).toEqual([33, 66, 66])
  expect(tickMs(30, 30)).toBe(60)
  expect(tickMs(5_000, 900)).toBeLessThan(100)
})

test('R7 the next tick is due one tick after the last began, and follows the work that was measured', () => {
  let now = 1_000
  const pace = new Pace(
    () => now,
    () => 30,
  )
  expect(pace.dueIn()).toBe(0)
  pace.begin()
  expect(pace.dueIn()).toBe(33)
  now += 10
  expect(pace.dueIn()).toBe(23)
  for (let tick = 0; tick < 100; tick += 1) {
    pace.begin()
    pace.spend(() => {
      now += 35
    })
  }
  pace.begin()
  expect(pace.dueIn()).toBeCloseTo(70, 0)
})
