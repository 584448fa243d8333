import { expect, test } from 'vitest'
import { changeVote, costOfChange, creditsLeft, mayChange } from './credits.ts'

const scale = { type: 'quadratic', credits: 10, negative: false } as const

test('each further vote is dearer, and taking one back returns what it cost', () => {
  expect([0, 1, 2].map((count) => costOfChange({ A: count }, 'A', 1))).toEqual([1, 3, 5])
  expect(costOfChange({ A: 3 }, 'A', -1)).toBe(-5)
  expect(creditsLeft({ A: 3 }, scale)).toBe(1)
})

test('what cannot be paid is not given, and nothing goes below nought unless votes against are possible', () => {
  expect(changeVote({ A: 3 }, 'A', 1, scale)).toEqual({ A: 3 })
  expect(changeVote({ A: 3 }, 'B', 1, scale)).toEqual({ A: 3, B: 1 })
  expect(changeVote({}, 'A', -1, scale)).toEqual({})
  expect(changeVote({}, 'A', -1, { ...scale, negative: true })).toEqual({ A: -1 })
  expect(changeVote({ A: 1 }, 'A', -1, scale)).toEqual({})
  expect(mayChange({ A: -3 }, 'A', -1, { ...scale, negative: true })).toBe(false)
})
