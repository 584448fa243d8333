/**
 * What is typical of a group, and what everybody shares: smoothed shares, their ratio to the other groups',
 * and the two one-sided tests that Polis uses. Shares and ratios are exact, the tests are floats.
 * Source: Small et al., Recerca 26(2), 2021; figures as the Polis server publishes them.
 */
import { divide, type Ratio } from '../../fraction.ts'
import {
  countStances,
  type OpinionVotes,
  type Side,
  type Stance,
  type StatementStatistics,
  smoothedShare,
  toNumber,
} from './statistics.ts'

/** How clearly people are on one side of a statement. */
export type Support = {
  statement: string
  side: Side
  /** Who is on this side, of those who saw it. */
  count: number
  seen: number
  /** (count + 1) / (seen + 2). */
  share: Ratio
  /** z of the smoothed share against one half. */
  shareTest: number
}

export type Representativeness = Support & {
  group: string
  /** The group's smoothed share over that of all other groups together. */
  ratio: Ratio
  /** z of the difference of the two shares. */
  ratioTest: number
  /** Both tests pass at 90 %, one-sided. */
  isSignificant: boolean
}

/** The z beyond which 90 % of a normal distribution lies, one-sided. */
const significantZ = 1.2816

const sides = ['agree', 'disagree'] as const

/** Every group, statement and side: by group, then by statement, in the order of `statistics`. */
export function representativeness(statistics: readonly StatementStatistics[]): Representativeness[] {
  const groups = [...(statistics[0]?.byGroup.keys() ?? [])]
  return groups.flatMap((group) =>
    statistics.flatMap((one) => sides.map((side) => representativenessOf(one, group, side))),
  )
}

/**
 * What a group stands for: the significant ones, each statement on its stronger side; the highest product
 * of both tests, share and ratio first.
 */
export function typicalStatements(all: readonly Representativeness[], group: string): Representativeness[] {
  const strongest = new Map<string, Representativeness>()
  for (const one of all) {
    const other = strongest.get(one.statement)
    if (one.group === group && one.isSignificant && !(other && strength(other) >= strength(one)))
      strongest.set(one.statement, one)
  }
  return [...strongest.values()].sort((a, b) => strength(b) - strength(a))
}

/**
 * What people share across all groups, whether they are in one or not: statements on whose side most are
 * and the test is significant, the clearest first.
 */
export function commonStatements(votes: OpinionVotes, side: Side): Support[] {
  const clarity = (one: Support) => toNumber(one.share) * one.shareTest
  return countStances(votes, votes.participants)
    .map((stance, index) => supportOf(votes.statements[index] ?? '', side, stance))
    .filter(({ share, shareTest }) => 2n * share.n > share.d && shareTest > significantZ)
    .sort((a, b) => clarity(b) - clarity(a))
}

function supportOf(statement: string, side: Side, stance: Stance): Support {
  const [count, seen] = [stance[side], stance.seen]
  const shareTest = 2 * Math.sqrt(seen + 1) * ((count + 1) / (seen + 1) - 0.5)
  return { statement, side, count, seen, share: smoothedShare(count, seen), shareTest }
}

function representativenessOf(
  { statement, byGroup }: StatementStatistics,
  group: string,
  side: Side,
): Representativeness {
  const inside = byGroup.get(group) ?? { agree: 0, disagree: 0, seen: 0 }
  const others = [...byGroup].filter(([id]) => id !== group).map(([, stance]) => stance)
  const count = others.reduce((sum, stance) => sum + stance[side], 0)
  const seen = others.reduce((sum, stance) => sum + stance.seen, 0)
  const support = supportOf(statement, side, inside)
  const ratioTest = twoProportions(inside[side] + 1, inside.seen + 1, count + 1, seen + 1)
  return {
    ...support,
    group,
    ratio: divide(support.share, smoothedShare(count, seen)),
    ratioTest,
    isSignificant: support.shareTest > significantZ && ratioTest > significantZ,
  }
}

/** The two-proportion z of a of m against b of n; 0 where everybody agrees. */
function twoProportions(a: number, m: number, b: number, n: number): number {
  if (a + b === m + n) return 0
  const pooled = (a + b) / (m + n)
  return (a / m - b / n) / Math.sqrt(pooled * (1 - pooled) * (1 / m + 1 / n))
}

const strength = ({ ratio, ratioTest, share, shareTest }: Representativeness): number =>
  toNumber(ratio) * ratioTest * toNumber(share) * shareTest
