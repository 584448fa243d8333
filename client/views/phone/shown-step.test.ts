import { expect, test } from 'vitest'
import type { Step } from '../../../shared/steps/step.ts'
import { placeOf, shownStep } from './shown-step.ts'

const steps = [{ id: 'a' }, { id: 'b' }] as Step[]

test('the current step is shown until somebody chooses another', () => {
  expect(shownStep(steps, 'b', null)?.id).toBe('b')
  expect(shownStep(steps, 'b', 'a')?.id).toBe('a')
})

test('a chosen step that was deleted gives way to the current one', () => {
  expect(shownStep(steps, 'b', 'gone')?.id).toBe('b')
})

test('before the first step is opened nothing is shown', () => {
  expect(shownStep(steps, null, null)).toBeNull()
})

test('places are counted from one', () => {
  expect(placeOf(steps, steps[1] as Step)).toEqual({ number: 2, total: 2 })
})
