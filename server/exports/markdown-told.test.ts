/** What the document says that no table holds: groups left out of a list, and words that changed between rounds. */
import { expect, test } from 'vitest'
import type { Tally } from '../../shared/domain/tally.ts'
import { gradient } from '../../shared/scales/gradient/scale.ts'
import { countBallots } from '../../shared/tally/index.ts'
import { sampleSummary, sampleTally } from '../../test/support/sample-summary.ts'
import { toMarkdown } from './index.ts'

test('the minority report names groups of which a number is hidden, as the screen does', () => {
  const whole = sampleTally()
  const options = whole.options.map(({ byGroup: { business, ...shown }, ...option }, at) => ({
    ...option,
    byGroup: at === 0 || !business ? shown : { ...shown, business },
  }))
  const said = toMarkdown(sampleSummary({ tallies: [{ ...whole, options }] }), 'en')
  const sentence = 'Of Business it cannot be told here'
  expect(said).toContain(sentence)
  expect(toMarkdown(sampleSummary({ tallies: [whole] }), 'en')).not.toContain(sentence)
})

const round = (run: number, label: string, reason?: string): Tally =>
  countBallots({
    step: 's2',
    run,
    scale: { ...gradient.fresh, at: { round: run, postponements: 0, vote: 0 } },
    seats: 1,
    options: [{ id: 't', label, cards: [] }],
    ballots: [
      {
        id: 'b',
        group: 'residents',
        choice: {
          type: 'gradient',
          levels: { t: reason ? 8 : 1 },
          ...(reason && { reasons: { t: reason } }),
        },
      },
    ],
    eligibleByGroup: { residents: 1 },
    presentByGroup: { residents: 1 },
    present: 1,
    admittedLate: 0,
    seed: 'seed',
    openedAt: 1,
    closedAt: 2,
  })

test('a text that was reworded shows what was taken out, what is new, and which objection that answers', () => {
  const tallies = [round(1, 'Open *daily* at noon', 'Nobody can pay that'), round(2, 'Open weekly at noon')]
  const said = toMarkdown(sampleSummary({ tallies }), 'en')
  const from = said.indexOf('### What changed in the wording')
  expect(from).toBeGreaterThan(0)
  const told = said.slice(from)
  expect(told).toContain('For run 2:')
  expect(told).toMatch(/~~.*daily.*~~/)
  expect(told).toMatch(/\*\*.*weekly.*\*\*/)
  expect(told).toContain('> Nobody can pay that')
})
