import { expect, test } from 'vitest'
import type { Ballot, Tally } from '../../domain/tally.ts'
import { checkChoice, countBallots } from '../../tally/index.ts'

type Votes = Record<string, number>

function count(cast: readonly Votes[], negative: boolean): Tally {
  return countBallots({
    step: 's',
    run: 1,
    scale: { type: 'quadratic', credits: 16, negative },
    seats: 1,
    options: ['A', 'B', 'C'].map((id) => ({ id, label: id, cards: [] })),
    ballots: cast.map(
      (votes, at): Ballot => ({ id: `b${at}`, group: 'g', choice: { type: 'quadratic', votes } }),
    ),
    eligibleByGroup: { g: cast.length },
    presentByGroup: { g: cast.length },
    present: cast.length,
    admittedLate: 0,
    seed: 'rembuk-2026',
    openedAt: 1,
    closedAt: 2,
  })
}

const three: Votes[] = [
  { A: 3, B: 2, C: 1 },
  { B: -2, C: 3 },
  { A: 1, B: 3, C: 2 },
]
const votes = (tally: Tally) => tally.options.map(({ id, figures }) => [id, figures.votes])

test('sixteen credits, three people: C 6, A 4, B 3; a fourth ballot for 17 is left out', () => {
  const tally = count([...three, { A: 4, B: 1 }], true)
  expect(votes(tally)).toEqual([
    ['C', 6],
    ['A', 4],
    ['B', 3],
  ])
  expect([tally.method, tally.electorate.cast]).toEqual(['qv/1', 3])
  expect(tally.options[2]?.figures).toMatchObject({
    votesFor: 5,
    votesAgainst: 2,
    supporters: 2,
    opponents: 1,
    credits: 17,
  })
})

test('where the credits went is told', () => {
  expect(count(three, true).detail).toMatchObject({
    kind: 'credits',
    perPerson: 16,
    ballots: 3,
    spent: 41,
    options: [
      { id: 'C', spent: 14, most: 3, least: 0 },
      { id: 'A', spent: 10, most: 3, least: 0 },
      { id: 'B', spent: 17, most: 3, least: -2 },
    ],
  })
})

test('an option with more against it than for it is never chosen', () => {
  const tally = count([{ A: -1 }, { B: -2 }, { C: -3 }], true)
  expect(tally.options.map(({ id, chosen }) => [id, chosen])).toEqual([
    ['A', false],
    ['B', false],
    ['C', false],
  ])
})

test.each([
  [false, { A: 4 }, undefined],
  [false, { A: 4, B: 1 }, 'ballot_over_credits'],
  [false, { A: -1 }, 'invalid_input'],
  [true, { A: -4 }, undefined],
  [true, { A: -4, B: 1 }, 'ballot_over_credits'],
  [true, { A: 1.5 }, 'invalid_input'],
  [true, { Z: 1 }, 'option_unknown'],
  [true, {}, undefined],
] as const)('with votes against %s the ballot %j is answered with %s', (negative, given, code) => {
  const scale = { type: 'quadratic', credits: 16, negative } as const
  expect(checkChoice(scale, ['A', 'B'], { type: 'quadratic', votes: { ...given } })?.code).toBe(code)
})
