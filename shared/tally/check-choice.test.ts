import { expect, test } from 'vitest'
import { checkChoice } from './check-choice.ts'

const options = ['A', 'B', 'C']
const dots = { type: 'dots', total: 3, cap: 2 } as const
const approve = { type: 'approve', min: 2, max: 2 } as const

test('a choice within its limits passes; an empty one is an abstention', () => {
  expect(checkChoice(dots, options, { type: 'dots', dots: { A: 2, B: 1 } })).toBeNull()
  expect(checkChoice(dots, options, { type: 'dots', dots: {} })).toBeNull()
  expect(checkChoice(approve, options, { type: 'approve', approved: [] })).toBeNull()
  expect(checkChoice({ type: 'opinion' }, options, { type: 'opinion', votes: { A: -1 } })).toBeNull()
})

test('dots over the total or the cap are refused with the limit', () => {
  expect(checkChoice(dots, options, { type: 'dots', dots: { A: 2, B: 2 } })).toMatchObject({
    code: 'ballot_over_dots',
    params: { total: 3 },
  })
  expect(checkChoice(dots, options, { type: 'dots', dots: { A: 3 } })).toMatchObject({
    code: 'ballot_over_cap',
    params: { cap: 2 },
  })
  expect(checkChoice(dots, options, { type: 'dots', dots: { A: -1 } })?.code).toBe('invalid_input')
})

test('too few and too many approvals are refused; the same option twice is one', () => {
  expect(checkChoice(approve, options, { type: 'approve', approved: ['A'] })?.code).toBe('ballot_too_few')
  expect(checkChoice(approve, options, { type: 'approve', approved: ['A', 'B', 'C'] })?.code).toBe(
    'ballot_too_many',
  )
  expect(checkChoice(approve, options, { type: 'approve', approved: ['A', 'A', 'B'] })).toBeNull()
})

test('what is no option, and what is no choice of this scale, is refused', () => {
  expect(checkChoice(dots, options, { type: 'dots', dots: { Z: 1 } })?.code).toBe('option_unknown')
  expect(checkChoice(dots, options, { type: 'approve', approved: ['A'] })?.code).toBe('step_kind_mismatch')
})
