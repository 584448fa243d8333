import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inAnyOrder } from '../../../test/support/any-order.ts'
import { compare, ratio } from '../fraction.ts'
import { answerMetrics } from './questions/answer-metrics.ts'
import { rankQuestions } from './questions.ts'

const groups = ['aca', 'biz', 'com', 'gov']
const group = fc.constantFrom(...groups)

const ids = ['q0', 'q1', 'q2', 'q3', 'q4']
const asked = fc
  .array(
    fc.record({
      askedAt: fc.integer({ min: 0, max: 3 }),
      people: fc.dictionary(fc.constantFrom('a', 'b', 'c'), group),
      mergedInto: fc.option(fc.constantFrom(...ids, 'gone')),
    }),
    { maxLength: ids.length },
  )
  .map((list) =>
    list.map(({ askedAt, people, mergedInto }, index) => ({
      id: `q${index}`,
      askedAt,
      askers: new Map(Object.entries(people)),
      mergedInto,
    })),
  )

test('the order of the list never matters, and nobody who asked is lost', () => {
  fc.assert(
    fc.property(
      inAnyOrder(asked),
      fc.constantFrom('askers' as const, 'breadth' as const),
      ([list, other], by) => {
        const ranked = rankQuestions(list, by)
        const again = rankQuestions(other, by)
        expect(again.order).toEqual(ranked.order)
        expect(again.leads).toEqual(ranked.leads)
        const everybody = new Set(list.flatMap(({ askers }) => [...askers.keys()]))
        const kept = new Set(ranked.order.flatMap((id) => [...(ranked.askers.get(id)?.keys() ?? [])]))
        expect(kept).toEqual(everybody)
      },
    ),
  )
})

test('half of the answers took no longer than the median, half no shorter', () => {
  const times = fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(times, (list) => {
      const questions = list.map((at, index) => ({
        id: `q${index}`,
        askedAt: 0,
        institution: null,
        due: null,
        answer: { at, type: 'answered' as const, hasReason: false, verdicts: new Map() },
      }))
      const { medianHours } = answerMetrics(questions, 0)
      const side = list.map((at) => compare(ratio(at, 3_600_000), medianHours ?? ratio(-1)))
      expect(side.filter((place) => place <= 0).length * 2).toBeGreaterThanOrEqual(list.length)
      expect(side.filter((place) => place >= 0).length * 2).toBeGreaterThanOrEqual(list.length)
    }),
  )
})
