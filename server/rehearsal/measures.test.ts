import { expect, test } from 'vitest'
import { openMeasures, percentilesOf } from './measures.ts'

test('percentiles are nearest rank, zeros of nothing', () => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at)
  expect(percentilesOf(values)).toEqual({ samples: 100, p50: 50, p95: 95, p99: 99, worst: 100 })
  expect(percentilesOf([])).toEqual({ samples: 0, p50: 0, p95: 0, p99: 0, worst: 0 })
})

test('an edit is measured once for each other person, and only when its own value arrives', () => {
  let now = 0
  const measures = openMeasures(() => now)
  measures.left('lane', 'writer', { x: 1 })
  now = 7
  measures.arrived('lane', 'writer', { x: 1 })
  measures.arrived('lane', 'reader', { x: 0 })
  measures.arrived('lane', 'reader', { x: 1 })
  measures.arrived('lane', 'reader', { x: 1 })
  measures.arrived('other', 'reader', { x: 1 })
  expect(measures.waits()).toMatchObject({ samples: 1, p50: 7 })
  expect(measures.counts().edits).toBe(1)
})
