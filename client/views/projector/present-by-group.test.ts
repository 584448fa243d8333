import { expect, test } from 'vitest'
import { presentByGroup } from './present-by-group.ts'

test('only participants count, the largest group first', () => {
  const people = [
    { group: 'business', role: 'participant' },
    { group: 'residents', role: 'participant' },
    { group: 'residents', role: 'participant' },
    { group: 'local-government', role: 'facilitator' },
    { group: 'undisclosed', role: 'viewer' },
  ] as const
  expect(presentByGroup(people)).toEqual([
    { group: 'residents', people: 2 },
    { group: 'business', people: 1 },
  ])
})
