import { expect, test } from 'vitest'
import { electionOf } from './example-elections.ts'
import { compareCodePoints, esOrder, lexOrder, lotTieOrder } from './tie-order.ts'

const election = electionOf(100, { 2: 30, 10: 30, b: 20, a: 20 }, ['b', ''])
const idsOf = (order: typeof lexOrder, ids: string[]) =>
  order(election.projects.filter(({ id }) => ids.includes(id))).id

test('lex goes by code points, so 10 is before 2, and a letter beyond the basic plane after all within it', () => {
  expect(idsOf(lexOrder, ['2', '10'])).toBe('10')
  expect(['\u{1F333}', '\uFF21', 'z', 'A', 'AB', ''].sort(compareCodePoints)).toEqual([
    '',
    'A',
    'AB',
    'z',
    '\uFF21',
    '\u{1F333}',
  ])
})

test('es goes by cost, then by approvals, then by the lot or else by lex', () => {
  expect(idsOf(esOrder(election), ['2', '10', 'a', 'b'])).toBe('b')
  expect(idsOf(esOrder(election), ['2', '10'])).toBe('10')
  expect(idsOf(esOrder(election, ['a', '2', '10']), ['2', '10'])).toBe('2')
})

test('the lot goes first to whoever was drawn first, and last to who was not drawn', () => {
  const order = lotTieOrder(['b', '2', 'a'])
  expect(idsOf(order, ['2', '10', 'a', 'b'])).toBe('b')
  expect(idsOf(order, ['10', 'a'])).toBe('a')
  expect(idsOf(lotTieOrder([]), ['2', '10'])).toBe('10')
})
