import { z } from 'zod'
import type { Ratio } from '../../../shared/decide/fraction.ts'
import { answerMetrics, type OfficialAnswer } from '../../../shared/decide/rules/questions/answer-metrics.ts'
import { rankQuestions } from '../../../shared/decide/rules/questions.ts'
import { exact, type Json } from '../figures.ts'
import { type CaseKind, mapOf } from './case-kind.ts'

/** Times are whole hours on any clock. */
const hour = z.int()
const questionShape = z.object({
  id: z.string(),
  asked_at: hour,
  /** Person to group. */
  askers: z.record(z.string(), z.string()),
  merged_into: z.string().nullish(),
  due_at: hour.nullish(),
  answered_at: hour.nullish(),
  has_reason: z.boolean().optional(),
})
const shape = z.object({ questions: z.array(questionShape), now: hour })

type Question = z.output<typeof questionShape>

const millisecondsPerHour = 3_600_000

export const questions: CaseKind<z.output<typeof shape>> = {
  name: 'questions',
  fields: ['questions'],
  shape,
  count: (input) => {
    const asked = input.questions.map((question) => ({
      id: question.id,
      askedAt: question.asked_at * millisecondsPerHour,
      askers: mapOf(question.askers),
      mergedInto: question.merged_into ?? null,
    }))
    const standing = input.questions.filter(({ merged_into: into }) => (into ?? null) === null)
    const metrics = answerMetrics(standing.map(putQuestion), input.now * millisecondsPerHour)
    return {
      ranking: rankQuestions(asked, 'askers').order,
      breadth_ranking: rankQuestions(asked, 'breadth').order,
      answer_rate: orNull(metrics.rate),
      median_hours: orNull(metrics.medianHours),
      overdue: metrics.overdue,
      reason_rate: orNull(metrics.reasonRate),
    }
  },
}

const putQuestion = (question: Question) => ({
  id: question.id,
  askedAt: question.asked_at * millisecondsPerHour,
  institution: null,
  due: (question.due_at ?? null) === null ? null : Number(question.due_at) * millisecondsPerHour,
  answer: answerOf(question),
})

function answerOf({ answered_at: at, has_reason: hasReason = false }: Question): OfficialAnswer | null {
  if (at === null || at === undefined) return null
  return { at: at * millisecondsPerHour, type: 'answered', hasReason, verdicts: new Map() }
}

const orNull = (value: Ratio | null): Json => value && exact(value)
