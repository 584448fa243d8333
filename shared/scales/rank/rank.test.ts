import { describe, expect, test } from 'vitest'
import type { Ballot, CountInput } from '../../domain/tally.ts'
import { checkChoice, countBallots } from '../../tally/index.ts'
import type { ScaleOf } from '../schemas.ts'

/** `42 MNCK`: so many ballots with this order; letters in brackets share a place. */
function ballotsOf(...lines: readonly string[]): Ballot[] {
  return lines.flatMap((line, at) => {
    const [count = '', order = ''] = line.split(' ')
    const places = [...order.matchAll(/\[(\w+)\]|(\w)/g)].map(([, tied, one]) => [...(tied ?? one ?? '')])
    return Array.from({ length: Number(count) }, (_, index) => ({
      id: `b${at}.${index}`,
      group: 'g',
      choice: { type: 'rank' as const, places },
    }))
  })
}

const tennessee = ballotsOf('42 MNCK', '26 NCKM', '15 CKNM', '17 KCNM')

function count(rule: ScaleOf<'rank'>['rule'], ballots: Ballot[], ids = [...'CKMN']) {
  const input: CountInput = {
    step: 's',
    run: 1,
    scale: { type: 'rank', rule, most: 10, ties: true },
    seats: 1,
    options: ids.map((id) => ({ id, label: id, cards: [] })),
    ballots,
    eligibleByGroup: { g: ballots.length },
    present: ballots.length,
    presentByGroup: { g: ballots.length },
    admittedLate: 0,
    seed: 'rembuk-2026',
    openedAt: 1,
    closedAt: 2,
  }
  const tally = countBallots(input)
  if (tally.detail && tally.detail.kind !== 'duels') throw new Error('not ranked')
  return { tally, detail: tally.detail, order: tally.options.map(({ id }) => id).join('') }
}

describe('the capital of Tennessee, whoever counts', () => {
  test('Schulze and Borda put Nashville first, which beats everybody', () => {
    const { tally, detail, order } = count('schulze-wv', tennessee)
    expect([order, tally.method, detail?.condorcet, detail?.smith]).toEqual([
      'NCKM',
      'schulze-wv/1',
      'N',
      ['N'],
    ])
    expect(count('schulze-margins', tennessee).order).toBe('NCKM')
    const borda = count('borda-pairwise', tennessee)
    expect([borda.order, borda.detail?.points?.map(({ n }) => n)]).toEqual([
      'NCMK',
      ['173', '107', '126', '194'],
    ])
  })

  test('instant runoff puts Knoxville first, and says that Nashville beats it', () => {
    const { order, detail } = count('irv', tennessee)
    expect(order).toBe('KMNC')
    expect(detail?.condorcet).toBe('N')
    expect(detail?.rounds?.map(({ eliminated }) => eliminated)).toEqual(['C', 'N', null])
  })

  test('first places and who ranked it are told for each option', () => {
    const { tally } = count('schulze-wv', tennessee)
    expect(tally.options.map(({ id, figures }) => [id, figures.firsts, figures.ranked])).toEqual([
      ['N', 26, 100],
      ['C', 15, 100],
      ['K', 17, 100],
      ['M', 42, 100],
    ])
  })
})

test('options that share a place are counted as equal, and what is left out stands below', () => {
  const { detail } = count('schulze-wv', ballotsOf('2 a[bc]', '2 bc', '1 c'), [...'abcd'])
  expect(detail?.duels).toEqual([
    [0, 2, 2, 2],
    [2, 0, 2, 4],
    [3, 1, 0, 5],
    [0, 0, 0, 0],
  ])
})

test('a tie at the boundary is settled by duels, then by lot, and said', () => {
  const { tally } = count('schulze-wv', ballotsOf('1 AB', '1 BA'), [...'AB'])
  expect(tally.ties).toEqual([{ options: ['A', 'B'], settledBy: 'lot', matters: true }])
  expect(tally.warnings.map(({ code }) => code)).toContain('boundary_tie')
})

test('nobody voted: no detail, no order, nobody chosen', () => {
  const { tally } = count('irv', [])
  expect([tally.detail, tally.options.some(({ chosen }) => chosen)]).toEqual([null, false])
})

test('an option that nobody ranked is never chosen', () => {
  expect(
    count('schulze-wv', ballotsOf('1 A'), [...'AB']).tally.options.filter(({ chosen }) => chosen),
  ).toHaveLength(1)
})

test.each([
  [{ ties: false }, [['A', 'B']], 'ballot_ties'],
  [{}, [['A'], ['A']], 'ballot_option_twice'],
  [{ most: 1 }, [['A'], ['B']], 'ballot_too_many'],
  [{}, [['Z']], 'option_unknown'],
  [{}, [['B'], ['A']], undefined],
  [{}, [], undefined],
] as const)('with %o the ballot %j is answered with %s', (over, places, code) => {
  const scale = { type: 'rank', rule: 'irv', most: 5, ties: true, ...over } as const
  const choice = { type: 'rank' as const, places: places.map((place) => [...place]) }
  expect(checkChoice(scale, ['A', 'B'], choice)?.code).toBe(code)
})
