import { expect, test } from 'vitest'
import { gradient } from '../../../../../shared/scales/gradient/scale.ts'
import { answerOf, positionsOf, reasonFor, withAnswer } from './positions.ts'

const vote = { ...gradient.fresh, at: { round: 3, postponements: 0, vote: 1 } }

test('eight levels, five, two, or a vote are offered, as the round has it', () => {
  const offered = (levels: 'full' | 'short' | 'consent') =>
    positionsOf({ ...gradient.fresh, levels }).map(({ answer }) => answer)
  expect([offered('full').length, offered('short'), offered('consent')]).toEqual([8, [1, 3, 4, 7, 8], [1, 7]])
  expect(positionsOf(vote).map(({ answer }) => answer)).toEqual(['yes', 'no', 'abstain'])
})

test('an answer replaces the one before and leaves other texts and reasons alone', () => {
  const before = { type: 'gradient', levels: { A: 1, B: 8 }, reasons: { B: 'Why' } } as const
  const after = withAnswer(before, 'A', 3)
  expect([answerOf(after, 'A'), answerOf(after, 'B'), after.reasons]).toEqual([3, 8, { B: 'Why' }])
  expect(answerOf(withAnswer({ type: 'gradient', levels: {} }, 'A', 'no'), 'A')).toBe('no')
})

test('a reason is needed from who cannot accept, asked of who objects, and not from who agrees', () => {
  expect([8, 7, 1, null].map((answer) => reasonFor(gradient.fresh, answer as 8 | 7 | 1 | null))).toEqual([
    'needed',
    'asked',
    'none',
    'none',
  ])
  expect(reasonFor({ ...gradient.fresh, reasons: 'asked' }, 3)).toBe('needed')
})
