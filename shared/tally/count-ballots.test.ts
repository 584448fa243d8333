import { describe, expect, test } from 'vitest'
import { lotOrder } from '../decide/lot.ts'
import type { Ballot, CountInput } from '../domain/tally.ts'
import { consensus } from '../scales/opinion/scale.ts'
import { compareScores } from '../scales/rank-by-score.ts'
import type { Choice } from '../scales/schemas.ts'
import { countBallots } from './index.ts'

const input = (over: Partial<CountInput>): CountInput => ({
  step: 's1',
  run: 1,
  scale: { type: 'dots', total: 3, cap: 3 },
  seats: 1,
  options: ['A', 'B', 'C'].map((id) => ({ id, label: id, cards: [] })),
  ballots: [],
  eligibleByGroup: { residents: 4 },
  present: 4,
  presentByGroup: {},
  admittedLate: 0,
  seed: 'rembuk-2026',
  openedAt: 1,
  closedAt: 2,
  ...over,
})

const ballots = (choices: Choice[], groupOf = (_: number) => 'residents'): Ballot[] =>
  choices.map((choice, index) => ({ id: `b${index}`, group: groupOf(index), choice }))
const dots = (given: Record<string, number>): Choice => ({ type: 'dots', dots: given })
const approve = (...approved: string[]): Choice => ({ type: 'approve', approved })
const order = (over: Partial<CountInput>) => countBallots(input(over)).options.map(({ id }) => id)

test('the lot order of the published example is C, A, D, E, B', () => {
  expect(lotOrder('rembuk-2026', ['A', 'B', 'C', 'D', 'E'])).toEqual(['C', 'A', 'D', 'E', 'B'])
})

describe('dot voting', () => {
  const cast = ballots([dots({ A: 3 }), dots({ B: 2, C: 1 }), dots({ B: 1, C: 2 })])
  const tally = countBallots(input({ ballots: cast }))

  test('equal dots are settled by supporters, then by lot', () => {
    expect(tally.options.map(({ id }) => id)).toEqual(['C', 'B', 'A'])
    expect(tally.options.map(({ figures }) => figures)).toEqual([
      { dots: 3, supporters: 2 },
      { dots: 3, supporters: 2 },
      { dots: 3, supporters: 1 },
    ])
    expect(tally.method).toBe('dot/1')
  })

  test('every tie is listed, with what settled it', () => {
    expect(tally.ties).toEqual([
      { options: ['C', 'A', 'B'], settledBy: 'supporters', matters: true },
      { options: ['C', 'B'], settledBy: 'lot', matters: true },
    ])
    expect(countBallots(input({ ballots: cast, seats: 3 })).ties.map(({ matters }) => matters)).toEqual([
      false,
      false,
    ])
  })

  test('a ballot over its dots or its cap is left out as a whole', () => {
    const over = ballots([dots({ A: 3, B: 1 }), dots({ B: 1 })])
    expect(countBallots(input({ ballots: over })).electorate.cast).toBe(1)
    const capped = countBallots(
      input({ ballots: ballots([dots({ A: 3 })]), scale: { type: 'dots', total: 3, cap: 2 } }),
    )
    expect(capped.electorate.cast).toBe(0)
  })

  test('more than half of the dots unused is said', () => {
    const sparse = countBallots(input({ ballots: ballots(Array(6).fill(dots({ A: 1 }))) }))
    expect(sparse.warnings).toContainEqual({ code: 'many_unused_dots', params: { unused: 12, of: 18 } })
  })

  test('nobody voted: no ranking, nobody chosen', () => {
    const empty = countBallots(input({ ballots: [] }))
    expect(empty.options.map(({ rank, chosen }) => ({ rank, chosen }))).toEqual(
      Array(3).fill({ rank: 1, chosen: false }),
    )
    expect(empty.warnings).toEqual([{ code: 'nobody_voted', params: {} }])
    expect(empty.ties).toEqual([])
  })
})

describe('approval voting', () => {
  const scale = { type: 'approve', min: 0, max: 3 } as const
  const cast = ballots([approve('A', 'B'), approve('B'), approve('A', 'C'), approve()])

  test('an empty ballot is an abstention; a tie for the seat is settled by lot and said', () => {
    const tally = countBallots(input({ scale, ballots: cast }))
    expect(tally.electorate).toMatchObject({ cast: 3, abstained: 1 })
    expect(tally.options.map(({ id, chosen }) => [id, chosen])).toEqual([
      ['A', true],
      ['B', false],
      ['C', false],
    ])
    expect(tally.ties).toEqual([{ options: ['A', 'B'], settledBy: 'lot', matters: true }])
    expect(tally.warnings).toContainEqual({ code: 'boundary_tie', params: { options: 2 } })
  })

  test('a name that stands twice on a ballot counts once', () => {
    const tally = countBallots(input({ scale, ballots: ballots([approve('A', 'A')]) }))
    expect(tally.options[0]?.figures).toEqual({ approvals: 1 })
  })

  test('the share if every group weighed the same is the mean of the groups, exactly', () => {
    const groups = ['business', 'residents', 'residents', 'residents', 'business', 'business', 'residents']
    const choices = [
      approve('A'),
      approve('B'),
      approve('B'),
      approve('B'),
      approve('A'),
      approve('B'),
      approve('A'),
    ]
    const tally = countBallots(input({ scale, ballots: ballots(choices, (i) => groups[i] ?? '') }))
    const a = tally.options.find(({ id }) => id === 'A')
    // business 2/3, residents 1/4
    expect(a?.equalGroupShare).toEqual({ n: '11', d: '24' })
    expect(a?.lowestGroup).toEqual({ group: 'residents', share: { n: '1', d: '4' } })
  })
})

describe('opinions', () => {
  const scale = { type: 'opinion' } as const
  const options = ['A', 'B'].map((id) => ({ id, label: id, cards: [] }))

  test('group-aware consensus multiplies the groups: 5/7 · 3/5 · 7/10 is 3/10', () => {
    const score = consensus({
      figures: { agree: 12, disagree: 4, pass: 0, seen: 16 },
      byGroup: {
        gov: { agree: 4, seen: 5 },
        biz: { agree: 2, seen: 3 },
        com: { agree: 6, seen: 8 },
      },
    })
    expect(score).toEqual({ product: { n: 3n, d: 10n }, root: 3 })
  })

  test('what all groups share comes before what one large group wants', () => {
    const loud = Array.from({ length: 9 }, (_, i) => ({ A: i < 9 ? 1 : -1, B: i < 6 ? 1 : -1 }) as const)
    const others = Array.from({ length: 3 }, () => ({ A: -1, B: 1 }) as const)
    const all = [...loud, ...others].map((votes): Choice => ({ type: 'opinion', votes }))
    const tally = countBallots(
      input({ scale, options, ballots: ballots(all, (i) => (i < 9 ? 'gov' : 'com')) }),
    )
    expect(tally.options.map(({ id, figures }) => [id, figures.agree])).toEqual([
      ['B', 9],
      ['A', 9],
    ])
  })

  test('scores with different numbers of groups compare without roots', () => {
    const half = { product: { n: 1n, d: 2n }, root: 1 }
    expect(compareScores(half, { product: { n: 1n, d: 4n }, root: 2 })).toBe(0)
    expect(compareScores(half, { product: { n: 1n, d: 5n }, root: 2 })).toBeGreaterThan(0)
  })

  test('a card that nobody answered comes last and is not chosen', () => {
    const tally = countBallots(
      input({ scale, options, seats: 2, ballots: ballots([{ type: 'opinion', votes: { B: -1 } }]) }),
    )
    expect(tally.options.map(({ id, chosen }) => [id, chosen])).toEqual([
      ['B', false],
      ['A', false],
    ])
  })
})

describe('warnings', () => {
  test('few ballots, low turnout and one dominating group are said', () => {
    const groups = ['gov', 'gov', 'gov', 'gov', 'gov', 'gov', 'gov', 'com', 'com', 'com']
    const dominated = countBallots(
      input({
        ballots: ballots(
          groups.map(() => dots({ A: 3 })),
          (i) => groups[i] ?? '',
        ),
        eligibleByGroup: { gov: 20, com: 20 },
      }),
    )
    expect(dominated.warnings.map(({ code }) => code)).toEqual(['low_turnout', 'one_group_dominates'])
    expect(
      countBallots(input({ ballots: ballots([dots({ A: 3 })]) })).warnings.map(({ code }) => code),
    ).toContain('few_ballots')
  })

  test('a choice that hangs on one ballot is called fragile', () => {
    const close = ballots([dots({ A: 3 }), dots({ A: 3 }), dots({ B: 3 }), dots({ B: 2 }), dots({ C: 3 })])
    expect(countBallots(input({ ballots: close })).warnings.map(({ code }) => code)).toContain('fragile')
    const clear = ballots(Array(6).fill(dots({ A: 3 })))
    expect(countBallots(input({ ballots: clear })).warnings.map(({ code }) => code)).not.toContain('fragile')
  })
})

test('what a ballot says about a card that is no option is left out, the rest counts', () => {
  expect(order({ ballots: ballots([dots({ gone: 1, B: 2 })]) })[0]).toBe('B')
})
