import { describe, expect, test } from 'vitest'
import type { Ballot, CountInput } from '../domain/tally.ts'
import type { Choice, Scale } from '../scales/schemas.ts'
import { countBallots, equalGroupView, explainEqualGroups, groupsPartlyHidden, minorityOf } from './index.ts'

const dotsScale: Scale = { type: 'dots', total: 3, cap: 3 }

const tallyOf = (cast: readonly (readonly [group: string, choice: Choice])[], scale: Scale = dotsScale) => {
  const input: CountInput = {
    step: 's',
    run: 1,
    scale,
    seats: 1,
    options: ['A', 'B', 'C'].map((id) => ({ id, label: `Option ${id}`, cards: [] })),
    ballots: cast.map(([group, choice], at): Ballot => ({ id: `b${at}`, group, choice })),
    eligibleByGroup: { residents: 9, business: 9 },
    present: 9,
    presentByGroup: {},
    admittedLate: 0,
    seed: 'rembuk-2026',
    openedAt: 1,
    closedAt: 2,
  }
  return countBallots(input)
}

const dots = (given: Record<string, number>, reasons?: Record<string, string>): Choice => ({
  type: 'dots',
  dots: given,
  ...(reasons && { reasons }),
})
const many = (count: number, group: string, choice: Choice) =>
  Array.from({ length: count }, () => [group, choice] as const)

/** Nine residents for A, three of business for B, one of whom says why. */
const split = tallyOf([
  ...many(9, 'residents', dots({ A: 2, C: 1 })),
  ...many(2, 'business', dots({ B: 3 })),
  ['business', dots({ B: 2, C: 1 }, { B: 'Without it we close.' })],
])

describe('the minority report', () => {
  test('lists what a group puts among its first and does not get, with the words of that group', () => {
    expect(
      minorityOf(split).map(({ group, option, place, reasons }) => [group, option.id, place, reasons]),
    ).toEqual([
      ['business', 'B', 1, ['Without it we close.']],
      ['business', 'C', 2, []],
      ['residents', 'C', 2, []],
    ])
  })

  test('says nothing about groups that may not be told apart, and nothing where nobody voted', () => {
    expect(
      minorityOf(tallyOf([...many(9, 'residents', dots({ A: 3 })), ...many(2, 'business', dots({ B: 3 }))])),
    ).toEqual([])
    expect(minorityOf(tallyOf([]))).toEqual([])
  })

  test('says nothing of a group of which the numbers for one option are hidden: that one may be its first', () => {
    const criteria = [{ id: 'c', label: { id: 'Manfaat', en: 'Benefit' }, weight: 1 }]
    const scale: Scale = { type: 'score', max: 5, criteria, aggregation: 'mean', minJudges: 2, recusal: true }
    const both: Choice = { type: 'score', scores: { A: { c: 5 }, B: { c: 3 } } }
    const recused: Choice = { type: 'score', scores: { B: { c: 3 } }, recused: ['A'] }
    const tally = tallyOf(
      [...many(3, 'residents', both), ...many(2, 'business', both), ['business', recused]],
      scale,
    )
    expect(tally.options.find(({ id }) => id === 'A')?.byGroup).toEqual({})
    expect(groupsPartlyHidden(tally).sort()).toEqual(['business', 'residents'])
    expect(minorityOf(tally)).toEqual([])
  })
})

describe('the equal-group view', () => {
  test('lets every group weigh the same, and tells who would come first', () => {
    expect(equalGroupView(split)?.map(({ option, share, place }) => [option.id, share, place])).toEqual([
      ['B', { n: '4', d: '9' }, 1],
      ['A', { n: '1', d: '3' }, 2],
      ['C', { n: '2', d: '9' }, 3],
    ])
    expect(explainEqualGroups(split)).toEqual({
      key: 'results.equalOtherFirst',
      params: { label: 'Option B' },
    })
  })

  test('shares a place where shares are equal, and says when the same option leads', () => {
    const even = tallyOf([
      ...many(4, 'residents', dots({ A: 2, B: 1 })),
      ...many(3, 'business', dots({ A: 1, B: 2 })),
    ])
    expect(equalGroupView(even)?.map(({ option, place }) => [option.id, place])).toEqual([
      ['A', 1],
      ['B', 1],
      ['C', 3],
    ])
    expect(explainEqualGroups(even)?.key).toBe('results.equalSameFirst')
  })

  test('is not made up where a group is suppressed or alone', () => {
    const small = tallyOf([...many(4, 'residents', dots({ A: 3 })), ...many(2, 'business', dots({ B: 3 }))])
    const alone = tallyOf(many(4, 'residents', dots({ A: 3 })))
    expect([equalGroupView(small), equalGroupView(alone), explainEqualGroups(small)]).toEqual([
      null,
      null,
      null,
    ])
  })
})
