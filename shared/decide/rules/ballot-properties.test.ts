import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesOf, inAnyOrder } from '../../../test/support/any-order.ts'
import { compare, ratio } from '../fraction.ts'
import { countApproval } from './approval.ts'
import { countDots } from './dots.ts'
import { costOfNextVote, countQuadratic, creditsSpent } from './quadratic.ts'

const options = ['A', 'B', 'C', 'D']
const groups = ['aca', 'biz', 'com', 'gov']
const option = fc.constantFrom(...options)
const group = fc.constantFrom(...groups)
const lot = fc.shuffledSubarray(options, { minLength: options.length })

const pointBallots = fc
  .array(fc.tuple(group, fc.dictionary(option, fc.integer({ min: -3, max: 5 }))), { maxLength: 20 })
  .map((cast) =>
    cast.map(([own, points], index) => ({
      id: `b${index}`,
      group: own,
      points: new Map(Object.entries(points)),
    })),
  )

const limits = { options, perVoter: 6, perOption: 4 }

test('the order of ballots never matters, not even for the order inside the result', () => {
  fc.assert(
    fc.property(inAnyOrder(pointBallots), lot, fc.boolean(), ([ballots, shuffled], order, allowNegative) => {
      const quadratic = { options, credits: 20, allowNegative, lot: order }
      expect([...countDots({ ...limits, ballots: shuffled, lot: order }).dots]).toEqual([
        ...countDots({ ...limits, ballots, lot: order }).dots,
      ])
      expect(entriesOf(countDots({ ...limits, ballots: shuffled, lot: order }))).toEqual(
        entriesOf(countDots({ ...limits, ballots, lot: order })),
      )
      expect(entriesOf(countQuadratic({ ...quadratic, ballots: shuffled }))).toEqual(
        entriesOf(countQuadratic({ ...quadratic, ballots })),
      )
    }),
  )
})

test('the same for approvals; boundary ties are whole, and the secure never hang on the lot', () => {
  const ballots = fc
    .array(fc.tuple(group, fc.subarray(options)), { maxLength: 12 })
    .map((cast) => cast.map(([own, approved], index) => ({ id: `b${index}`, group: own, approved })))
  const rules = { options, min: null, max: 3, threshold: ratio(1, 3) }
  fc.assert(
    fc.property(
      inAnyOrder(ballots),
      lot,
      lot,
      fc.integer({ min: 1, max: 4 }),
      (both, order, other, seats) => {
        const [result, again, otherLot] = [
          countApproval({ ...rules, seats, ballots: both[0], lot: order }),
          countApproval({ ...rules, seats, ballots: both[1], lot: order }),
          countApproval({ ...rules, seats, ballots: both[0], lot: other }),
        ]
        expect(entriesOf(again)).toEqual(entriesOf(result))
        expect([...otherLot.secure].sort()).toEqual([...result.secure].sort())
        expect(otherLot.boundaryTie).toEqual(result.boundaryTie)
        expect(result.winners.length).toBeLessThanOrEqual(seats)
        if (result.boundaryTie.length > 0)
          expect(result.secure.length + result.boundaryTie.length).toBeGreaterThan(seats)
        else expect(result.secure).toEqual(result.winners)
      },
    ),
  )
})

test('nobody spends more credits than there are, and a refused ballot counts for nothing', () => {
  fc.assert(
    fc.property(
      pointBallots,
      fc.integer({ min: 1, max: 30 }),
      fc.boolean(),
      (ballots, credits, allowNegative) => {
        const result = countQuadratic({ options, credits, allowNegative, ballots, lot: options })
        for (const spent of result.spent.values()) expect(spent).toBeLessThanOrEqual(credits)
        const refused = new Set(result.refused.map(({ ballot }) => ballot))
        const counted = ballots.filter(({ id }) => !refused.has(id))
        expect(result.cast + result.abstained).toBe(counted.length)
        for (const id of options) {
          const votes = counted.map(({ points }) => points.get(id) ?? 0)
          expect(result.votes.get(id)).toBe(votes.reduce((sum, own) => sum + own, 0))
        }
      },
    ),
  )
})

test('the cost of the next vote is what the ballot costs more', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -50, max: 50 }),
      fc.constantFrom(1 as const, -1 as const),
      (votes, direction) => {
        const cost = (count: number) => creditsSpent(new Map([['A', count]]))
        expect(costOfNextVote(votes, direction)).toBe(cost(votes + direction) - cost(votes))
      },
    ),
  )
})

test('a lead is never negative, and dots used and unused are all dots', () => {
  fc.assert(
    fc.property(pointBallots, lot, (ballots, order) => {
      const result = countDots({ ...limits, ballots, lot: order })
      for (const { margin } of result.leads) if (margin) expect(compare(margin, ratio(0))).toBeGreaterThan(0)
      const placed = [...result.dots.values()].reduce((sum, dots) => sum + dots, 0)
      expect(placed + result.unused).toBe(result.cast * limits.perVoter)
    }),
  )
})
