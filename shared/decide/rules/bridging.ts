/**
 * Bridging score of an idea (D3, `balance/1`): ranks ideas by support across groups. The product of the
 * groups' smoothed shares follows the group-aware consensus of Polis (Small et al., Recerca 26(2), 2021).
 */
import { compare, multiply, type Ratio, ratio } from '../fraction.ts'
import { root, smoothedShare, spreadOf } from './opinion/statistics.ts'

export type GroupSupport = { agree: number; seen: number }

export type Bridging = {
  /** Groups with enough votes, by id. */
  groups: string[]
  /** The product of their smoothed shares (A+1)/(S+2). */
  product: Ratio
  /** Its root of the number of groups, 0 to 1: for showing, and comparable across numbers of groups. */
  normalised: number
  /** The group with the lowest smoothed share; of equal ones the first by id. */
  weakest: { group: string; share: Ratio }
  /** Highest less lowest smoothed share. */
  spread: Ratio
}

/** Under two votes of a group one person would speak for all of it. */
const minimumVotes = 2

/** Null where no group has enough votes. */
export function bridging(
  support: ReadonlyMap<string, GroupSupport>,
  votesPerGroup = minimumVotes,
): Bridging | null {
  const shares = [...support]
    .filter(([, { seen }]) => seen >= votesPerGroup)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, { agree, seen }]) => ({ group, share: smoothedShare(agree, seen) }))
  const weakest = shares.toSorted((a, b) => compare(a.share, b.share))[0]
  if (!weakest) return null
  const product = shares.map(({ share }) => share).reduce(multiply)
  return {
    groups: shares.map(({ group }) => group),
    product,
    normalised: root(product, shares.length),
    weakest,
    spread: spreadOf(shares.map(({ share }) => share)),
  }
}

/** Agreed of seen over all groups, also small ones; null where nobody has seen it. */
export function rawSupport(support: ReadonlyMap<string, GroupSupport>): Ratio | null {
  const all = [...support.values()]
  const seen = all.reduce((sum, one) => sum + one.seen, 0)
  return seen === 0
    ? null
    : ratio(
        all.reduce((sum, one) => sum + one.agree, 0),
        seen,
      )
}
