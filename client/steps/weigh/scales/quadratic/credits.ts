/** A ballot of votes whose price rises, while it is being filled in. Zeroes are left out. */
import { costOfNextVote, creditsSpent } from '../../../../../shared/decide/rules/quadratic.ts'
import type { ScaleOf } from '../../../../../shared/scales/schemas.ts'

export type Votes = Readonly<Record<string, number>>
type Scale = ScaleOf<'quadratic'>

/** More than this on one option is refused, however many credits there are. */
const mostVotes = 100

export const creditsLeft = (votes: Votes, { credits }: Scale): number =>
  credits - creditsSpent(new Map(Object.entries(votes)))

/** What one more vote in this direction costs; less than 0 gives credits back. */
export const costOfChange = (votes: Votes, option: string, by: 1 | -1): number =>
  costOfNextVote(votes[option] ?? 0, by)

export function mayChange(votes: Votes, option: string, by: 1 | -1, scale: Scale): boolean {
  const next = (votes[option] ?? 0) + by
  if (next < 0 && !scale.negative) return false
  return Math.abs(next) <= mostVotes && costOfChange(votes, option, by) <= creditsLeft(votes, scale)
}

/** Unchanged where it may not be changed so. */
export function changeVote(votes: Votes, option: string, by: 1 | -1, scale: Scale): Votes {
  if (!mayChange(votes, option, by, scale)) return votes
  const { [option]: before = 0, ...others } = votes
  return before + by === 0 ? others : { ...others, [option]: before + by }
}
