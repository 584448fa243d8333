import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesOf } from '../../../test/support/any-order.ts'
import { compare, ratio } from '../fraction.ts'
import type { Level } from './agreement/levels.ts'
import { type AgreementInput, agreement } from './agreement.ts'

const groups = ['aca', 'biz', 'com', 'gov']
const group = fc.constantFrom(...groups)

const people = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6']
const level = fc.integer({ min: 1, max: 8 }) as fc.Arbitrary<Level>
const meeting: fc.Arbitrary<AgreementInput> = fc
  .record({
    groupOf: fc.array(group, { minLength: people.length, maxLength: people.length }),
    present: fc.subarray(people),
    answers: fc.dictionary(fc.constantFrom(...people), level),
    quorum: fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 6, max: 9 })),
    isMoreThanQuorum: fc.boolean(),
    requiredGroups: fc.subarray(groups, { maxLength: 2 }),
    tolerance: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 4, max: 9 })),
  })
  .map(({ groupOf, answers, quorum, tolerance, ...rest }) => ({
    ...rest,
    roll: new Map(people.map((person, index) => [person, groupOf[index] ?? 'gov'])),
    levels: new Map(Object.entries(answers)),
    quorum: ratio(...quorum),
    tolerance: ratio(...tolerance),
  }))
const holds = (input: AgreementInput) => agreement(input).outcome.startsWith('mufakat')
const willing = meeting.map((input) => ({
  ...input,
  present: people,
  levels: new Map(people.map((person) => [person, input.levels.get(person) ?? (1 as const)])),
}))

test('never holds with a block, without quorum, without a required group, or over somebody’s silence', () => {
  fc.assert(
    fc.property(fc.oneof(meeting, willing), (input) => {
      if (!holds(input)) return
      const { roll, present, levels, quorum } = input
      const share = ratio(present.length, roll.size)
      expect(present.map((person) => levels.get(person))).not.toContain(8)
      expect(present.every((person) => levels.has(person))).toBe(true)
      expect(compare(share, quorum)).toBeGreaterThanOrEqual(input.isMoreThanQuorum ? 1 : 0)
      for (const required of input.requiredGroups)
        expect(present.map((person) => roll.get(person))).toContain(required)
    }),
    { numRuns: 500 },
  )
})

test('one block undoes any agreement', () => {
  fc.assert(
    fc.property(willing, fc.constantFrom(...people), (input, blocker) => {
      fc.pre(holds(input))
      const levels = new Map([...input.levels, [blocker, 8 as const]])
      expect(agreement({ ...input, levels })).toMatchObject({ outcome: 'blocked', decisive: [blocker] })
    }),
  )
})

test('more tolerance never undoes an agreement', () => {
  fc.assert(
    fc.property(willing, (input) => {
      fc.pre(holds(input))
      expect(holds({ ...input, tolerance: ratio(1) })).toBe(true)
    }),
  )
})

test('the order of people and answers never matters', () => {
  fc.assert(
    fc.property(meeting, (input) => {
      const turned = {
        ...input,
        roll: new Map([...input.roll].reverse()),
        present: [...input.present].reverse(),
        levels: new Map([...input.levels].reverse()),
      }
      expect(entriesOf(agreement(turned))).toEqual(entriesOf(agreement(input)))
    }),
  )
})
