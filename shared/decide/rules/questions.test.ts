import { describe, expect, test } from 'vitest'
import { ratio } from '../fraction.ts'
import { type AnswerType, answerMetrics, type PutQuestion, type Verdict } from './questions/answer-metrics.ts'
import { type AskedQuestion, questionMoves, rankQuestions } from './questions.ts'

/** Askers are written `person:group`. */
const asked = (
  id: string,
  askedAt: number,
  askers: string,
  mergedInto: string | null = null,
): AskedQuestion => ({
  id,
  askedAt,
  askers: new Map(askers.split(' ').map((asker) => asker.split(':') as [string, string])),
  mergedInto,
})

describe('which question comes first', () => {
  const crowd = asked('crowd', 3, 'a:com b:com c:com d:com')
  const broad = asked('broad', 4, 'a:com e:gov f:biz')
  const older = asked('older', 1, 'a:com b:com e:gov')

  test('by askers: most people, then most groups', () => {
    const ranked = rankQuestions([broad, older, crowd], 'askers')
    expect(ranked.order).toEqual(['crowd', 'broad', 'older'])
    expect(ranked.leads[0]).toMatchObject({ by: 'askers', margin: ratio(1) })
    expect(ranked.leads[1]).toMatchObject({ by: 'groups', margin: ratio(1) })
  })

  test('by breadth: most groups, then most people', () => {
    expect(rankQuestions([crowd, older, broad], 'breadth').order).toEqual(['broad', 'older', 'crowd'])
  })

  test('then the older one, and of the same moment by id', () => {
    const same = [asked('b', 5, 'x:com'), asked('c', 4, 'y:gov'), asked('a', 5, 'z:biz')]
    const ranked = rankQuestions(same, 'askers')
    expect(ranked.order).toEqual(['c', 'a', 'b'])
    expect(ranked.ties[0]).toEqual({ options: ['c', 'a', 'b'], settledBy: 'age' })
  })
})

describe('merged questions', () => {
  test('bring their askers along, each person once, and are not ranked themselves', () => {
    const ranked = rankQuestions(
      [
        asked('main', 1, 'a:com b:com'),
        asked('double', 2, 'b:gov c:biz', 'main'),
        asked('treble', 3, 'd:aca', 'double'),
        asked('other', 0, 'p:com q:com r:com'),
      ],
      'askers',
    )
    expect(ranked.order).toEqual(['main', 'other'])
    expect(ranked.groups.get('main')).toEqual(['aca', 'biz', 'com'])
    expect([...(ranked.askers.get('main')?.keys() ?? [])]).toEqual(['a', 'b', 'c', 'd'])
  })

  test('merged in a circle or into nothing known, a question stands for itself', () => {
    const circle = [asked('a', 1, 'x:com', 'b'), asked('b', 2, 'y:com', 'a'), asked('c', 3, 'z:com', 'gone')]
    expect(rankQuestions(circle, 'askers').order).toEqual(['a', 'b', 'c'])
    expect(rankQuestions([asked('self', 1, 'x:com', 'self')], 'askers').order).toEqual(['self'])
  })
})

test('a question can only go on where the table says so', () => {
  expect(questionMoves.new).not.toContain('answered')
  expect(questionMoves.answered).toEqual(['follow_up', 'closed'])
  for (const next of Object.values(questionMoves).flat()) expect(questionMoves).toHaveProperty(next)
})

const hour = 3_600_000

type Put = { after?: number; type?: AnswerType; hasReason?: boolean; verdicts?: Record<string, Verdict> }

function put(id: string, over: Put & Partial<PutQuestion> = {}): PutQuestion {
  const { after, type = 'answered', hasReason = false, verdicts = {}, ...rest } = over
  const at = after === undefined ? null : 1000 + after * hour
  const answer = at === null ? null : { at, type, hasReason, verdicts: new Map(Object.entries(verdicts)) }
  return { id, askedAt: 1000, institution: null, due: null, answer, ...rest }
}

describe('how well questions are answered', () => {
  test('the example: three of four answered, five hours in the middle', () => {
    const metrics = answerMetrics(
      [put('a', { after: 30 }), put('b', { after: 2 }), put('c'), put('d', { after: 5 })],
      0,
    )
    expect(metrics).toMatchObject({ questions: 4, answered: 3, rate: ratio(3, 4), medianHours: ratio(5) })
  })

  test('an even number of answers: the mean of the two middle ones, exact', () => {
    const answers = [
      put('a', { after: 2 }),
      put('b', { after: 5 }),
      put('c', { after: 1 / 3 }),
      put('d', { after: 90 }),
    ]
    expect(answerMetrics(answers, 0).medianHours).toEqual(ratio(7, 2))
    const minutes = [put('a', { after: 1 / 60 }), put('b', { after: 2 / 60 })]
    expect(answerMetrics(minutes, 0).medianHours).toEqual(ratio(1, 40))
  })

  test('overdue is not answered after its date; answered after its date is late', () => {
    const metrics = answerMetrics(
      [
        put('open', { due: 5 * hour }),
        put('in time', { due: 5 * hour, after: 4 }),
        put('late', { due: 5 * hour, after: 6 }),
        put('still time', { due: 6 * hour }),
        put('no date'),
      ],
      6 * hour,
    )
    expect(metrics).toMatchObject({ overdue: ['open'], late: ['late'] })
  })

  test('whatever is less than a full answer owes a reason', () => {
    const metrics = answerMetrics(
      [
        put('full', { after: 1 }),
        put('bare', { after: 1, type: 'cannot_answer' }),
        put('told', { after: 1, type: 'partly', hasReason: true }),
      ],
      0,
    )
    expect(metrics).toMatchObject({ withReason: 1, reasonRate: ratio(1, 3), reasonMissing: ['bare'] })
    expect(metrics.byType).toMatchObject({ answered: 1, cannot_answer: 1, partly: 1, will_follow_up: 0 })
  })

  test('verdicts of those who asked are added up', () => {
    const answers = [
      put('a', { after: 1, verdicts: { x: 'yes', y: 'no' } }),
      put('b', { after: 1, verdicts: { x: 'yes', z: 'partly' } }),
    ]
    expect(answerMetrics(answers, 0).verdicts).toEqual({ yes: 2, partly: 1, no: 1 })
  })

  test('per institution, by id; what nobody is to answer counts only in the whole', () => {
    const metrics = answerMetrics(
      [put('a', { institution: 'Tax', after: 3 }), put('b', { institution: 'Health' }), put('c')],
      0,
    )
    expect([...metrics.byInstitution.keys()]).toEqual(['Health', 'Tax'])
    expect(metrics.byInstitution.get('Tax')).toMatchObject({
      questions: 1,
      rate: ratio(1),
      medianHours: ratio(3),
    })
    expect(metrics).toMatchObject({ questions: 3, rate: ratio(1, 3) })
  })

  test('without questions there is no rate, without answers no median', () => {
    expect(answerMetrics([], 0)).toMatchObject({ rate: null, medianHours: null, reasonRate: null })
    expect(answerMetrics([put('a')], 0)).toMatchObject({
      rate: ratio(0),
      medianHours: null,
      reasonRate: null,
    })
  })
})
