import { add, type Ratio, ratio } from '../../fraction.ts'
import { type IndexedBallot, indexBallots, type RankedElection } from './ballots.ts'

/** What becomes of a ballot whose highest group holds several: exact equal shares, or nothing for anybody. */
export type Overvote = 'split' | 'exhaust'

/** How many ballots rank each first; a tied first group shares its ballot in exact equal parts. */
export function firstPlaces(election: RankedElection): Map<string, Ratio> {
  const { candidates } = election
  const stacks = stackBallots(indexBallots(election))
  const { tally } = shareOut(stacks, [...candidates.keys()], 'split')
  return new Map(candidates.map((id, index) => [id, tally.get(index) ?? ratio(0)]))
}

/** A ballot and the first of its groups that may still hold somebody; it only ever moves on. */
export type Stack = { readonly ballot: IndexedBallot; at: number }

export const stackBallots = (ballots: readonly IndexedBallot[]): Stack[] =>
  ballots.map((ballot) => ({ ballot, at: 0 }))

/**
 * Each ballot goes to its highest group that holds somebody of `continuing` (candidate indices). Tallies and
 * exhausted ballots add up to all ballots.
 */
export function shareOut(
  stacks: readonly Stack[],
  continuing: readonly number[],
  overvote: Overvote,
): { tally: Map<number, Ratio>; exhausted: number } {
  const isIn: boolean[] = []
  for (const index of continuing) isIn[index] = true
  // Ballots by the number that share them, so that fractions are added once and not for every ballot.
  const shares = new Map(continuing.map((index) => [index, new Map<number, number>()]))
  let exhausted = 0
  for (const stack of stacks) {
    const top = topOf(stack, isIn)
    const isLost = top.length === 0 || (top.length > 1 && overvote === 'exhaust')
    if (isLost) exhausted += stack.ballot.count
    else for (const index of top) addShare(shares.get(index), top.length, stack.ballot.count)
  }
  return { tally: new Map([...shares].map(([index, parts]) => [index, sumOf(parts)])), exhausted }
}

function topOf(stack: Stack, isIn: readonly boolean[]): number[] {
  const { groups } = stack.ballot
  for (; stack.at < groups.length; stack.at++) {
    const top = (groups[stack.at] ?? []).filter((index) => isIn[index])
    if (top.length > 0) return top
  }
  return []
}

function addShare(parts: Map<number, number> | undefined, sharers: number, count: number): void {
  parts?.set(sharers, (parts.get(sharers) ?? 0) + count)
}

const sumOf = (parts: ReadonlyMap<number, number>): Ratio =>
  [...parts].reduce((sum, [sharers, count]) => add(sum, ratio(count, sharers)), ratio(0))
