/** Questions with official answers, `qa/1`: which come first, after the URSSAF pattern. */
import { ratio } from '../fraction.ts'
import { type RankCriterion, type RankedBy, rankBy } from './rank-by.ts'

export type QuestionState =
  | 'new'
  | 'published'
  | 'merged'
  | 'assigned'
  | 'answered'
  | 'follow_up'
  | 'closed'
  | 'declined'
  | 'transferred'

/** Where a question may go; declining and transferring need a reason and a receiver. */
export const questionMoves: Readonly<Record<QuestionState, readonly QuestionState[]>> = {
  new: ['published', 'merged', 'declined'],
  published: ['merged', 'assigned', 'declined', 'transferred'],
  merged: [],
  assigned: ['answered', 'merged', 'declined', 'transferred'],
  answered: ['follow_up', 'closed'],
  follow_up: ['answered', 'closed'],
  closed: [],
  declined: [],
  transferred: ['assigned', 'declined'],
}

export type AskedQuestion = {
  id: string
  /** Milliseconds since 1970. */
  askedAt: number
  /** Everybody who wants to know, with their group; one person counts once. */
  askers: ReadonlyMap<string, string>
  /** The question this one was merged into, or null. */
  mergedInto: string | null
}

export type QuestionCriterion = 'askers' | 'groups' | 'age'

export type RankedQuestions = RankedBy<QuestionCriterion> & {
  /** By question that was not merged away: its own askers and those of questions merged into it. */
  askers: Map<string, ReadonlyMap<string, string>>
  groups: Map<string, string[]>
}

/**
 * `askers`: most people first, then most groups among them. `breadth` (for small meetings): most groups
 * first, then most people. Then the older one; of the same moment, by id.
 */
export function rankQuestions(
  questions: readonly AskedQuestion[],
  by: 'askers' | 'breadth',
): RankedQuestions {
  const targets = mergeTargets(questions)
  const standing = questions.filter(({ id }) => targets.get(id) === id)
  const askers = askersByTarget(questions, targets)
  const groups = new Map(
    [...askers].map(([id, people]) => [id, [...new Set(people.values())].sort()] as const),
  )
  const askedAt = new Map(standing.map(({ id, askedAt: at }) => [id, at]))
  const byAskers = { name: 'askers', value: (id: string) => ratio(askers.get(id)?.size ?? 0) } as const
  const byGroups = { name: 'groups', value: (id: string) => ratio(groups.get(id)?.length ?? 0) } as const
  const byAge = { name: 'age', value: (id: string) => ratio(-(askedAt.get(id) ?? 0)) } as const
  const criteria: RankCriterion<QuestionCriterion>[] =
    by === 'askers' ? [byAskers, byGroups, byAge] : [byGroups, byAskers, byAge]
  const ids = [...askers.keys()].sort()
  return { ...rankBy(ids, criteria, ids), askers, groups }
}

/** Where each merge ends. What was merged in a circle stands for itself; what is not known ends nothing. */
function mergeTargets(questions: readonly AskedQuestion[]): Map<string, string> {
  const known = new Map(questions.map((question) => [question.id, question]))
  const targetOf = (question: AskedQuestion): string => {
    const seen = new Set<string>()
    for (let target = question; !seen.has(target.id); ) {
      seen.add(target.id)
      const next = target.mergedInto === null ? undefined : known.get(target.mergedInto)
      if (!next) return target.id
      target = next
    }
    return question.id
  }
  return new Map(questions.map((question) => [question.id, targetOf(question)]))
}

/** A person's group is the one she has in the oldest of the questions (ties: by id). */
function askersByTarget(
  questions: readonly AskedQuestion[],
  targets: ReadonlyMap<string, string>,
): Map<string, Map<string, string>> {
  const oldestFirst = [...questions].sort((a, b) => a.askedAt - b.askedAt || (a.id < b.id ? -1 : 1))
  const people = new Map([...targets.values()].map((id) => [id, new Map<string, string>()]))
  for (const { id, askers } of oldestFirst) {
    const own = people.get(targets.get(id) ?? id)
    for (const [person, group] of askers) if (own && !own.has(person)) own.set(person, group)
  }
  return people
}
