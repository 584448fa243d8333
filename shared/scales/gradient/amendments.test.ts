import { expect, test } from 'vitest'
import type { Level } from '../../decide/rules/agreement/levels.ts'
import type { Ballot, Tally } from '../../domain/tally.ts'
import { countBallots } from '../../tally/index.ts'
import { amendmentsOf } from './amendments.ts'
import { gradient } from './scale.ts'

function round(run: number, label: string, given: readonly [level: Level, reason?: string][]): Tally {
  const ballots = given.map(([level, reason], at): Ballot => {
    const reasons = reason === undefined ? {} : { reasons: { t: reason } }
    return { id: `b${at}`, group: 'g', choice: { type: 'gradient', levels: { t: level }, ...reasons } }
  })
  return countBallots({
    step: 's',
    run,
    scale: { ...gradient.fresh, at: { round: run, postponements: 0, vote: 0 } },
    seats: 1,
    options: [{ id: 't', label, cards: [] }],
    ballots,
    eligibleByGroup: { g: given.length },
    presentByGroup: { g: given.length },
    present: given.length,
    admittedLate: 0,
    seed: 'rembuk-2026',
    openedAt: 1,
    closedAt: 2,
  })
}

const first = round(1, 'Open daily', [
  [8, 'Nobody can pay that'],
  [7, 'Not on Sundays'],
  [1, 'Fine'],
])
const second = round(2, 'Open on weekdays', [[1], [1], [1]])

test('a text that was reworded between rounds is told with the objections of the round before', () => {
  const [amendment, ...others] = amendmentsOf([second, first])
  expect(amendment).toMatchObject({ option: 't', run: 2, before: 'Open daily', after: 'Open on weekdays' })
  expect(amendment?.answers.map(({ text }) => text)).toEqual(['Nobody can pay that', 'Not on Sundays'])
  expect(others).toEqual([])
})

test('what kept its words, stood alone or was withdrawn has no amendment', () => {
  const withdrawn = { ...first, options: first.options.map((one) => ({ ...one, isWithdrawn: true })) }
  expect([[first], [first, round(2, 'Open daily', [[1]])], [withdrawn, second]].map(amendmentsOf)).toEqual([
    [],
    [],
    [],
  ])
})
