/**
 * Quadratic voting, `qv/1`: v votes for an option cost v² credits. Lalley and Weyl, "Quadratic Voting",
 * AEA Papers and Proceedings 108 (2018). Here it measures how much something matters, no more: it needs one
 * account per person and no trade in credits, and k people who collude multiply their power.
 */
import { ratio } from '../fraction.ts'
import { addUpPoints, judgeBallots, type PointBallot, type PointSums, type RefusedBallot } from './points.ts'
import { type RankedBy, rankBy } from './rank-by.ts'

/** With 99 credits nobody can put ten votes on one option. */
export const defaultCredits = 99

export type QuadraticInput = {
  options: readonly string[]
  credits: number
  allowNegative: boolean
  ballots: readonly PointBallot[]
  lot: readonly string[]
}

export type QuadraticRefusal = 'unknown_option' | 'not_whole' | 'negative' | 'over_credits'

export type QuadraticResult = Omit<PointSums, 'points'> &
  RankedBy<'votes' | 'supporters'> & {
    votes: Map<string, number>
    /** By ballot id, in that order; credits that were not spent expire. */
    spent: Map<string, number>
    refused: RefusedBallot<QuadraticRefusal>[]
  }

/** Ranks by the sum of votes, then supporters, then lot. Where nobody voted the order is empty. */
export function countQuadratic(input: QuadraticInput): QuadraticResult {
  const { valid, refused } = judgeBallots(input.ballots, (ballot) => refuseQuadratic(input, ballot))
  const { points: votes, ...sums } = addUpPoints(input.options, valid)
  const ranked = rankBy(
    sums.cast > 0 ? input.options : [],
    [
      { name: 'votes', value: (option) => ratio(votes.get(option) ?? 0) },
      { name: 'supporters', value: (option) => ratio(sums.supporters.get(option) ?? 0) },
    ],
    input.lot,
  )
  const spent = new Map(valid.map(({ id, points }) => [id, creditsSpent(points)]))
  return { votes, ...sums, spent, refused, ...ranked }
}

/** Why a ballot is refused as a whole, or null. */
export function refuseQuadratic(
  { options, credits, allowNegative }: Pick<QuadraticInput, 'options' | 'credits' | 'allowNegative'>,
  { points }: Pick<PointBallot, 'points'>,
): QuadraticRefusal | null {
  const counts = [...points.values()]
  if ([...points.keys()].some((option) => !options.includes(option))) return 'unknown_option'
  if (counts.some((count) => !Number.isSafeInteger(count))) return 'not_whole'
  if (!allowNegative && counts.some((count) => count < 0)) return 'negative'
  return creditsSpent(points) > credits ? 'over_credits' : null
}

/** Σ v². */
export const creditsSpent = (points: ReadonlyMap<string, number>): number =>
  [...points.values()].reduce((sum, count) => sum + count * count, 0)

/** What one more vote in `direction` costs after `votes` (2v + 1 upwards); less than 0 gives credits back. */
export const costOfNextVote = (votes: number, direction: 1 | -1 = 1): number => 2 * votes * direction + 1
