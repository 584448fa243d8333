import { expect, test } from 'vitest'
import { heapPressure, pressureAt } from './memory-pressure.ts'

test('R19 F26 presence gives way first, then newcomers', () => {
  expect([50, 86, 93].map((used) => pressureAt(used, 100))).toEqual([
    'none',
    'drop_presence',
    'turn_newcomers_away',
  ])
})

test('R19 F26 this process is far from its limit', () => {
  expect(heapPressure()).toBe('none')
})
