/** Dot voting, `dot/1`: formally cumulative voting with k points. A common facilitation practice (dotmocracy). */
import { ratio } from '../fraction.ts'
import { addUpPoints, judgeBallots, type PointBallot, type PointSums, type RefusedBallot } from './points.ts'
import { type RankedBy, rankBy } from './rank-by.ts'

export type DotsInput = {
  options: readonly string[]
  /** Dots that each voter may place; leaving some unused is allowed. */
  perVoter: number
  perOption: number
  ballots: readonly PointBallot[]
  lot: readonly string[]
}

export type DotsRefusal = 'unknown_option' | 'not_whole' | 'over_cap' | 'over_total'

export type DotsResult = Pick<PointSums, 'supporters' | 'byGroup' | 'cast' | 'abstained'> &
  RankedBy<'dots' | 'supporters'> & {
    dots: Map<string, number>
    refused: RefusedBallot<DotsRefusal>[]
    /** Dots that voters who cast a ballot did not place. */
    unused: number
    /** More than half of the dots were not placed: there may have been too many of them, or too few options. */
    isMostlyUnused: boolean
  }

/** Ranks by dots, then supporters, then lot. Where nobody voted the order is empty. */
export function countDots(input: DotsInput): DotsResult {
  const { valid, refused } = judgeBallots(input.ballots, (ballot) => refuseDots(input, ballot))
  const { points: dots, supporters, byGroup, cast, abstained } = addUpPoints(input.options, valid)
  const ranked = rankBy(
    cast > 0 ? input.options : [],
    [
      { name: 'dots', value: (option) => ratio(dots.get(option) ?? 0) },
      { name: 'supporters', value: (option) => ratio(supporters.get(option) ?? 0) },
    ],
    input.lot,
  )
  const placed = [...dots.values()].reduce((sum, count) => sum + count, 0)
  const unused = cast * input.perVoter - placed
  return {
    dots,
    supporters,
    byGroup,
    cast,
    abstained,
    refused,
    ...ranked,
    unused,
    isMostlyUnused: unused > placed,
  }
}

/** Why a ballot is refused as a whole, or null. */
export function refuseDots(
  { options, perVoter, perOption }: Pick<DotsInput, 'options' | 'perVoter' | 'perOption'>,
  { points }: Pick<PointBallot, 'points'>,
): DotsRefusal | null {
  const counts = [...points.values()]
  if ([...points.keys()].some((option) => !options.includes(option))) return 'unknown_option'
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 0)) return 'not_whole'
  if (counts.some((count) => count > perOption)) return 'over_cap'
  return counts.reduce((sum, count) => sum + count, 0) > perVoter ? 'over_total' : null
}
