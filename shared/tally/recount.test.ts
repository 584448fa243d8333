import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../decide/canonical-json.ts'
import type { Ballot, CountInput, Tally } from '../domain/tally.ts'
import { scaleKind, scaleTypes } from '../scales/index.ts'
import { type Choice, type Scale, scaleSchema } from '../scales/schemas.ts'
import { type BallotsFile, ballotsFileSchema, makeBallotsFile } from './ballots-file.ts'
import { countBallots, isSameRecord, recount } from './index.ts'

const groups = ['business', 'government', 'residents', 'academics']
const optionIds = ['A', 'B', 'C', 'D']

const inputOf = (scale: Scale, ballots: Ballot[]): CountInput => ({
  step: 's',
  run: 2,
  scale,
  seats: 2,
  options: optionIds.map((id) => ({ id, label: `Option ${id}`, cards: [] })),
  ballots,
  eligibleByGroup: Object.fromEntries(groups.map((group) => [group, 9])),
  present: 20,
  presentByGroup: Object.fromEntries(groups.map((group) => [group, 5])),
  admittedLate: 1,
  seed: 'rembuk-2026',
  openedAt: 1,
  closedAt: 2,
})

/** As it reaches a reader: through a file. */
const given = (record: Tally, ballots: readonly Ballot[]): BallotsFile =>
  ballotsFileSchema.parse(JSON.parse(JSON.stringify(makeBallotsFile(record, ballots, 'Vote'))))

/** Choices of a scale by drawn numbers; abstentions and reasons among them. */
function drawBallots(scale: Scale, drawn: readonly (readonly [group: string, seeds: number[]])[]): Ballot[] {
  const kind = scaleKind(scale.type)
  return drawn.map(([group, seeds], at): Ballot => {
    let used = 0
    const below = (count: number) => (seeds[used++ % seeds.length] ?? 0) % count
    const abstains = below(7) === 0
    const choice: Choice = abstains ? kind.empty : kind.some(scale, optionIds, below)
    const reasons = abstains ? {} : { reasons: { A: `because ${at}` } }
    return { id: `b${(at * 7919) % 1000}x${at}`, group, choice: { ...choice, ...reasons } }
  })
}

const drawing = fc.array(
  fc.tuple(fc.constantFrom(...groups), fc.array(fc.nat(1_000), { minLength: 30, maxLength: 30 })),
  { maxLength: 30 },
)

const budget = {
  amount: '100',
  currency: 'IDR',
  rule: 'equal_shares',
  completion: 'add1',
  costField: null,
  costs: { A: '40', B: '35', C: '60', D: '20' },
} as const

/** Every scale as a facilitator finds it, where it needs no settings first; and budgets of every kind. */
const tried: [string, Scale][] = [
  ...scaleTypes
    .filter((type) => type !== 'knapsack')
    .map((type): [string, Scale] => [type, scaleKind(type).fresh])
    .filter(([, scale]) => scaleSchema.safeParse(scale).success),
  ['dots with a budget', { type: 'dots', total: 3, cap: 2, budget }],
  ['approvals with a budget', { type: 'approve', min: 0, max: 4, budget }],
  ['knapsack', { type: 'knapsack', budget: { ...budget, rule: 'greedy' } }],
]

describe.each(tried)('on %s', (_, scale) => {
  test('whatever was cast, the file alone gives the published record again, byte for byte', () => {
    fc.assert(
      fc.property(drawing, (drawn) => {
        const ballots = drawBallots(scale, drawn)
        const record = countBallots(inputOf(scale, ballots))
        const file = given(record, ballots)
        expect(canonicalJson(recount(file).record)).toBe(canonicalJson(record))
      }),
      { numRuns: 60 },
    )
  })

  test('adding up the ballots of a group tells nothing that the record hides', () => {
    fc.assert(
      fc.property(drawing, (drawn) => {
        const ballots = drawBallots(scale, drawn)
        const record = countBallots(inputOf(scale, ballots))
        const told = new Set(given(record, ballots).ballots.flatMap(({ group }) => group ?? []))
        for (const group of told) {
          expect(record.electorate.byGroup.find((entry) => entry.group === group)?.cast).not.toBeNull()
          for (const option of record.options) expect(Object.keys(option.byGroup)).toContain(group)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a file', () => {
  const dots: Scale = { type: 'dots', total: 3, cap: 3 }
  const cast = (group: string, id: string, option: string): Ballot => ({
    id,
    group,
    choice: { type: 'dots', dots: { [option]: 3 }, reasons: { [option]: `I am ${id}` } },
  })
  const room = [
    ...['1', '2', '3', '4'].map((id) => cast('residents', id, 'A')),
    ...['5', '6', '7'].map((id) => cast('business', id, 'B')),
    ...['8', '9'].map((id) => cast('government', id, 'C')),
    ...['0', 'x'].map((id) => cast('academics', id, 'A')),
  ]
  const record = countBallots(inputOf(dots, room))
  const file = given(record, room)

  test('names groups that may be shown, and neither small groups nor reasons', () => {
    const ofGroup = (group: string | null) => file.ballots.filter((ballot) => ballot.group === group).length
    expect([...groups, null].map(ofGroup)).toEqual([3, 0, 4, 0, 4])
    expect(JSON.stringify(file.ballots)).not.toContain('I am')
    expect(file.ballots.map(({ id }) => id)).toEqual(file.ballots.map(({ id }) => id).sort())
  })

  test('with one changed ballot, group, seed or published figure is noticed', () => {
    const differs = (changed: BallotsFile) => !isSameRecord(recount(changed).record, changed.record)
    expect(differs(file)).toBe(false)
    const [first, ...rest] = file.ballots
    if (!first) throw new Error('no ballot')
    const [option, ...options] = record.options
    if (!option) throw new Error('no option')
    expect(differs({ ...file, ballots: rest })).toBe(true)
    expect(differs({ ...file, ballots: [{ ...first, group: 'business' }, ...rest] })).toBe(true)
    const other: Choice = { type: 'dots', dots: { D: 1 } }
    expect(differs({ ...file, ballots: [{ ...first, choice: other }, ...rest] })).toBe(true)
    expect(differs({ ...file, configuration: { ...file.configuration, seed: 'another' } })).toBe(true)
    const figures = { ...option.figures, dots: 99 }
    expect(differs({ ...file, record: { ...record, options: [{ ...option, figures }, ...options] } })).toBe(
      true,
    )
  })

  test('of opinions that few of a group gave carries no groups, and says so', () => {
    const opinions = groups.flatMap((group) =>
      [1, 2, 3].map(
        (n): Ballot => ({
          id: `${group}${n}`,
          group,
          choice: { type: 'opinion', votes: { A: 1, ...(n === 1 && { B: -1 }) } },
        }),
      ),
    )
    const published = countBallots(inputOf({ type: 'opinion' }, opinions))
    const sparse = given(published, opinions)
    expect(published.options.some(({ byGroup }) => Object.keys(byGroup).length > 0)).toBe(true)
    expect([sparse.ballotsCarryGroups, sparse.ballots.every(({ group }) => group === null)]).toEqual([
      false,
      true,
    ])
    const { record: again, countsGroups } = recount(sparse)
    expect([isSameRecord(again, published), countsGroups]).toEqual([true, false])
  })

  test('whose words were withdrawn after the vote is still recounted', () => {
    const [first, ...others] = record.options
    if (!first) throw new Error('no option')
    const withdrawn = { ...record, options: [{ ...first, label: 'withdrawn', isWithdrawn: true }, ...others] }
    const { record: again, hasWithdrawnWords } = recount(given(withdrawn, room))
    expect([isSameRecord(again, withdrawn), hasWithdrawnWords]).toEqual([true, true])
  })
})
