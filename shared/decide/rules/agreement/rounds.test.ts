import { describe, expect, test } from 'vitest'
import { ratio } from '../../fraction.ts'
import { type FallbackAnswer, fallbackVote } from './fallback-vote.ts'
import { levelScales, levels, refuseLevel } from './levels.ts'
import { afterNoQuorum, quorumAfter, quorumOf, type quorumPresets, requiredGroupsOf } from './quorum.ts'
import { afterRound, defaultRoundPlan, deliberationMoves } from './rounds.ts'

describe('levels', () => {
  test('3 and 5 to 8 ask for a reason, and only a block is refused without one', () => {
    expect(levels.filter(({ reason }) => reason !== 'none').map(({ level }) => level)).toEqual([
      3, 5, 6, 7, 8,
    ])
    expect(refuseLevel('full', 8, '  ')).toBe('reason_required')
    expect(refuseLevel('full', 8, 'It closes the only clinic.')).toBeNull()
    expect(refuseLevel('full', 7, '')).toBeNull()
  })

  test('the short form and consent have fewer levels', () => {
    expect(levelScales.short).toEqual([1, 3, 4, 7, 8])
    expect(refuseLevel('short', 5, 'why')).toBe('unknown_level')
    expect(refuseLevel('consent', 8, 'why')).toBe('unknown_level')
    expect(refuseLevel('full', 9, 'why')).toBe('unknown_level')
    expect(refuseLevel('full', 1.5, 'why')).toBe('unknown_level')
  })
})

describe('quorum presets', () => {
  const needed = (preset: keyof typeof quorumPresets, people: number, postponements = 0) =>
    quorumOf(quorumAfter(preset, postponements), people)

  test('workshop: half, rounded up; village meeting: two thirds, rounded up; parliament: more than half', () => {
    expect([9, 10].map((people) => needed('workshop', people))).toEqual([5, 5])
    expect([9, 10].map((people) => needed('musdes', people))).toEqual([6, 7])
    expect([9, 10].map((people) => needed('dpr-like', people))).toEqual([5, 6])
  })

  test('a village meeting that was postponed once decides with those present', () => {
    expect(needed('musdes', 30, 1)).toBe(0)
    expect(needed('dpr-like', 30, 2)).toBe(16)
    expect(afterNoQuorum('musdes', 0)).toBe('postpone')
  })

  test('parliament may postpone twice, a workshop as often as it likes', () => {
    expect([0, 1, 2].map((times) => afterNoQuorum('dpr-like', times))).toEqual([
      'postpone',
      'postpone',
      'end',
    ])
    expect(afterNoQuorum('workshop', 7)).toBe('postpone')
  })

  test('parliament needs every fraction on the roll, others those named', () => {
    const roll = new Map([
      ['a', 'x'],
      ['b', 'y'],
      ['c', 'x'],
    ])
    expect(requiredGroupsOf('dpr-like', roll, ['y'])).toEqual(['y', 'x'])
    expect(requiredGroupsOf('musdes', roll, ['y'])).toEqual(['y'])
  })

  test('a quorum of nobody is none, and a share that is no whole number of people is rounded up', () => {
    expect(quorumOf({ share: ratio(0), isMoreThan: false }, 12)).toBe(0)
    expect(quorumOf({ share: ratio(2, 3), isMoreThan: true }, 10)).toBe(7)
  })
})

describe('rounds', () => {
  test('three rounds, then the matter is deferred', () => {
    const afterBlocks = (round: number) => afterRound('blocked', round, defaultRoundPlan)
    expect([afterBlocks(1), afterBlocks(2), afterBlocks(3)]).toEqual(['amend', 'amend', 'deferred'])
  })

  test('a vote follows only where it was allowed beforehand', () => {
    expect(afterRound('blocked', 3, { maxRounds: 3, afterLast: 'vote' })).toBe('vote')
    expect(afterRound('blocked', 2, { maxRounds: 3, afterLast: 'vote' })).toBe('amend')
  })

  test('agreement is adopted in any round; without quorum or answers nothing was held', () => {
    expect(afterRound('mufakat', 3, defaultRoundPlan)).toBe('adopted')
    expect(afterRound('mufakat_with_notes', 1, defaultRoundPlan)).toBe('adopted')
    expect(afterRound('no_quorum', 3, defaultRoundPlan)).toBe('postponed')
    expect(afterRound('waiting', 3, defaultRoundPlan)).toBe('round')
    expect(afterRound('no_decision', 1, { maxRounds: 3, afterLast: 'vote' })).toBe('deferred')
  })

  test('wherever a round leads, the table of moves allows it', () => {
    const outcomes = ['no_quorum', 'waiting', 'no_decision', 'blocked', 'continue', 'mufakat'] as const
    for (const outcome of outcomes)
      for (const afterLast of ['deferred', 'vote'] as const)
        for (const round of [1, 2])
          expect(deliberationMoves.round).toContain(afterRound(outcome, round, { maxRounds: 2, afterLast }))
  })
})

describe('fallback vote', () => {
  const vote = (text: string, over: Partial<Parameters<typeof fallbackVote>[0]> = {}) => {
    const words: Record<string, FallbackAnswer> = { y: 'yes', n: 'no', a: 'abstain' }
    const people = [...text].map((letter, index) => [`p${index}`, words[letter]] as const)
    const votes = new Map(people.flatMap(([person, answer]) => (answer ? [[person, answer] as const] : [])))
    const present = people.map(([person]) => person)
    return fallbackVote({ present, votes, majorityOf: 'present', isRepetition: false, ...over })
  }

  test('of those present: half is not enough, and who says nothing is present all the same', () => {
    expect(vote('yyyn.a')).toEqual({ outcome: 'rejected', yes: 3, no: 1, abstained: 1, silent: 1, needed: 4 })
    expect(vote('yyyyn.').outcome).toBe('adopted')
  })

  test('of yes and no: abstentions do not stand in the way', () => {
    expect(vote('yyynnaaaa', { majorityOf: 'cast' })).toMatchObject({ outcome: 'adopted', needed: 3 })
  })

  test('a tie is repeated once, then rejected', () => {
    expect(vote('yynn', { majorityOf: 'cast' }).outcome).toBe('repeat')
    expect(vote('yynn', { majorityOf: 'cast', isRepetition: true }).outcome).toBe('rejected')
    expect(vote('yynna').outcome).toBe('repeat')
  })

  test('votes of people who are not present do not count', () => {
    expect(vote('ynn', { present: ['p0'] })).toMatchObject({ outcome: 'adopted', yes: 1, no: 0, needed: 1 })
  })
})
