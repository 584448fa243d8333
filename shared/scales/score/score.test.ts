import { describe, expect, test } from 'vitest'
import { toPercent } from '../../decide/fraction.ts'
import type { Ballot, CountInput, Tally } from '../../domain/tally.ts'
import { checkChoice, countBallots, explainOption, explainTally } from '../../tally/index.ts'
import type { ChoiceOf, ScaleOf } from '../schemas.ts'
import { score } from './scale.ts'

type Settings = Partial<ScaleOf<'score'>>
type Sheets = ChoiceOf<'score'>['scores']

const criteria = [
  { id: 'need', label: 'Need', weight: 5 },
  { id: 'cost', label: 'Cost', weight: 3 },
  { id: 'speed', label: 'Speed', weight: 2 },
]
const sheet = (need: number, cost: number, speed: number) => ({ need, cost, speed })

function count(
  cast: readonly (Sheets | Ballot)[],
  settings: Settings = {},
  over: Partial<CountInput> = {},
): Tally {
  return countBallots({
    step: 's',
    run: 1,
    scale: { ...score.fresh, criteria, ...settings },
    seats: 1,
    options: ['X', 'Y'].map((id) => ({ id, label: id, cards: [] })),
    ballots: cast.map((one, at) =>
      'id' in one
        ? (one as Ballot)
        : { id: `b${at}`, group: 'g', choice: { type: 'score', scores: one as Sheets } },
    ),
    eligibleByGroup: { g: cast.length },
    presentByGroup: { g: cast.length },
    present: cast.length,
    admittedLate: 0,
    seed: 'rembuk-2026',
    openedAt: 1,
    closedAt: 2,
    ...over,
  })
}

function detail(tally: Tally) {
  if (tally.detail?.kind !== 'criteria') throw new Error('not scored')
  return tally.detail
}
const order = (tally: Tally) => tally.options.map(({ id, figures }) => [id, figures.score])

/** deciding by two judges: weights 5, 3 and 2. */
const twoJudges: Sheets[] = [
  { X: sheet(5, 3, 4), Y: sheet(4, 4, 4) },
  { X: sheet(3, 4, 3), Y: sheet(4, 3, 5) },
]

describe('two judges on three weighted criteria', () => {
  test('Y leads with 79/20 against 15/4, and it hangs on one of them', () => {
    const tally = count(twoJudges)
    expect(order(tally)).toEqual([
      ['Y', 3.95],
      ['X', 3.75],
    ])
    expect(tally.options.map(({ chosen }) => chosen)).toEqual([true, false])
    const told = detail(tally)
    expect(told.options.map((row) => [row.id, row.score, row.lowest, row.highest, row.judges])).toEqual([
      ['Y', { n: '79', d: '20' }, { n: '39', d: '10' }, { n: '4', d: '1' }, 2],
      ['X', { n: '15', d: '4' }, { n: '33', d: '10' }, { n: '21', d: '5' }, 2],
    ])
    expect(told.options[1]?.means).toEqual([
      { n: '4', d: '1' },
      { n: '7', d: '2' },
      { n: '7', d: '2' },
    ])
    expect(told.dependsOn).toBe(1)
  })

  test('an option that too few have scored completely is told and not ranked', () => {
    const tally = count([
      { X: sheet(5, 5, 5), Y: sheet(1, 1, 1) },
      { X: { need: 5 }, Y: sheet(1, 1, 1) },
    ])
    expect(order(tally)).toEqual([
      ['Y', 1],
      ['X', 5],
    ])
    expect(tally.options.map(({ id, chosen }) => [id, chosen])).toEqual([
      ['Y', true],
      ['X', false],
    ])
    expect(detail(tally).options[1]).toMatchObject({ id: 'X', isRanked: false, judges: 1, incomplete: 1 })
  })

  test('who has an interest is recorded and not counted', () => {
    const interested: Ballot = {
      id: 'z',
      group: 'g',
      choice: { type: 'score', scores: { Y: sheet(0, 0, 0) }, recused: ['X'] },
    }
    const tally = count([...twoJudges, interested], { recusal: true })
    expect(order(tally)[0]).toEqual(['X', 3.75])
    expect(detail(tally).options.map(({ id, recused, judges }) => [id, recused, judges])).toEqual([
      ['X', 1, 2],
      ['Y', 0, 3],
    ])
  })

  test('equal scores are settled by the heaviest criterion, and that is said', () => {
    const tally = count([{ X: sheet(5, 0, 0), Y: sheet(2, 5, 0) }], { minJudges: 1 })
    expect(order(tally)[0]).toEqual(['X', 2.5])
    expect(tally.ties).toEqual([{ options: ['X', 'Y'], settledBy: 'criteria', matters: true }])
  })
})

describe('one score from many people', () => {
  const one = { criteria: [{ id: 'c', label: 'C', weight: 1 }], max: 10, minJudges: 1 }
  const five = [0, 5, 5, 5, 9].map((value): Sheets => ({ X: { c: value }, Y: { c: 5 } }))
  test.each([
    ['mean', { n: '24', d: '5' }, 4.8],
    ['trimmed', { n: '5', d: '1' }, 5],
    ['median', { n: '5', d: '1' }, 5],
    ['rank', { n: '5', d: '2' }, 4.8],
  ] as const)('by %s', (aggregation, exact, shown) => {
    const tally = count(five, { ...one, aggregation })
    expect(detail(tally).options.find(({ id }) => id === 'X')?.score).toEqual(exact)
    expect(tally.options.find(({ id }) => id === 'X')?.figures.score).toBe(shown)
  })

  test('standard scores need three sheets of everybody, otherwise the mean is taken and said', () => {
    const tally = count(five, { ...one, aggregation: 'zscore' })
    expect(detail(tally)).toMatchObject({ aggregation: 'mean', isReplaced: true })
    const three = { options: ['X', 'Y', 'Z'].map((id) => ({ id, label: id, cards: [] })) }
    const mild = { X: { c: 8 }, Y: { c: 9 }, Z: { c: 10 } }
    const strict = { X: { c: 0 }, Y: { c: 4 }, Z: { c: 2 } }
    const told = detail(count([mild, strict], { ...one, aggregation: 'zscore' }, three))
    expect(told.options.map(({ id, zScore }) => [id, zScore?.toFixed(2)])).toEqual([
      ['Y', '0.61'],
      ['Z', '0.61'],
      ['X', '-1.22'],
    ])
  })

  test('groups have the mean of their own scores, in numbers and as a share of the highest', () => {
    const cast = [10, 10, 10, 0, 0, 0, 5].map(
      (value, at): Ballot => ({
        id: `b${at}`,
        group: at < 3 ? 'farmers' : 'others',
        choice: { type: 'score', scores: { X: { c: value } } },
      }),
    )
    const [x] = count(cast, one, { eligibleByGroup: { farmers: 3, others: 4 } }).options
    expect([x?.figures.score, x?.byGroup.farmers?.score, x?.byGroup.others?.score]).toEqual([5, 10, 1.25])
    expect(x?.equalGroupShare && toPercent(x.equalGroupShare)).toBe(56)
  })

  test('of five hundred people on twenty options is counted within two seconds', () => {
    const ids = Array.from({ length: 20 }, (_, at) => `o${at}`)
    const cast = Array.from(
      { length: 500 },
      (_, voter): Sheets =>
        Object.fromEntries(ids.map((id, at) => [id, sheet((voter + at) % 6, (voter * at) % 6, at % 6)])),
    )
    const begun = performance.now()
    const tally = count(cast, {}, { options: ids.map((id) => ({ id, label: id, cards: [] })) })
    expect(performance.now() - begun).toBeLessThan(2_000)
    expect(tally.electorate.cast).toBe(500)
  })
})

describe('prizes', () => {
  const name = (label: string) => ({ name: label, amount: null })
  const award = { floor: 4, floors: {}, currency: 'Rp', prizes: [name('Gold'), name('Silver')] }
  const told = (tally: Tally) => detail(tally).award
  const said = (tally: Tally) =>
    explainTally(tally, { groups: [], language: 'en' }).filter(({ key }) => key.startsWith('award.'))

  test('go by the order to who reached the floor, and no further', () => {
    const tally = count([{ X: sheet(5, 5, 5), Y: sheet(3, 4, 3) }], { minJudges: 1, award })
    expect(tally.options.map(({ id, chosen }) => [id, chosen])).toEqual([
      ['X', true],
      ['Y', false],
    ])
    expect(told(tally)).toEqual({
      currency: 'Rp',
      prizes: [
        { ...name('Gold'), option: 'X' },
        { ...name('Silver'), option: null },
      ],
      missed: [{ option: 'Y', criterion: null, reached: { n: '33', d: '10' }, needed: { n: '4', d: '1' } }],
    })
    expect(said(tally)).toEqual([{ key: 'award.won', params: { count: 1, labels: '“X” (Gold)', left: 1 } }])
  })

  test('a floor on one criterion keeps the first from winning, and a tie with it decides nothing', () => {
    const strict = { ...award, floor: null, floors: { cost: 3 }, prizes: [name('Gold')] }
    const cast = [{ X: sheet(5, 0, 5), Y: sheet(4, 5, 0) }]
    const tally = count(cast, { minJudges: 1, award: strict })
    expect(order(tally)).toEqual([
      ['X', 3.5],
      ['Y', 3.5],
    ])
    expect(told(tally)?.prizes).toEqual([{ ...name('Gold'), option: 'Y' }])
    expect(tally.ties).toEqual([{ options: ['X', 'Y'], settledBy: 'criteria', matters: false }])
    const first = tally.options[0]
    const why = first && explainOption(tally, first, { groups: [], language: 'en' })[1]
    expect(why).toEqual({ key: 'award.optionBelowOn', params: { reached: 0, needed: 3, criterion: 'Cost' } })
  })

  test.each([
    ['nobody reached the floor', { minJudges: 1 }, 'award.noneFloor'],
    ['too few scored anything', { minJudges: 2 }, 'award.noneFew'],
  ])('none is given where %s', (_, settings, key) => {
    const tally = count([{ X: sheet(1, 1, 1), Y: sheet(3, 3, 3) }], { ...settings, award })
    expect(tally.options.some(({ chosen }) => chosen)).toBe(false)
    expect(said(tally)).toEqual([{ key, params: {} }])
  })

  test.each([
    ['a floor above the scale', { floor: 6 }, 'floor'],
    ['a floor of a criterion above the scale', { floors: { cost: 9 } }, 'floor.cost'],
    ['a prize without a name', { prizes: [name(' ')] }, 'prize.0'],
    ['an amount that is no money', { prizes: [{ name: 'Gold', amount: '1.000.000' }] }, 'amount.0'],
    ['no currency', { currency: ' ' }, 'currency'],
  ])('cannot be planned with %s', (_, change, field) => {
    const bounds = score.bounds({ ...score.fresh, criteria, award: { ...award, ...change } })
    const broken = bounds.filter(({ value, min, max }) => value < min || value > max)
    expect(broken.map((bound) => bound.field)).toEqual([field])
  })

  test('without them a record is what it was before there were any', () => {
    expect('award' in detail(count(twoJudges))).toBe(false)
  })
})

test('nobody scored: no order, nobody chosen', () => {
  const tally = count([{}])
  expect([tally.detail, tally.options.some(({ chosen }) => chosen), tally.electorate.abstained]).toEqual([
    null,
    false,
    1,
  ])
})

test.each([
  [{}, { scores: { X: { need: 6 } } }, 'invalid_input'],
  [{}, { scores: { X: { taste: 1 } } }, 'invalid_input'],
  [{}, { scores: { Z: { need: 1 } } }, 'option_unknown'],
  [{}, { scores: { X: { need: 5 } } }, undefined],
  [{}, { scores: {}, recused: ['X'] }, 'invalid_input'],
  [{ recusal: true }, { scores: {}, recused: ['X'] }, undefined],
  [{ recusal: true }, { scores: { X: { need: 1 } }, recused: ['X'] }, 'invalid_input'],
  [{}, { scores: {} }, undefined],
] as const)('with %j the ballot %j is answered with %s', (settings, choice, code) => {
  const scale = { ...score.fresh, criteria, ...settings }
  const { recused, ...rest } = { recused: undefined, ...choice }
  const given: ChoiceOf<'score'> = { type: 'score', ...rest, ...(recused && { recused: [...recused] }) }
  expect(checkChoice(scale, ['X', 'Y'], given)?.code).toBe(code)
})
