/** Suara terbanyak: the majority vote that may follow where no agreement was reached and a vote was allowed. */

export type FallbackAnswer = 'yes' | 'no' | 'abstain'

export type FallbackInput = {
  present: readonly string[]
  /** Votes of people who are not present do not count. */
  votes: ReadonlyMap<string, FallbackAnswer>
  /** What yes must be more than half of: everybody present, or yes and no together. */
  majorityOf: 'present' | 'cast'
  /** Has the vote been repeated after a tie? */
  isRepetition: boolean
}

export type FallbackResult = {
  outcome: 'adopted' | 'rejected' | 'repeat'
  yes: number
  no: number
  abstained: number
  /** People present who gave no vote. */
  silent: number
  /** The number of yes votes from which on it would have been adopted. */
  needed: number
}

/** Adopted by more than half; as many yes as no: one repetition, then rejected. */
export function fallbackVote({ present, votes, majorityOf, isRepetition }: FallbackInput): FallbackResult {
  const people = [...new Set(present)]
  const count = (answer: FallbackAnswer) => people.filter((person) => votes.get(person) === answer).length
  const [yes, no, abstained] = [count('yes'), count('no'), count('abstain')]
  const basis = majorityOf === 'present' ? people.length : yes + no
  const needed = Math.floor(basis / 2) + 1
  const figures = { yes, no, abstained, silent: people.length - yes - no - abstained, needed }
  if (yes >= needed) return { outcome: 'adopted', ...figures }
  return { outcome: yes === no && !isRepetition ? 'repeat' : 'rejected', ...figures }
}
