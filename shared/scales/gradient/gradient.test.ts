import { describe, expect, test } from 'vitest'
import type { Ballot, CountInput, Tally } from '../../domain/tally.ts'
import { checkChoice, countBallots } from '../../tally/index.ts'
import type { ScaleOf } from '../schemas.ts'
import { nextRound } from './rounds.ts'
import { gradient } from './scale.ts'

type Level = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
type Over = Partial<CountInput> & { settings?: Partial<ScaleOf<'gradient'>> }

/** One text, `A`: a ballot for each level given, of the groups in turn; nobody else is entitled. */
function count(levels: readonly (Level | null)[], over: Over = {}): Tally {
  const groupOf = (at: number) => (at % 2 === 0 ? 'gov' : 'residents')
  const ballots = levels.map(
    (level, at): Ballot => ({
      id: `b${at}`,
      group: groupOf(at),
      choice: { type: 'gradient', levels: level === null ? {} : { A: level } },
    }),
  )
  const { settings, ...input } = over
  const eligible = { gov: Math.ceil(levels.length / 2), residents: Math.floor(levels.length / 2) }
  return countBallots({
    step: 's',
    run: 1,
    scale: { ...gradient.fresh, ...settings },
    seats: 1,
    options: [{ id: 'A', label: 'A', cards: [] }],
    ballots,
    eligibleByGroup: eligible,
    presentByGroup: eligible,
    present: levels.length,
    admittedLate: 0,
    seed: 'rembuk-2026',
    openedAt: 1,
    closedAt: 2,
    ...input,
  })
}

function told(tally: Tally, option = 'A') {
  if (tally.detail?.kind !== 'agreement') throw new Error('not a deliberation')
  const found = tally.detail.options.find(({ id }) => id === option)
  if (!found) throw new Error('no such text')
  return found
}
const outcome = (tally: Tally) => [told(tally).outcome, told(tally).next]

describe('a round', () => {
  test.each([
    [[1, 1, 2, 1], 'mufakat', 'adopted'],
    [[1, 1, 4, 1], 'mufakat', 'adopted'],
    [[1, 3, 6, 1], 'mufakat_with_notes', 'adopted'],
    [[1, 1, 1, 5], 'continue', 'amend'],
    [[1, 1, 1, 7], 'continue', 'amend'],
    [[1, 1, 5, 8], 'blocked', 'amend'],
    [[4, 4, 4, 4], 'no_decision', 'deferred'],
  ] as const)('of %j ends as %s, and %s follows', (levels, is, next) => {
    expect(outcome(count(levels))).toEqual([is, next])
  })

  test('holds what all carry, and nothing else, whatever the seats', () => {
    const holds = (...levels: Level[]) => count(levels, { seats: 5 }).options[0]?.chosen
    expect([holds(1, 2, 6), holds(1, 2, 8)]).toEqual([true, false])
  })

  test('tolerates objections only as far as it was said beforehand', () => {
    const tolerating = (tolerancePercent: number) =>
      outcome(count([1, 1, 1, 7], { settings: { tolerancePercent } }))[0]
    expect([tolerating(24), tolerating(25)]).toEqual(['continue', 'mufakat_with_notes'])
  })

  test('counts an empty ballot as an abstention from every text', () => {
    const tally = count([1, 1, null])
    expect(outcome(tally)).toEqual(['mufakat', 'adopted'])
    expect(told(tally).silent).toBe(0)
  })

  test('waits for somebody present who has not answered: silence is not consent', () => {
    const tally = count([1, 1, 1], {
      eligibleByGroup: { gov: 2, residents: 3 },
      presentByGroup: { gov: 2, residents: 2 },
    })
    expect([...outcome(tally), told(tally).silent]).toEqual(['waiting', 'round', 1])
  })

  test('is told with its levels, in total and by group where the group is large enough', () => {
    const [option] = count([1, 1, 3, 3, 1, 8, 1, 1]).options
    expect(option?.figures).toEqual({ endorse: 5, reserve: 2, block: 1, supporting: 7, answered: 8 })
    expect(option?.byGroup).toEqual({
      gov: { endorse: 3, reserve: 1, supporting: 4, answered: 4 },
      residents: { endorse: 2, reserve: 1, block: 1, supporting: 3, answered: 4 },
    })
    expect(count([1, 1, 1]).options[0]?.byGroup).toEqual({})
  })

  test('prints each reason with the position that it was given for', () => {
    const ballots: Ballot[] = [
      { id: 'x', group: 'gov', choice: { type: 'gradient', levels: { A: 8 }, reasons: { A: 'No money' } } },
    ]
    expect(count([1], { ballots }).options[0]?.reasons).toEqual([
      { text: 'No money', group: null, stance: 'block' },
    ])
  })
})

describe('a quorum', () => {
  const meeting = (present: number, settings: Partial<ScaleOf<'gradient'>>) =>
    count(
      Array.from({ length: present }, () => 1),
      {
        eligibleByGroup: { gov: 3, residents: 3 },
        presentByGroup: { gov: Math.min(3, present), residents: Math.max(0, present - 3) },
        settings,
      },
    )

  test('is half of a workshop, two thirds of a village, more than half of a parliament', () => {
    const ends = (present: number, preset: 'workshop' | 'musdes' | 'dpr-like') =>
      told(meeting(present, { preset })).outcome
    expect([ends(2, 'workshop'), ends(3, 'workshop')]).toEqual(['no_quorum', 'mufakat'])
    expect([ends(3, 'musdes'), ends(4, 'musdes')]).toEqual(['no_quorum', 'mufakat'])
    expect([ends(3, 'dpr-like'), ends(4, 'dpr-like')]).toEqual(['no_quorum', 'mufakat'])
  })

  test('needs the groups that were named, and names those that were missing', () => {
    const tally = meeting(3, { requiredGroups: ['residents'] })
    expect(outcome(tally)).toEqual(['no_quorum', 'postponed'])
    expect(tally.detail).toMatchObject({
      quorum: { present: 3, eligible: 6, needed: 3, missingGroups: ['residents'] },
    })
  })

  test('of a village is whoever comes once it was postponed; a parliament stops after two', () => {
    const at = { round: 1, postponements: 1, vote: 0 }
    expect(outcome(meeting(1, { preset: 'musdes', at }))).toEqual(['mufakat', 'adopted'])
    expect(outcome(meeting(1, { preset: 'dpr-like', at }))).toEqual(['no_quorum', 'postponed'])
    const twice = { ...at, postponements: 2 }
    expect(outcome(meeting(1, { preset: 'dpr-like', at: twice }))).toEqual(['no_quorum', 'deferred'])
  })
})

describe('the vote that may follow', () => {
  const vote = (yes: number, no: number, over: Over = {}) => {
    const each = (count: number, answer: 'yes' | 'no') =>
      Array.from(
        { length: count },
        (_, at): Ballot => ({
          id: `${answer}${at}`,
          group: 'gov',
          choice: { type: 'gradient', levels: {}, votes: { A: answer } },
        }),
      )
    return count([], {
      ballots: [...each(yes, 'yes'), ...each(no, 'no')],
      eligibleByGroup: { gov: 6 },
      presentByGroup: { gov: 6 },
      ...over,
      settings: {
        fallback: 'majority_of_present',
        at: { round: 3, postponements: 0, vote: 1 },
        ...over.settings,
      },
    })
  }

  test('adopts by more than half of those present, or of yes and no, as it was declared', () => {
    expect(outcome(vote(3, 2))).toEqual(['rejected', 'rejected'])
    expect(outcome(vote(4, 2))).toEqual(['adopted', 'adopted'])
    const cast = { settings: { fallback: 'majority_of_cast' as const } }
    expect(outcome(vote(3, 2, cast))).toEqual(['adopted', 'adopted'])
    expect([vote(4, 2).method, vote(4, 2).options[0]?.figures]).toEqual([
      'majority/1',
      { yes: 4, no: 2, supporting: 4, answered: 6 },
    ])
  })

  test('is repeated once after a tie, then it rejects', () => {
    expect(outcome(vote(3, 3))).toEqual(['repeat', 'vote'])
    const again = { settings: { at: { round: 3, postponements: 0, vote: 2 } } }
    expect(outcome(vote(3, 3, again))).toEqual(['rejected', 'rejected'])
  })

  test('needs the quorum as well', () => {
    expect(outcome(vote(2, 0, { presentByGroup: { gov: 2 } }))).toEqual(['no_quorum', 'postponed'])
  })

  test('comes after the last round and only where it was declared', () => {
    const last = { at: { round: 3, postponements: 0, vote: 0 } }
    expect(outcome(count([1, 8], { settings: last }))).toEqual(['blocked', 'deferred'])
    const declared = { ...last, fallback: 'majority_of_cast' as const }
    expect(outcome(count([1, 8], { settings: declared }))).toEqual(['blocked', 'vote'])
  })
})

describe('rounds are runs', () => {
  const two = (a: Level, b: Level, settings: Partial<ScaleOf<'gradient'>> = {}) =>
    count([], {
      settings,
      options: ['A', 'B'].map((id) => ({ id, label: id, cards: [] })),
      ballots: [{ id: 'x', group: 'gov', choice: { type: 'gradient', levels: { A: a, B: b } } }],
      eligibleByGroup: { gov: 1 },
      presentByGroup: { gov: 1 },
    })
  const at = (round: number, postponements = 0, vote = 0) => ({ round, postponements, vote })

  test('the first asks everything', () => {
    expect(nextRound(['A', 'B'], [])).toEqual({ at: at(1), asked: ['A', 'B'] })
  })

  test('what is agreed is not asked again while another text is discussed', () => {
    expect(nextRound(['A', 'B'], [two(1, 8)])).toEqual({ at: at(2), asked: ['B'] })
    const second = count([7], {
      options: [{ id: 'B', label: 'B', cards: [] }],
      ballots: [{ id: 'x', group: 'gov', choice: { type: 'gradient', levels: { B: 7 } } }],
      settings: { at: at(2) },
    })
    expect(nextRound(['A', 'B', 'C'], [two(1, 8), second])).toEqual({ at: at(3), asked: ['B', 'C'] })
  })

  test('a meeting without quorum is a postponement, not a round', () => {
    const missed = two(1, 1, { requiredGroups: ['residents'] })
    expect(nextRound(['A', 'B'], [missed])).toEqual({ at: at(1, 1), asked: ['A', 'B'] })
  })

  test('the vote asks only what was not agreed', () => {
    const settings = { fallback: 'majority_of_cast' as const, at: at(3) }
    expect(nextRound(['A', 'B'], [two(1, 8, settings)])).toEqual({ at: at(3, 0, 1), asked: ['B'] })
  })

  test('where everything has come to an end a new deliberation begins', () => {
    expect(nextRound(['A', 'B'], [two(1, 1)])).toEqual({ at: at(1), asked: ['A', 'B'] })
    expect(nextRound(['A', 'B'], [two(1, 8, { at: at(3) })])).toEqual({ at: at(1), asked: ['A', 'B'] })
  })
})

test.each([
  [{}, { levels: { A: 8 } }, 'ballot_reason_needed'],
  [{}, { levels: { A: 8 }, reasons: { A: ' ' } }, 'ballot_reason_needed'],
  [{}, { levels: { A: 8 }, reasons: { A: 'No water' } }, undefined],
  [{}, { levels: { A: 7 } }, undefined],
  [{ reasons: 'asked' }, { levels: { A: 7 } }, 'ballot_reason_needed'],
  [{ reasons: 'asked' }, { levels: { A: 2 } }, undefined],
  [{ levels: 'short' }, { levels: { A: 2 } }, 'invalid_input'],
  [{ levels: 'consent' }, { levels: { A: 8 }, reasons: { A: 'x' } }, 'invalid_input'],
  [{}, { levels: { Z: 1 } }, 'option_unknown'],
  [{}, { levels: {}, votes: { A: 'yes' } }, 'invalid_input'],
  [{ at: { round: 3, postponements: 0, vote: 1 } }, { levels: { A: 1 } }, 'invalid_input'],
  [{ at: { round: 3, postponements: 0, vote: 1 } }, { levels: {}, votes: { A: 'no' } }, undefined],
  [{}, { levels: {} }, undefined],
] as const)('with %j the ballot %j is answered with %s', (settings, choice, code) => {
  const scale = { ...gradient.fresh, ...settings }
  expect(checkChoice(scale, ['A', 'B'], { type: 'gradient', ...choice })?.code).toBe(code)
})

test('a block still counts when its reason was withdrawn', () => {
  expect(outcome(count([1, 8]))).toEqual(['blocked', 'amend'])
})
