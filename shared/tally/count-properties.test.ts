import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../decide/canonical-json.ts'
import { shownGroups } from '../decide/suppress.ts'
import type { Ballot, CountInput } from '../domain/tally.ts'
import { scaleKind } from '../scales/index.ts'
import { consensus } from '../scales/opinion/scale.ts'
import { rankRules } from '../scales/rank/schema.ts'
import type { Choice, Scale } from '../scales/schemas.ts'
import { checkChoice, countBallots } from './index.ts'

const optionIds = ['A', 'B', 'C', 'D']
const groups = ['academics', 'business', 'gov', 'residents']

const dotsScale: Scale = { type: 'dots', total: 6, cap: 3 }
const dotsChoice = fc.tuple(...optionIds.map(() => fc.integer({ min: 0, max: 1 }))).map(
  (counts): Choice => ({
    type: 'dots',
    dots: Object.fromEntries(optionIds.map((id, i) => [id, counts[i] ?? 0])),
  }),
)
const approveScale: Scale = { type: 'approve', min: 0, max: 4 }
const approveChoice = fc.subarray(optionIds).map((approved): Choice => ({ type: 'approve', approved }))
const opinionScale: Scale = { type: 'opinion' }
const opinionChoice = fc
  .dictionary(fc.constantFrom(...optionIds), fc.constantFrom(1 as const, 0 as const, -1 as const))
  .map((votes): Choice => ({ type: 'opinion', votes: { ...votes } }))

const rankChoice = fc
  .tuple(fc.shuffledSubarray(optionIds), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }))
  .map(([order, joins]): Choice => {
    const places: string[][] = []
    for (const [at, id] of order.entries()) {
      const above = places.at(-1)
      if (above && joins[at]) above.push(id)
      else places.push([id])
    }
    return { type: 'rank', places }
  })
const rankScales = rankRules.map((rule): Scale => ({ type: 'rank', rule, most: 4, ties: true }))

const gradientScale: Scale = { ...scaleKind('gradient').fresh, tolerancePercent: 20 }
const gradientChoice = fc
  .dictionary(fc.constantFrom(...optionIds), fc.constantFrom(1, 2, 3, 4, 5, 6, 7))
  .map((levels): Choice => ({ type: 'gradient', levels: { ...levels } as Record<string, 1> }))
const scoreScales = (['median', 'zscore'] as const).map(
  (aggregation): Scale => ({ ...scaleKind('score').fresh, aggregation, minJudges: 1 }),
)
const scoreChoice = fc.dictionary(fc.constantFrom(...optionIds), fc.integer({ min: 0, max: 5 })).map(
  (given): Choice => ({
    type: 'score',
    scores: Object.fromEntries(Object.entries(given).map(([id, value]) => [id, { c1: value }])),
  }),
)
const quadraticScale: Scale = { type: 'quadratic', credits: 36, negative: true }
const quadraticChoice = fc
  .dictionary(fc.constantFrom(...optionIds), fc.integer({ min: -3, max: 3 }))
  .map((votes): Choice => ({ type: 'quadratic', votes: { ...votes } }))

const contest = fc
  .constantFrom(
    ...rankScales.map((scale) => ({ scale, choice: rankChoice })),
    { scale: dotsScale, choice: dotsChoice },
    { scale: approveScale, choice: approveChoice },
    { scale: opinionScale, choice: opinionChoice },
    { scale: gradientScale, choice: gradientChoice },
    ...scoreScales.map((scale) => ({ scale, choice: scoreChoice })),
    { scale: quadraticScale, choice: quadraticChoice },
  )
  .chain(({ scale, choice }) =>
    fc.record({
      scale: fc.constant(scale),
      seats: fc.integer({ min: 1, max: 4 }),
      seed: fc.string({ minLength: 1, maxLength: 8 }),
      cast: fc.array(fc.tuple(fc.constantFrom(...groups), choice), { maxLength: 24 }),
    }),
  )
  .map(
    ({ scale, seats, seed, cast }): CountInput => ({
      step: 's',
      run: 1,
      scale,
      seats,
      seed,
      options: optionIds.map((id) => ({ id, label: `option ${id}`, cards: [] })),
      ballots: cast.map(([group, choice], index): Ballot => ({ id: `b${index}`, group, choice })),
      eligibleByGroup: Object.fromEntries(groups.map((group) => [group, 12])),
      present: 40,
      presentByGroup: {},
      admittedLate: 0,
      openedAt: 1,
      closedAt: 2,
    }),
  )

test('the order of ballots never matters, and equal input gives equal bytes', () => {
  fc.assert(
    fc.property(
      contest.chain((input) =>
        fc.tuple(fc.constant(input), fc.shuffledSubarray(input.ballots, { minLength: input.ballots.length })),
      ),
      ([input, shuffled]) => {
        expect(canonicalJson(countBallots({ ...input, ballots: shuffled }))).toBe(
          canonicalJson(countBallots(structuredClone(input))),
        )
      },
    ),
  )
})

test('nothing that is hidden can be worked out by subtraction: never one group, never under three people', () => {
  fc.assert(
    fc.property(contest, (input) => {
      const tally = countBallots(input)
      const full = fullCounts(input)
      const told = new Set(shownTurnout(tally))
      expectSafe(full.castByGroup, told)
      for (const option of tally.options) {
        const voters = new Map(groups.map((group) => [group, full.votersOf(group, option.id)]))
        expectSafe(voters, new Set(Object.keys(option.byGroup)), told)
      }
    }),
    { numRuns: 400 },
  )
})

test('the published numbers alone decide the order: suppressed splits cannot change it', () => {
  fc.assert(
    fc.property(contest, (input) => {
      const tally = countBallots(input)
      // What decided is published whole: duels and rounds, sheets, or levels.
      if (tally.scale.type === 'rank' || tally.scale.type === 'score' || tally.scale.type === 'gradient')
        return
      const ordered = tally.options.map((option) => {
        if (tally.scale.type !== 'opinion') return option.figures[tally.primary] ?? 0
        const { product, root } = consensus(option)
        return (Number(product.n) / Number(product.d)) ** (1 / root)
      })
      for (let i = 1; i < ordered.length; i++)
        expect((ordered[i - 1] ?? 0) - (ordered[i] ?? 0)).toBeGreaterThanOrEqual(-1e-9)
    }),
  )
})

test('shown groups have three voters each, and hidden ones stay together', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 7 }), (counts) => {
      const voters = new Map(counts.map((count, index) => [`g${index}`, count]))
      expectSafe(voters, shownGroups(voters))
    }),
  )
})

test('every choice that passes the check is counted as a whole', () => {
  fc.assert(
    fc.property(contest, (input) => {
      const valid = input.ballots.filter(({ choice }) => checkChoice(input.scale, optionIds, choice) === null)
      const { cast, abstained } = countBallots(input).electorate
      expect(cast + abstained).toBe(valid.length)
    }),
  )
})

/** `told`: groups whose turnout is shown. Nobody can tell which of the others stands behind an option. */
function expectSafe(
  voters: ReadonlyMap<string, number>,
  shown: ReadonlySet<string>,
  told: ReadonlySet<string> = new Set(voters.keys()),
): void {
  for (const group of shown) expect(voters.get(group)).toBeGreaterThanOrEqual(3)
  const hidden = [...voters].filter(([group, count]) => count > 0 && !shown.has(group))
  // Where nothing at all is shown there is nothing to subtract.
  if (shown.size > 0 && hidden.every(([group]) => told.has(group))) expect(hidden.length).not.toBe(1)
  const people = hidden.reduce((sum, [, count]) => sum + count, 0)
  expect(people === 0 || people >= 3 || shown.size === 0).toBe(true)
}

const shownTurnout = (tally: ReturnType<typeof countBallots>) =>
  tally.electorate.byGroup.filter(({ cast }) => cast !== null).map(({ group }) => group)

/** Scales on which somebody may answer for some options only. */
const answersEach: readonly Scale['type'][] = ['opinion', 'gradient', 'score']

/** An independent count of who stands behind what, without suppression. */
function fullCounts({ ballots, scale }: CountInput) {
  const isEmpty = ({ choice }: Ballot) => scaleKind(choice.type).isEmpty(choice)
  const cast = ballots.filter((ballot) => !isEmpty(ballot))
  const inGroup = (group: string) => cast.filter((ballot) => ballot.group === group)
  return {
    castByGroup: new Map(groups.map((group) => [group, inGroup(group).length])),
    votersOf: (group: string, option: string) =>
      answersEach.includes(scale.type)
        ? inGroup(group).filter(({ choice }) => scaleKind(choice.type).named(choice).includes(option)).length
        : inGroup(group).length,
  }
}
