import { describe, expect, test } from 'vitest'
import { ratio } from '../fraction.ts'
import { countJudging, type JudgingInput } from './judges.ts'

const sheet = (judge: string, entry: string, scores: Record<string, number>, revision = 0) => ({
  judge,
  entry,
  scores: new Map(Object.entries(scores)),
  revision,
})

const base = {
  scale: { low: 1, high: 5 },
  conflicts: [],
  minJudges: 2,
  aggregation: 'mean',
  floors: null,
  prizes: [],
} as const

/** One criterion: judge to her scores of the entries; 0 means no sheet. */
function oneCriterion(table: Record<string, number[]>, over: Partial<JudgingInput> = {}) {
  const entries = ['X', 'Y', 'Z', 'W'].slice(0, Math.max(...Object.values(table).map((row) => row.length)))
  const sheets = Object.entries(table).flatMap(([judge, row]) =>
    row.flatMap((score, at) => (score === 0 ? [] : [sheet(judge, entries[at] ?? '', { good: score })])),
  )
  return countJudging({
    ...base,
    criteria: [{ id: 'good', weight: 1 }],
    entries,
    sheets,
    lot: entries,
    ...over,
  })
}

const scoresOf = (result: ReturnType<typeof countJudging>) =>
  Object.fromEntries(result.entries.map(({ entry, score }) => [entry, score && `${score.n}/${score.d}`]))

describe('the example: two judges, three criteria', () => {
  const result = countJudging({
    ...base,
    criteria: [
      { id: 'impact', weight: 5 },
      { id: 'feasibility', weight: 3 },
      { id: 'inclusion', weight: 2 },
    ],
    entries: ['X', 'Y'],
    sheets: [
      sheet('J1', 'X', { impact: 5, feasibility: 3, inclusion: 4 }),
      sheet('J1', 'Y', { impact: 4, feasibility: 4, inclusion: 4 }),
      sheet('J2', 'X', { impact: 3, feasibility: 4, inclusion: 3 }),
      sheet('J2', 'Y', { impact: 4, feasibility: 3, inclusion: 5 }),
    ],
    lot: ['X', 'Y'],
  })

  test('the weighted means are exact and Y leads by a fifth', () => {
    expect(scoresOf(result)).toEqual({ X: '15/4', Y: '79/20' })
    expect(result.ranking).toEqual(['Y', 'X'])
    expect(result.leads[0]).toEqual({ option: 'Y', place: 1, next: 'X', by: 'score', margin: ratio(1, 5) })
  })

  test('it hangs on the second judge, and that is said', () => {
    expect(Object.fromEntries(result.leadersWithout)).toEqual({ J1: ['Y'], J2: ['X'] })
    expect(result.dependsOn).toEqual(['J2'])
    expect(result.warnings).toEqual(['depends_on_one_judge'])
  })

  test('means by criterion, spread, and how severe each judge is', () => {
    const [y, x] = result.entries
    expect(Object.fromEntries(x?.criterionMeans ?? [])).toEqual({
      impact: ratio(4),
      feasibility: ratio(7, 2),
      inclusion: ratio(7, 2),
    })
    expect(x?.spread).toEqual({ lowest: ratio(33, 10), highest: ratio(21, 5), range: ratio(9, 10) })
    expect(y).toMatchObject({ place: 1, judges: 2, spread: { range: ratio(1, 10) } })
    expect(result.judges).toEqual([
      { judge: 'J1', sheets: 2, mean: ratio(41, 10), aboveOthers: ratio(1, 2) },
      { judge: 'J2', sheets: 2, mean: ratio(18, 5), aboveOthers: ratio(-1, 2) },
    ])
  })
})

describe('which sheets count', () => {
  const two = {
    criteria: [
      { id: 'a', weight: 1 },
      { id: 'b', weight: 1 },
    ],
    entries: ['X', 'Y'],
    lot: ['X', 'Y'],
  }
  const full = { a: 3, b: 3 }

  test('conflicts, gaps, scores off the scale and unknown entries are listed and not counted', () => {
    const result = countJudging({
      ...base,
      ...two,
      conflicts: [{ judge: 'J1', entry: 'X' }],
      sheets: [
        sheet('J3', 'Q', full),
        sheet('J1', 'X', { a: 5 }),
        sheet('J2', 'X', { a: 5 }),
        sheet('J3', 'X', { a: 6, b: 1 }),
        sheet('J4', 'X', { a: 2.5, b: 0 }),
        sheet('J1', 'Y', full),
        sheet('J2', 'Y', full),
      ],
    })
    expect(result.setAside).toEqual([
      { judge: 'J1', entry: 'X', why: 'conflict', criteria: [] },
      { judge: 'J2', entry: 'X', why: 'incomplete', criteria: ['b'] },
      { judge: 'J3', entry: 'Q', why: 'unknown_entry', criteria: [] },
      { judge: 'J3', entry: 'X', why: 'off_scale', criteria: ['a'] },
      { judge: 'J4', entry: 'X', why: 'off_scale', criteria: ['a', 'b'] },
    ])
    expect(result.ranking).toEqual(['Y'])
    expect(result.entries[1]).toMatchObject({ entry: 'X', place: null, judges: 0, score: null, spread: null })
  })

  test('an entry with too few judges keeps its score but is not ranked', () => {
    const result = oneCriterion({ J1: [5, 3], J2: [0, 3] })
    expect(result.ranking).toEqual(['Y'])
    expect(result.entries[1]).toMatchObject({ entry: 'X', place: null, judges: 1, score: ratio(5) })
    expect(result.leadersWithout.get('J1')).toEqual(['Y'])
  })

  test('the latest revision counts; two that cannot be told apart count neither', () => {
    const sheets = [
      sheet('J1', 'X', { a: 1, b: 1 }, 1),
      sheet('J1', 'X', { a: 5, b: 5 }, 2),
      sheet('J2', 'X', full),
      sheet('J3', 'X', { a: 4, b: 4 }),
      sheet('J3', 'X', { a: 2, b: 2 }),
    ]
    const result = countJudging({ ...base, ...two, sheets })
    expect(result.setAside).toEqual([{ judge: 'J3', entry: 'X', why: 'repeated', criteria: [] }])
    expect(scoresOf(result)).toEqual({ X: '4/1', Y: null })
  })
})

describe('ways of joining scores', () => {
  const outlier = { J1: [1, 4], J2: [5, 4], J3: [5, 4], J4: [5, 4], J5: [5, 5] }

  test('mean: both have 21 fifths, and the lot decides', () => {
    const result = oneCriterion(outlier, { lot: ['Y', 'X'] })
    expect(scoresOf(result)).toEqual({ X: '21/5', Y: '21/5' })
    expect(result.ranking).toEqual(['Y', 'X'])
    expect(result.ties).toEqual([{ options: ['Y', 'X'], settledBy: 'lot' }])
  })

  test('median, also of an even number', () => {
    expect(scoresOf(oneCriterion(outlier, { aggregation: 'median' }))).toEqual({ X: '5/1', Y: '4/1' })
    const four = { J1: [1], J2: [2], J3: [5], J4: [5] }
    expect(scoresOf(oneCriterion(four, { aggregation: 'median' }))).toEqual({ X: '7/2' })
  })

  test('trimmed: highest and lowest go from five sheets on', () => {
    expect(scoresOf(oneCriterion(outlier, { aggregation: 'trimmed' }))).toEqual({ X: '5/1', Y: '4/1' })
    const four = { J1: [1], J2: [5], J3: [5], J4: [5] }
    expect(scoresOf(oneCriterion(four, { aggregation: 'trimmed' }))).toEqual({ X: '4/1' })
  })

  test('rank: duels over the judges who scored both, equal scores count half', () => {
    const result = oneCriterion({ J1: [5, 4, 4], J2: [2, 3, 0] }, { aggregation: 'rank', minJudges: 1 })
    expect(scoresOf(result)).toEqual({ X: '2/1', Y: '3/2', Z: '1/2' })
    expect(result.warnings).toContain('unequal_panels')
  })

  test('rank: an entry that cannot be ranked takes part in no duel', () => {
    const result = oneCriterion({ J1: [5, 4, 1], J2: [2, 3, 0] }, { aggregation: 'rank' })
    expect(scoresOf(result)).toEqual({ X: '1/1', Y: '1/1', Z: null })
  })

  test('zscore: a strict and a mild judge weigh the same; equal within the tolerance is a tie', () => {
    const result = oneCriterion({ J1: [1, 2, 3], J2: [3, 5, 4] }, { aggregation: 'zscore' })
    const z = Object.fromEntries(result.entries.map(({ entry, zScore }) => [entry, zScore]))
    expect(z.X).toBeCloseTo(-Math.sqrt(3 / 2), 12)
    expect(z.Y).toBeCloseTo(Math.sqrt(3 / 2) / 2, 12)
    expect(result.ties).toEqual([{ options: ['Y', 'Z'], settledBy: 'lot' }])
    expect(result.leads[1]).toMatchObject({ option: 'Z', by: 'score', margin: null })
    expect(result.aggregation).toBe('zscore')
  })

  test('zscore: sums that differ in their last bit are equal', () => {
    const rows = { J1: [2, 2, 5, 1], J2: [5, 2, 2, 1], J3: [2, 5, 2, 1] }
    const result = oneCriterion(rows, { aggregation: 'zscore', lot: ['Y', 'Z', 'X', 'W'] })
    expect(result.ties).toEqual([{ options: ['Y', 'Z', 'X'], settledBy: 'lot' }])
  })

  test('zscore: a judge who gives everybody the same says nothing', () => {
    const result = oneCriterion({ J1: [4, 4, 4], J2: [1, 2, 3] }, { aggregation: 'zscore' })
    expect(result.ranking).toEqual(['Z', 'Y', 'X'])
    expect(result.entries[1]?.zScore).toBe(0)
  })

  test('zscore needs three sheets of every judge; otherwise the mean is taken, and that is said', () => {
    const result = oneCriterion({ J1: [1, 2, 3], J2: [3, 5, 0] }, { aggregation: 'zscore', minJudges: 1 })
    expect(result.aggregation).toBe('mean')
    expect(result.warnings).toContain('zscore_replaced_by_mean')
    expect(scoresOf(result)).toMatchObject({ X: '2/1', Y: '7/2', Z: '3/1' })
  })
})

describe('ties, floors and prizes', () => {
  const criteria = [
    { id: 'light', weight: 1 },
    { id: 'heavy', weight: 2 },
  ]
  const sheets = ['J1', 'J2'].flatMap((judge) => [
    sheet(judge, 'X', { heavy: 4, light: 2 }),
    sheet(judge, 'Y', { heavy: 3, light: 4 }),
    sheet(judge, 'Z', { heavy: 1, light: 2 }),
  ])
  const input = { ...base, criteria, sheets, entries: ['X', 'Y', 'Z'], lot: ['Z', 'Y', 'X'] }

  test('the heaviest criterion settles equal scores, not the one listed first', () => {
    const result = countJudging(input)
    expect(result.ranking).toEqual(['X', 'Y', 'Z'])
    expect(result.ties).toEqual([{ options: ['X', 'Y'], settledBy: 'criterion:heavy' }])
    expect(result.leads[0]).toMatchObject({ by: 'criterion:heavy', margin: ratio(1) })
  })

  test('who misses a floor keeps the place and gets no prize; a prize may stay unawarded', () => {
    const floors = { total: ratio(2), criteria: new Map([['light', ratio(5, 2)]]) }
    const result = countJudging({ ...input, floors, prizes: ['first', 'second'] })
    expect(result.entries.map(({ missedFloors }) => missedFloors)).toEqual([
      [{ floor: 'criterion:light', reached: ratio(2), needed: ratio(5, 2) }],
      [],
      [
        { floor: 'total', reached: ratio(4, 3), needed: ratio(2) },
        { floor: 'criterion:light', reached: ratio(2), needed: ratio(5, 2) },
      ],
    ])
    expect(result.ranking).toEqual(['X', 'Y', 'Z'])
    expect(result.awards).toEqual([
      { prize: 'first', entry: 'Y' },
      { prize: 'second', entry: null },
    ])
  })

  test('with ranks the floor is held against the mean of the sheets, not against duels', () => {
    const floors = { total: ratio(10, 3), criteria: new Map() }
    const result = countJudging({ ...input, floors, aggregation: 'rank' })
    expect(result.entries.map(({ missedFloors }) => missedFloors.length)).toEqual([0, 0, 1])
  })
})

test('nobody judged: nothing is ranked, nothing awarded, nobody decides', () => {
  const result = countJudging({
    ...base,
    minJudges: 0,
    criteria: [{ id: 'good', weight: 1 }],
    entries: ['X'],
    sheets: [],
    lot: [],
    prizes: ['first'],
  })
  expect(result).toMatchObject({ ranking: [], leads: [], judges: [], dependsOn: [], warnings: [] })
  expect(result.awards).toEqual([{ prize: 'first', entry: null }])
})
