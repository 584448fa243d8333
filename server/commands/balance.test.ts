import { describe, expect, test } from 'vitest'
import { defaultGroups } from '../../shared/domain/default-groups.ts'
import type { Person } from '../../shared/domain/person.ts'
import { sampleTally } from '../../test/support/sample-summary.ts'
import { collectStep } from '../../test/support/ws-venue.ts'
import { balanceOf, type Facts } from './balance.ts'

const minute = 60_000

const person = (id: string, group: string, role: Person['role'] = 'participant'): Person => ({
  id,
  name: `Name of ${id}`,
  group,
  role,
  language: 'id',
  joinedAt: 1,
  gone: 'no',
})

/** Four residents, three of business, one academic and a facilitator; investors are required and not here. */
const people = [
  ...['r1', 'r2', 'r3', 'r4'].map((id) => person(id, 'residents')),
  ...['b1', 'b2', 'b3'].map((id) => person(id, 'business')),
  person('a1', 'academics'),
  person('f1', 'business', 'facilitator'),
]

const card = (writer: string, step = 'step-one', state: Facts['cards'][number]['state'] = 'visible') => ({
  person: writer,
  step,
  run: 1,
  state,
})

function facts(change: Partial<Facts> & { names?: 'named' | 'anonymous' }): Facts {
  const { names = 'named', ...over } = change
  return {
    view: {
      workshop: {
        groups: defaultGroups.map((group) => ({ ...group, required: group.id === 'investors' })),
      },
      people,
      steps: [collectStep({ names })],
      tallies: [],
      commitments: [],
    },
    present: new Set(people.map(({ id }) => id)),
    cards: [],
    electors: [],
    ballots: [],
    now: minute,
    ...over,
  }
}

const groupsOf = (given: Facts) =>
  Object.fromEntries(balanceOf(given).groups.map(({ group, ...figures }) => [group, figures]))

describe('the balance of a room', () => {
  test('counts who is here and has been heard; facilitators and withdrawn cards do not count', () => {
    const cards = [card('r1'), card('r1'), card('r2'), card('b1', 'step-one', 'withdrawn'), card('f1')]
    const groups = groupsOf(facts({ cards }))
    expect(groups.residents).toMatchObject({ joined: 4, present: 4, heard: 2, cards: 3, flag: null })
    expect(groups.business).toMatchObject({ joined: 3, present: 3, heard: 0, flag: 'silent' })
    expect(groups.investors).toMatchObject({ present: 0, flag: 'absent' })
    expect(groups.professionals).toBeUndefined()
    expect(balanceOf(facts({ cards }))).toMatchObject({ present: 8, silent: 6 })
  })

  test('says a ratio only of three or more, and flags a group under half of its share', () => {
    const cards = [...Array(9).fill(card('r1')), card('b1'), card('a1')]
    const groups = groupsOf(facts({ cards }))
    expect([groups.business?.ratio, groups.business?.flag]).toEqual([{ n: '8', d: '33' }, 'low'])
    expect([groups.academics?.ratio, groups.academics?.flag]).toEqual([null, null])
  })

  test('lets nobody be told by a new card of an anonymous step: groups of one or two keep their count', () => {
    const cards = [card('a1'), card('r1')]
    const groups = groupsOf(facts({ cards, names: 'anonymous' }))
    expect([groups.academics?.heard, groups.residents?.heard]).toEqual([0, 1])
    expect(balanceOf(facts({ cards, names: 'anonymous' })).silent).toBe(6)
  })

  test('tells who has voted by group only where three or more have', () => {
    const electors = people.map(({ group }) => ({ group }))
    const ballots = ['residents', 'residents', 'residents', 'business', 'business', 'academics']
    const groups = groupsOf(facts({ electors, ballots: ballots.map((group) => ({ group })) }))
    expect([groups.residents?.voted, groups.business?.voted, groups.academics?.voted]).toEqual([
      3,
      null,
      null,
    ])
    expect(groups.residents?.entitled).toBe(4)
  })

  test('holds no name and no id of anybody', () => {
    const told = JSON.stringify(balanceOf(facts({ cards: [card('r1'), card('b2')], now: 11 * minute })))
    for (const { id, name } of people) {
      expect(told).not.toContain(name)
      expect(told).not.toContain(`"${id}"`)
    }
  })
})

describe('nudges', () => {
  const cards = [...Array(6).fill(card('r1')), card('r2'), card('b1')]

  test('ask for a round with the group that lacks most, and for silent minutes after ten', () => {
    expect(balanceOf(facts({ cards })).nudges).toEqual([
      { kind: 'start_with_group', group: 'business', contributions: 1, of: 8 },
    ])
    expect(balanceOf(facts({ cards, now: 11 * minute })).nudges).toContainEqual({
      kind: 'open_silent_round',
      silent: 5,
      present: 8,
    })
  })

  test('look at the open step alone: who wrote an hour ago may be silent now', () => {
    const before = people.map(({ id }) => card(id, 'step-before'))
    const given = facts({ cards: before, now: 11 * minute })
    expect(balanceOf(given).silent).toBe(0)
    expect(balanceOf(given).nudges).toContainEqual({ kind: 'open_silent_round', silent: 8, present: 8 })
  })

  test('name a strong idea in which a group does not see itself', () => {
    const tally = sampleTally()
    const [first, ...rest] = tally.options
    if (!first) throw new Error('the sample has options')
    const byGroup = { residents: { agree: 9, seen: 9 }, business: { agree: 0, seen: 3 } }
    const option = { ...first, label: 'Free water', byGroup }
    const view = {
      ...facts({}).view,
      tallies: [
        {
          ...tally,
          scale: { type: 'opinion' as const },
          options: [option, ...rest.map((one) => ({ ...one, byGroup: {} }))],
        },
      ],
    }
    expect(balanceOf(facts({ view })).nudges).toEqual([
      { kind: 'group_does_not_see_itself', idea: 'Free water', group: 'business' },
    ])
  })
})
