import { describe, expect, test } from 'vitest'
import { ratio } from '../../fraction.ts'
import { bordaOrder, bordaPairwiseDoubled, bordaUnrankedZero } from './borda.ts'
import { firstPlaces } from './first-places.ts'
import { countDuels } from './pairwise.ts'
import { readElection } from './read-election.ts'

const tennessee = readElection(
  'C K M N',
  '42 M > N > C > K',
  '26 N > C > K > M',
  '15 C > K > N > M',
  '17 K > C > N > M',
)
const truncated = readElection('a b c d', '2 a > b = c', '2 b > c', '1 c')

describe('points', () => {
  test('on complete strict ballots both rules give m−1, m−2, … 0', () => {
    const points = { C: 173, K: 107, M: 126, N: 194 }
    const doubled = Object.fromEntries(bordaPairwiseDoubled(countDuels(tennessee)))
    expect(doubled).toEqual({ C: 346, K: 214, M: 252, N: 388 })
    for (const [id, value] of Object.entries(points))
      expect(bordaUnrankedZero(tennessee).get(id)).toEqual(ratio(value))
  })

  test('what is left out shares the lowest places, or gets nothing', () => {
    expect(Object.fromEntries(bordaPairwiseDoubled(countDuels(truncated)))).toEqual({
      a: 16,
      b: 20,
      c: 20,
      d: 4,
    })
    expect(bordaUnrankedZero(truncated)).toEqual(
      new Map([
        ['a', ratio(6)],
        ['b', ratio(9)],
        ['c', ratio(10)],
        ['d', ratio(0)],
      ]),
    )
  })

  test('a tied group shares the mean of its places, halves included', () => {
    // 3 points and 2 between a and b; 1 for c; nothing for d.
    expect(bordaUnrankedZero(readElection('a b c d', '1 a = b > c')).get('a')).toEqual(ratio(5, 2))
    expect(bordaUnrankedZero(readElection('a b c d', '3 a = b > c')).get('c')).toEqual(ratio(3))
  })

  test('nobody voted', () => {
    expect([...bordaPairwiseDoubled(countDuels(readElection('a b', '4'))).values()]).toEqual([0, 0])
    expect([...bordaUnrankedZero(readElection('a b', '4')).values()]).toEqual([ratio(0), ratio(0)])
  })

  test('one option', () => {
    expect(bordaPairwiseDoubled(countDuels(readElection('a', '4 a')))).toEqual(new Map([['a', 0]]))
    expect(bordaUnrankedZero(readElection('a', '4 a'))).toEqual(new Map([['a', ratio(0)]]))
  })
})

test('a tied first place is shared in exact parts', () => {
  expect(firstPlaces(readElection('a b c', '1 a = b = c', '2 a > b'))).toEqual(
    new Map([
      ['a', ratio(7, 3)],
      ['b', ratio(1, 3)],
      ['c', ratio(1, 3)],
    ]),
  )
})

describe('equal points', () => {
  const orderOf = (election: ReturnType<typeof readElection>, ...lot: string[]) =>
    bordaOrder(bordaPairwiseDoubled(countDuels(election)), election, lot)

  test('no tie, no lot', () => {
    expect(orderOf(tennessee, 'K', 'M', 'N', 'C')).toEqual({ order: ['N', 'C', 'M', 'K'], ties: [] })
  })

  test('more first places come first', () => {
    // a: 4·2 + 1 = 9, c: 4 + 2 + 3 = 9, b: 6; a is first four times, c once.
    const { order, ties } = orderOf(
      readElection('a b c', '4 a > c > b', '1 c > a > b', '3 b > c > a'),
      'c',
      'b',
      'a',
    )
    expect(order).toEqual(['a', 'c', 'b'])
    expect(ties).toEqual([{ options: ['a', 'c'], settledBy: 'first_places' }])
  })

  test('two with equal first places: their duel decides', () => {
    // a: 6 + 4 = 10, c: 3 + 6 + 1 = 10, each first three times; a beats c 7 to 4.
    const election = readElection('a b c', '3 a > c > b', '4 b > a > c', '3 c > b > a', '1 b > c > a')
    const { order, ties } = orderOf(election, 'c', 'b', 'a')
    expect(order).toEqual(['b', 'a', 'c'])
    expect(ties).toEqual([{ options: ['a', 'c'], settledBy: 'duel' }])
  })

  test('three that form a circle: the lot decides, not their duels', () => {
    const circle = readElection('a b c', '1 a > b > c', '1 b > c > a', '1 c > a > b')
    expect(orderOf(circle, 'c', 'a', 'b').order).toEqual(['c', 'a', 'b'])
    expect(orderOf(circle, 'c', 'a', 'b').ties.map(({ settledBy }) => settledBy)).toEqual(['lot'])
  })

  test('the whole tie and what is left of it are both listed', () => {
    const { order, ties } = orderOf(readElection('a b c', '1 b > c > a', '1 a > c > b'), 'c', 'b', 'a')
    expect(order).toEqual(['b', 'a', 'c'])
    expect(ties.map(({ settledBy }) => settledBy)).toEqual(['first_places', 'lot'])
    expect(ties.map(({ options }) => [...options].sort())).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b'],
    ])
  })
})
