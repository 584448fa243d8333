import { expect, test } from 'vitest'
import { defaultGroups } from '../../../shared/domain/default-groups.ts'
import { withNewGroup } from './group-list.ts'

test('a new group takes a mark that nobody has', () => {
  const groups = defaultGroups.filter(({ mark }) => mark !== 'star')
  expect(withNewGroup(groups).at(-1)?.mark).toBe('star')
})

test('two new groups never share an id', () => {
  const twice = withNewGroup(withNewGroup(defaultGroups.slice(0, 2)))
  expect(new Set(twice.map(({ id }) => id)).size).toBe(4)
})

test('an id that is in use is passed over', () => {
  const [first, second] = withNewGroup(withNewGroup([]))
  const left = second ? [second] : []
  expect(first?.id).toBe('group-1')
  expect(withNewGroup(left).map(({ id }) => id)).toEqual(['group-2', 'group-3'])
})
