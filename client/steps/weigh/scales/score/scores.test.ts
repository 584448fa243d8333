import { expect, test } from 'vitest'
import { score } from '../../../../../shared/scales/score/scale.ts'
import { doneCount, missingCriteria, withInterest, withScore } from './scores.ts'

const scale = {
  ...score.fresh,
  criteria: [
    { id: 'a', label: 'A', weight: 1 },
    { id: 'b', label: 'B', weight: 1 },
  ],
}
const empty = { type: 'score', scores: {} } as const

test('an option is done once every criterion has a score; the same number again takes it back', () => {
  const half = withScore(empty, 'X', 'a', 3)
  expect([missingCriteria(half, 'X', scale), doneCount(half, ['X', 'Y'], scale)]).toEqual([1, 0])
  const whole = withScore(half, 'X', 'b', 0)
  expect([missingCriteria(whole, 'X', scale), doneCount(whole, ['X', 'Y'], scale)]).toEqual([0, 1])
  expect(withScore(whole, 'X', 'b', 0).scores).toEqual({ X: { a: 3 } })
})

test('declaring an interest takes the scores back, and is done', () => {
  const out = withInterest(withScore(empty, 'X', 'a', 3), 'X', true)
  expect(out).toEqual({ type: 'score', scores: {}, recused: ['X'] })
  expect(doneCount(out, ['X'], scale)).toBe(1)
  expect(withInterest(out, 'X', false)).toEqual(empty)
})
