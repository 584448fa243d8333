import { expect, test } from 'vitest'
import { gradient } from '../../scales/gradient/scale.ts'
import type { StepPlan } from '../step.ts'
import { withRequiredGroups } from './required-groups.ts'

type Part = Pick<StepPlan, 'settings' | 'who'>
const plan = (requiredGroups: string[], groups: string[] | null): Part => ({
  who: { roles: ['participant'], groups },
  settings: { kind: 'weigh', scale: { ...gradient.fresh, requiredGroups }, seats: 1 },
})
const requiredOf = ({ settings }: Part) =>
  settings.kind === 'weigh' && settings.scale.type === 'gradient' ? settings.scale.requiredGroups : null

test.each([
  ['fills in those of the workshop', plan([], null), ['residents', 'academics']],
  ['leaves out a group that the step is not for', plan([], ['residents']), ['residents']],
  ['keeps those that a plan names', plan(['business'], null), ['business']],
])('%s', (_, given, expected) => {
  expect(requiredOf(withRequiredGroups(given, ['residents', 'academics']))).toEqual(expected)
})

test('leaves other scales as they are', () => {
  const dots: Part = {
    ...plan([], null),
    settings: { kind: 'weigh', scale: { type: 'dots', total: 3, cap: 3 }, seats: 1 },
  }
  expect(withRequiredGroups(dots, ['residents'])).toBe(dots)
})
