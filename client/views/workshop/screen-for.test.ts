import { expect, test } from 'vitest'
import { actingSeat, screenFor } from './screen-for.ts'

const facilitator = { person: 'f', role: 'facilitator' } as const
const participant = { person: 'p', role: 'participant' } as const
const viewer = { person: 'v', role: 'viewer' } as const

test('viewers see the projector on any screen', () => {
  expect(screenFor('viewer', true)).toBe('projector')
  expect(screenFor('viewer', false)).toBe('projector')
})

test('participants get a page without canvas on a phone only', () => {
  expect(screenFor('participant', true)).toBe('phone')
  expect(screenFor('participant', false)).toBe('board')
})

test('facilitators always get the board', () => {
  expect(screenFor('facilitator', true)).toBe('board')
})

test('the person chosen in this tab acts, whatever else the browser is', () => {
  expect(actingSeat([facilitator, participant], 'p')).toBe(participant)
})

test('without a choice the highest role acts', () => {
  expect(actingSeat([viewer, participant, facilitator], null)).toBe(facilitator)
  expect(actingSeat([viewer], 'somebody who left')).toBe(viewer)
})

test('nobody acts where the browser has no seat', () => {
  expect(actingSeat([], 'p')).toBeNull()
})
