import { describe, expect, test } from 'vitest'
import { ratio } from '../fraction.ts'
import type { Level } from './agreement/levels.ts'
import { type AgreementInput, agreement } from './agreement.ts'

const roll = new Map(
  Object.entries({
    g1: 'gov',
    g2: 'gov',
    b1: 'biz',
    b2: 'biz',
    a1: 'aca',
    c1: 'com',
    c2: 'com',
    c3: 'com',
    c4: 'com',
  }),
)

/** `answers` says who is present: 0 stands for somebody who has not answered. */
function hold(answers: Record<string, Level | 0>, over: Partial<AgreementInput> = {}) {
  const given = Object.entries(answers).flatMap(([person, level]) =>
    level === 0 ? [] : [[person, level] as const],
  )
  return agreement({
    roll,
    present: Object.keys(answers),
    levels: new Map(given),
    quorum: ratio(2, 3),
    requiredGroups: ['gov', 'com'],
    tolerance: ratio(0),
    ...over,
  })
}

const six = { g1: 1, g2: 2, b1: 1, a1: 2, c1: 1, c2: 4 } as const

describe('the checks in their order', () => {
  test('two thirds of nine are six: six suffice, five do not, whatever they say', () => {
    expect(hold(six)).toMatchObject({ outcome: 'mufakat', quorumNeeded: 6, present: 6 })
    const { c2: _, ...five } = six
    expect(hold({ ...five, c1: 8 })).toMatchObject({ outcome: 'no_quorum', present: 5 })
  })

  test('a required group without anybody is no quorum, however many are there', () => {
    const result = hold(
      { g1: 1, g2: 1, b1: 1, b2: 1, a1: 1, c1: 1 },
      { requiredGroups: ['gov', 'media', 'com'] },
    )
    expect(result).toMatchObject({ outcome: 'no_quorum', missingGroups: ['media'] })
  })

  test('silence is not consent: one missing answer keeps everybody waiting, even after a block', () => {
    expect(hold({ ...six, c1: 8, c2: 0 })).toMatchObject({ outcome: 'waiting', missing: ['c2'] })
  })

  test('where all abstain nothing is decided', () => {
    const result = hold({ g1: 4, g2: 4, b1: 4, a1: 4, c1: 4, c2: 4 })
    expect(result).toMatchObject({ outcome: 'no_decision', sides: 0, decisive: [] })
  })

  test('a block stands before calls for discussion, and no tolerance covers it', () => {
    const result = hold({ ...six, c1: 8, g1: 5 }, { tolerance: ratio(1) })
    expect(result).toMatchObject({ outcome: 'blocked', decisive: ['c1'] })
  })

  test('levels 5 and 7 ask for another round', () => {
    expect(hold({ ...six, c1: 5, b1: 7 })).toMatchObject({
      outcome: 'continue',
      opposed: 2,
      allowedOpposed: 0,
      decisive: ['b1', 'c1'],
    })
  })

  test('levels 3 and 6 are notes that the minutes print; level 2 is none', () => {
    expect(hold({ ...six, b1: 3 })).toMatchObject({ outcome: 'mufakat_with_notes', decisive: ['b1'] })
    expect(hold({ ...six, b1: 6 }).outcome).toBe('mufakat_with_notes')
    expect(hold({ ...six, b1: 2 }).outcome).toBe('mufakat')
  })
})

describe('tolerance', () => {
  const oneOpposed = { ...six, c1: 7 } as const // five take a side

  test('it is a share of those who took a side, rounded down', () => {
    expect(hold(oneOpposed, { tolerance: ratio(1, 5) })).toMatchObject({
      outcome: 'mufakat_with_notes',
      sides: 5,
      opposed: 1,
      allowedOpposed: 1,
      decisive: ['c1'],
    })
    expect(hold(oneOpposed, { tolerance: ratio(199, 1000) }).outcome).toBe('continue')
  })

  test('a call for discussion that is tolerated is printed as a note', () => {
    const result = hold({ ...six, c1: 5 }, { tolerance: ratio(1, 5) })
    expect(result).toMatchObject({ outcome: 'mufakat_with_notes', decisive: ['c1'] })
  })
})

describe('who counts', () => {
  test('answers of people who left, and people who are not on the roll, do not', () => {
    const { c2: _, ...five } = six
    const result = hold(five, {
      present: [...Object.keys(five), 'guest', 'g1'],
      levels: new Map([...Object.entries(five), ['c4', 8], ['guest', 8]]),
      quorum: ratio(1, 2),
    })
    expect(result).toMatchObject({ outcome: 'mufakat', present: 5, quorumNeeded: 5 })
    expect(result.counts[8]).toBe(0)
  })

  test('groups are told apart by the roll, those who are not there with zeros', () => {
    const { countsByGroup } = hold({ ...six, b1: 3 })
    expect([...countsByGroup.keys()]).toEqual(['aca', 'biz', 'com', 'gov'])
    expect(countsByGroup.get('gov')).toMatchObject({ 1: 1, 2: 1, 3: 0 })
    expect(countsByGroup.get('biz')).toMatchObject({ 1: 0, 3: 1 })
  })

  test('more than half of ten is six, at least half is five', () => {
    const people = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9']
    const input = {
      roll: new Map(people.map((person) => [person, 'g'])),
      present: people.slice(0, 5),
      levels: new Map(people.map((person) => [person, 1 as const])),
      quorum: ratio(1, 2),
      requiredGroups: [],
      tolerance: ratio(0),
    }
    expect(agreement(input)).toMatchObject({ outcome: 'mufakat', quorumNeeded: 5 })
    expect(agreement({ ...input, isMoreThanQuorum: true })).toMatchObject({
      outcome: 'no_quorum',
      quorumNeeded: 6,
    })
  })

  test('nobody invited, nobody there: nothing is decided', () => {
    expect(hold({}, { roll: new Map(), requiredGroups: [] })).toMatchObject({ outcome: 'no_decision' })
  })
})

test('consent: any objection is to be integrated, none is consent', () => {
  expect(hold({ ...six, c2: 1, g2: 1, a1: 1 }).outcome).toBe('mufakat')
  expect(hold({ g1: 1, g2: 1, b1: 1, a1: 7, c1: 1, c2: 1 }).outcome).toBe('continue')
})
