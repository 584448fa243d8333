import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../canonical-json.ts'
import { ratio, toFraction } from '../../fraction.ts'
import { commonStatements, representativeness, typicalStatements } from './representativeness.ts'
import {
  divisiveStatements,
  type Membership,
  type Opinion,
  type OpinionVotes,
  rankByConsensus,
  root,
  statementStatistics,
  toNumber,
} from './statistics.ts'

/** People by group with one character per statement: `+` agree, `-` disagree, `o` pass, `.` not seen. */
function voted(groups: Record<string, string[]>): { votes: OpinionVotes; groups: Membership } {
  const opinions: Record<string, Opinion> = { '+': 1, '-': -1, o: 0 }
  const membership = new Map<string, string[]>()
  const votes = new Map<string, Map<string, Opinion>>()
  let width = 0
  for (const [group, rows] of Object.entries(groups))
    for (const [index, row] of rows.entries()) {
      const id = `${group}${index}`
      width = Math.max(width, row.length)
      membership.set(group, [...(membership.get(group) ?? []), id])
      const cast = [...row].flatMap((sign, at) => {
        const opinion = opinions[sign]
        return opinion === undefined ? [] : [[`s${at}`, opinion] as const]
      })
      votes.set(id, new Map(cast))
    }
  const statements = Array.from({ length: width }, (_, index) => `s${index}`)
  return { votes: { participants: [...votes.keys()], statements, votes }, groups: membership }
}

/** Agreement of 4 of 5, 2 of 3 and 6 of 8. */
const example = voted({
  gov: ['+', '+', '+', '+', '-'],
  business: ['+', '+', 'o'],
  community: ['+', '+', '+', '+', '+', '+', '-', 'o'],
})

describe('statistics of opinions', () => {
  test('group-aware consensus is the product of smoothed shares', () => {
    const [only] = statementStatistics(example.votes, example.groups)
    expect(only?.byGroup.get('community')).toEqual({ agree: 6, disagree: 1, seen: 8 })
    expect(only?.consensus).toEqual({ agree: ratio(3, 10), disagree: ratio(2 * 1 * 2, 7 * 5 * 10) })
    expect(only?.normalised.agree).toBeCloseTo(0.66943295, 8)
    expect(only?.spread).toEqual(ratio(4, 35))
    expect(only?.isDivisive).toBe(false)
  })

  test('a group that has not seen a statement counts as undecided', () => {
    const { votes, groups } = voted({ a: ['+', '+'], b: ['.'] })
    expect(statementStatistics(votes, groups)[0]?.consensus.agree).toEqual(ratio(3, 8))
  })

  test('who is in no group counts in no group, and without groups there is nothing', () => {
    const { votes } = voted({ a: ['+', '+'], b: ['-'] })
    const [only] = statementStatistics(votes, new Map([['a', ['a0']]]))
    expect(only?.byGroup).toEqual(new Map([['a', { agree: 1, disagree: 0, seen: 1 }]]))
    expect(statementStatistics(votes, new Map())).toEqual([])
    const nobody = statementStatistics(votes, new Map([['a', []]]))
    expect(nobody[0]?.consensus.agree).toEqual(ratio(1, 2))
  })

  test('ranks by consensus, equal ones in the order of the statements, and names what divides', () => {
    const { votes, groups } = voted({
      a: ['+++-+', '+++-+', '+++-o'],
      b: ['-+++-', '-+++-', '-++++'],
    })
    const statistics = statementStatistics(votes, groups)
    expect(rankByConsensus(statistics).map(({ statement }) => statement)).toEqual([
      's1',
      's2',
      's4',
      's0',
      's3',
    ])
    expect(rankByConsensus(statistics, 'disagree')[0]?.statement).toBe('s0')
    expect(divisiveStatements(statistics).map(({ statement }) => statement)).toEqual(['s0', 's3', 's4'])
  })

  test('numbers too long for a double still become one', () => {
    expect(toNumber(ratio(10n ** 400n, 3n * 10n ** 400n + 1n))).toBeCloseTo(1 / 3, 12)
    expect(root(ratio(1n, 10n ** 4n), 4)).toBeCloseTo(0.1, 12)
  })
})

describe('representativeness', () => {
  const { votes, groups } = voted({
    a: Array<string>(6).fill('++'),
    b: Array<string>(6).fill('-+'),
  })
  const all = representativeness(statementStatistics(votes, groups))

  test('compares a group with all others, by share and by two tests', () => {
    const found = all.find((one) => one.group === 'a' && one.statement === 's0' && one.side === 'agree')
    expect(found).toMatchObject({
      count: 6,
      seen: 6,
      share: ratio(7, 8),
      ratio: ratio(7),
      isSignificant: true,
    })
    expect(found?.shareTest).toBeCloseTo(Math.sqrt(7), 12)
    // a = m = 7, b = 1, n = 7: pooled 4/7.
    expect(found?.ratioTest).toBeCloseTo((1 - 1 / 7) / Math.sqrt((4 / 7) * (3 / 7) * (2 / 7)), 12)
  })

  test('what all agree on is common and typical of nobody', () => {
    expect(typicalStatements(all, 'a').map(({ statement, side }) => [statement, side])).toEqual([
      ['s0', 'agree'],
    ])
    expect(typicalStatements(all, 'b').map(({ statement, side }) => [statement, side])).toEqual([
      ['s0', 'disagree'],
    ])
    expect(all.find((one) => one.statement === 's1' && one.side === 'agree')?.ratioTest).toBe(0)
    expect(commonStatements(votes, 'agree').map(({ statement }) => statement)).toEqual(['s1'])
    expect(commonStatements(votes, 'disagree')).toEqual([])
  })

  test('of nothing there is nothing', () => {
    expect(representativeness([])).toEqual([])
    expect(typicalStatements([], 'a')).toEqual([])
  })
})

test('the order in which votes come never matters', () => {
  const vote = fc.record({
    participant: fc.constantFrom('p', 'q', 'r', 's'),
    statement: fc.constantFrom('x', 'y', 'z'),
    opinion: fc.constantFrom<Opinion>(1, 0, -1),
  })
  const list = fc.uniqueArray(vote, { selector: (one) => `${one.participant} ${one.statement}` })
  const groups = new Map([
    ['a', ['p', 'q']],
    ['b', ['r', 's']],
  ])
  const describeAll = (cast: { participant: string; statement: string; opinion: Opinion }[]) => {
    const votes = new Map<string, Map<string, Opinion>>()
    for (const { participant, statement, opinion } of cast)
      votes.set(participant, (votes.get(participant) ?? new Map()).set(statement, opinion))
    const all = { participants: ['p', 'q', 'r', 's'], statements: ['x', 'y', 'z'], votes }
    const statistics = statementStatistics(all, groups)
    const plain = representativeness(statistics).map((one) => ({
      ...one,
      share: toFraction(one.share),
      ratio: toFraction(one.ratio),
    }))
    const ranked = rankByConsensus(statistics).map(({ statement, normalised }) => ({ statement, normalised }))
    return canonicalJson([plain, ranked])
  }
  fc.assert(
    fc.property(
      list.chain((cast) =>
        fc.tuple(fc.constant(cast), fc.shuffledSubarray(cast, { minLength: cast.length })),
      ),
      ([cast, shuffled]) => {
        expect(describeAll(shuffled)).toBe(describeAll(cast))
      },
    ),
  )
})
