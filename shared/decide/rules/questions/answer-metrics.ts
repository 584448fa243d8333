/** How well questions are answered: rate, time, delay, reasons; overall and per institution. */
import { type Ratio, ratio } from '../../fraction.ts'
import { median } from '../median.ts'

export type AnswerType = 'answered' | 'partly' | 'will_follow_up' | 'not_our_authority' | 'cannot_answer'

export type Verdict = 'yes' | 'partly' | 'no'

export type OfficialAnswer = {
  /** Milliseconds since 1970. */
  at: number
  type: AnswerType
  hasReason: boolean
  /** "Answered my question": person to verdict. */
  verdicts: ReadonlyMap<string, Verdict>
}

export type PutQuestion = {
  id: string
  /** When it was asked; milliseconds since 1970. */
  askedAt: number
  /** Who is to answer; null while nobody is. */
  institution: string | null
  /** When the answer is due; null without a date. */
  due: number | null
  answer: OfficialAnswer | null
}

export type AnswerMetrics = {
  questions: number
  answered: number
  /** Answered of all; null without a question. */
  rate: Ratio | null
  /** Hours from question to answer, the mean of the two middle ones for an even count; null without an answer. */
  medianHours: Ratio | null
  /** Not answered although due, by id. */
  overdue: string[]
  /** Answered after the date, by id. */
  late: string[]
  withReason: number
  /** Answers with a reason of all answers; null without an answer. */
  reasonRate: Ratio | null
  /** Answers that are less than a full one and give no reason: each needs one. By id. */
  reasonMissing: string[]
  byType: Record<AnswerType, number>
  verdicts: Record<Verdict, number>
}

const millisecondsPerHour = 3_600_000

/** Of questions that stand: leave out what was declined or merged. `now` in milliseconds since 1970. */
export function answerMetrics(
  questions: readonly PutQuestion[],
  now: number,
): AnswerMetrics & { byInstitution: Map<string, AnswerMetrics> } {
  const inOrder = [...questions].sort((a, b) => (a.id < b.id ? -1 : 1))
  const named = inOrder.flatMap(({ institution }) => (institution === null ? [] : [institution]))
  const byInstitution = new Map(
    [...new Set(named)].sort().map((institution) => [
      institution,
      measure(
        inOrder.filter((question) => question.institution === institution),
        now,
      ),
    ]),
  )
  return { ...measure(inOrder, now), byInstitution }
}

function measure(questions: readonly PutQuestion[], now: number): AnswerMetrics {
  const answers = questions.flatMap((question) =>
    question.answer ? [{ ...question, answer: question.answer }] : [],
  )
  const withReason = answers.filter(({ answer }) => answer.hasReason).length
  const isUnreasoned = ({ answer }: { answer: OfficialAnswer }) =>
    answer.type !== 'answered' && !answer.hasReason
  return {
    questions: questions.length,
    answered: answers.length,
    rate: shareOf(answers.length, questions.length),
    medianHours: median(
      answers.map(({ answer, askedAt }) => ratio(answer.at - askedAt, millisecondsPerHour)),
    ),
    overdue: idsOf(questions.filter(({ answer, due }) => !answer && due !== null && due < now)),
    late: idsOf(answers.filter(({ answer, due }) => due !== null && due < answer.at)),
    withReason,
    reasonRate: shareOf(withReason, answers.length),
    reasonMissing: idsOf(answers.filter(isUnreasoned)),
    byType: countTypes(answers.map(({ answer }) => answer.type)),
    verdicts: countVerdicts(answers.flatMap(({ answer }) => [...answer.verdicts.values()])),
  }
}

const shareOf = (part: number, whole: number): Ratio | null => (whole > 0 ? ratio(part, whole) : null)

const idsOf = (questions: readonly { id: string }[]): string[] => questions.map(({ id }) => id)

function countTypes(types: readonly AnswerType[]): Record<AnswerType, number> {
  const counts = { answered: 0, partly: 0, will_follow_up: 0, not_our_authority: 0, cannot_answer: 0 }
  for (const type of types) counts[type]++
  return counts
}

function countVerdicts(verdicts: readonly Verdict[]): Record<Verdict, number> {
  const counts = { yes: 0, partly: 0, no: 0 }
  for (const verdict of verdicts) counts[verdict]++
  return counts
}
