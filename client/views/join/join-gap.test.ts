import { expect, test } from 'vitest'
import { joinGap } from './join-gap.ts'

const typed = { name: 'Siti', group: 'residents', needed: true }

test('a name and a group are enough', () => {
  expect(joinGap(typed)).toBeNull()
})

test('the name comes first, as on the page', () => {
  expect(joinGap({ ...typed, name: '  ', group: '' })).toEqual({ field: 'name', words: 'door.nameMissing' })
})

test('an open workshop takes people without a name or a group', () => {
  expect(joinGap({ name: '', group: '', needed: false })).toBeNull()
})

test('a name that is too long is refused before it is sent', () => {
  expect(joinGap({ ...typed, name: 'a'.repeat(61) })).toEqual({ field: 'name', words: 'door.nameTooLong' })
})

test('a person counts in a group', () => {
  expect(joinGap({ ...typed, group: '' })).toEqual({ field: 'group', words: 'door.groupMissing' })
})
