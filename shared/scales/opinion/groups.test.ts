import { describe, expect, test } from 'vitest'
import type { Ballot, CountInput } from '../../domain/tally.ts'
import { countBallots } from '../../tally/index.ts'
import type { DetailOf } from '../schemas.ts'

const statements = Array.from({ length: 10 }, (_, index) => `s${index}`)

/** Two camps that answer the first six statements in opposite ways and agree on the rest. */
function camps(sizes: [number, number], over: Partial<CountInput> = {}) {
  const vote = (camp: number, person: number): Ballot => {
    const said = statements.map((id, index): [string, 1 | 0 | -1] => {
      return [id, index >= 6 || camp === 0 ? 1 : -1]
    })
    return {
      id: `b${camp}${String(person).padStart(3, '0')}`,
      group: person % 2 === 0 ? 'residents' : 'business',
      choice: { type: 'opinion', votes: Object.fromEntries(said) },
    }
  }
  const ballots = sizes.flatMap((size, camp) =>
    Array.from({ length: size }, (_, person) => vote(camp, person)),
  )
  return countBallots({
    step: 's',
    run: 1,
    scale: { type: 'opinion' },
    seats: 3,
    options: statements.map((id) => ({ id, label: id, cards: [] })),
    ballots,
    eligibleByGroup: { residents: 50, business: 50 },
    present: 50,
    presentByGroup: {},
    admittedLate: 0,
    seed: 'rembuk-2026',
    openedAt: 1,
    closedAt: 2,
    ...over,
  })
}

const groupsIn = ({ detail }: ReturnType<typeof camps>): DetailOf<'opinion_groups'> => {
  if (detail?.kind !== 'opinion_groups') throw new Error('no groups of opinion')
  return detail
}

describe('groups of opinion in a result', () => {
  test('are the camps, with what sets them apart and where they part', () => {
    const detail = groupsIn(camps([12, 8]))
    expect(detail.groups.map(({ name, people }) => [name, people])).toEqual([
      ['A', 12],
      ['B', 8],
    ])
    expect(detail.groups.map(({ typical }) => [...new Set(typical.map(({ side }) => side))])).toEqual([
      ['agree'],
      ['disagree'],
    ])
    for (const id of detail.divisive) expect(Number(id.slice(1))).toBeLessThan(6)
    expect(detail.divisive).toHaveLength(3)
    const shared = detail.stances.find(({ option }) => option === 's9')
    expect(shared?.byGroup).toEqual({
      A: { agree: 12, disagree: 0, seen: 12 },
      B: { agree: 8, disagree: 0, seen: 8 },
    })
  })

  test('are not shown where they would be chance or point at persons, and it is said why', () => {
    expect(groupsIn(camps([6, 5]))).toMatchObject({ hiddenBecause: ['few_people'], groups: [], stances: [] })
    expect(groupsIn(camps([12, 2])).groups.every(({ people }) => people >= 3)).toBe(true)
    const few = statements.slice(0, 7).map((id) => ({ id, label: id, cards: [] }))
    expect(groupsIn(camps([12, 8], { options: few })).hiddenBecause).toContain('few_statements')
  })

  test('hold no ballot, and neither order nor ids of ballots change them', () => {
    const tally = camps([12, 8])
    expect(JSON.stringify(tally.detail)).not.toContain('b0')
    const other = camps([12, 8], {
      ballots: Array.from({ length: 12 }, (_, person) => person).flatMap((person) => [
        ...ballotsOf(0, person),
        ...(person < 8 ? ballotsOf(1, person) : []),
      ]),
    })
    expect(other.detail).toEqual(tally.detail)
  })
})

/** The same people under other ids. */
function ballotsOf(camp: number, person: number): Ballot[] {
  const votes = Object.fromEntries(
    statements.map((id, index): [string, 1 | 0 | -1] => [id, index >= 6 || camp === 0 ? 1 : -1]),
  )
  return [{ id: `z${99 - person}${camp}`, group: 'residents', choice: { type: 'opinion', votes } }]
}
