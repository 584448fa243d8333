import { expect, test } from 'vitest'
import type { StepCount } from '../../../shared/domain/theme.ts'
import type { Step } from '../../../shared/steps/step.ts'
import { leaderOf, stageFor } from './stage.ts'

const step = (kind: string, state: string, seal = 'open') =>
  ({ id: 's', seal, settings: { kind }, progress: { state } }) as unknown as Step
const count = (cards: number, sealed = 0) => ({ cards, sealed, pending: 0 }) as StepCount

test('before the first step the room is invited in', () => {
  expect(stageFor(null, undefined)).toBe('invite')
  expect(stageFor(step('collect', 'draft'), count(0))).toBe('invite')
})

test('while nobody has written, the room is told how to', () => {
  expect(stageFor(step('collect', 'open'), count(0))).toBe('invite')
})

test('the first open cards are shown large, many of them on the board', () => {
  expect(stageFor(step('collect', 'open'), count(1))).toBe('step')
  expect(stageFor(step('collect', 'open'), count(30))).toBe('board')
})

test('sealed cards are counted and not shown until the reveal', () => {
  expect(stageFor(step('collect', 'open', 'sealed_until_reveal'), count(0, 4))).toBe('step')
  expect(stageFor(step('collect', 'revealed', 'sealed_until_reveal'), count(40))).toBe('board')
})

test('grouping happens on the board, deciding in figures', () => {
  expect(stageFor(step('cluster', 'open'), count(0))).toBe('board')
  expect(stageFor(step('weigh', 'revealed'), count(0))).toBe('step')
})

test('the board follows a facilitator who is here', () => {
  const here = [
    { person: 'p', role: 'participant' },
    { person: 'f2', role: 'facilitator' },
    { person: 'f1', role: 'facilitator' },
  ]
  expect(leaderOf(here, [{ id: 'p' }, { id: 'f1' }, { id: 'f2' }])).toBe('f1')
  expect(leaderOf([], [{ id: 'f1' }])).toBeNull()
})
