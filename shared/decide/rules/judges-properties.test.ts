import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesOf, inAnyOrder } from '../../../test/support/any-order.ts'
import { compare } from '../fraction.ts'
import type { Aggregation } from './judges/aggregate.ts'
import { countJudging, type JudgingInput } from './judges.ts'

const options = ['A', 'B', 'C', 'D']
const option = fc.constantFrom(...options)

const criteria = [
  { id: 'a', weight: 3 },
  { id: 'b', weight: 2 },
]
const judges = ['J1', 'J2', 'J3', 'J4', 'J5', 'J6']
const score = fc.integer({ min: 1, max: 5 })
const pair = fc.record({ judge: fc.constantFrom(...judges), entry: option })
const sheets = fc.uniqueArray(
  fc.tuple(pair, score, score, fc.integer({ min: 0, max: 9 })).map(([own, a, b, luck]) => ({
    ...own,
    scores: new Map(
      luck === 0
        ? [['a', a]]
        : [
            ['a', a],
            ['b', b],
          ],
    ),
  })),
  { maxLength: 24, selector: ({ judge, entry }) => `${judge} ${entry}` },
)
const aggregation = fc.constantFrom<Aggregation>('mean', 'median', 'trimmed', 'rank', 'zscore')
const inputOf = (
  own: JudgingInput['sheets'],
  how: Aggregation,
  conflicts: JudgingInput['conflicts'] = [],
) => ({
  criteria,
  scale: { low: 1, high: 5 },
  entries: options,
  sheets: own,
  conflicts,
  minJudges: 2,
  aggregation: how,
  floors: null,
  prizes: ['first'],
  lot: options,
})

test('the order of sheets never matters, to the last bit of a z-score', () => {
  fc.assert(
    fc.property(inAnyOrder(sheets), aggregation, ([own, shuffled], how) => {
      expect(entriesOf(countJudging(inputOf(shuffled, how)))).toEqual(
        entriesOf(countJudging(inputOf(own, how))),
      )
    }),
  )
})

test('sheets of judges in conflict change nothing but the list of them', () => {
  fc.assert(
    fc.property(sheets, aggregation, fc.array(pair, { maxLength: 6 }), (own, how, conflicts) => {
      const isBarred = ({ judge, entry }: { judge: string; entry: string }) =>
        conflicts.some((conflict) => conflict.judge === judge && conflict.entry === entry)
      const { setAside: _, ...barred } = countJudging(inputOf(own, how, conflicts))
      const { setAside: __, ...without } = countJudging(
        inputOf(
          own.filter((sheet) => !isBarred(sheet)),
          how,
        ),
      )
      expect(entriesOf(barred)).toEqual(entriesOf(without))
    }),
  )
})

test('a score lies between the lowest and the highest sheet; ranked are those with two judges', () => {
  fc.assert(
    fc.property(sheets, fc.constantFrom<Aggregation>('mean', 'median', 'trimmed'), (own, how) => {
      for (const { place, judges: count, score: joined, spread } of countJudging(inputOf(own, how)).entries) {
        expect(place !== null).toBe(count >= 2)
        if (!joined || !spread) continue
        expect(compare(joined, spread.lowest)).toBeGreaterThanOrEqual(0)
        expect(compare(joined, spread.highest)).toBeLessThanOrEqual(0)
      }
    }),
  )
})

test('where everybody judged everything, duels share out all points', () => {
  const table = fc.array(fc.array(score, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(table, (rows) => {
      const all = rows.flatMap((row, at) =>
        row.map((a, place) => ({
          judge: `J${at}`,
          entry: options[place] ?? '',
          scores: new Map([
            ['a', a],
            ['b', a],
          ]),
        })),
      )
      const { entries } = countJudging(inputOf(all, 'rank'))
      const total = entries.reduce((sum, entry) => sum + Number(entry.score?.n) / Number(entry.score?.d), 0)
      expect(total).toBe(rows.length * 6)
    }),
  )
})
