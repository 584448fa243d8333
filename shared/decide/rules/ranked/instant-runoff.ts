import { add, compare, type Ratio, ratio } from '../../fraction.ts'
import { inLotOrder } from '../rank-by.ts'
import { indexBallots, type RankedElection } from './ballots.ts'
import { type Overvote, shareOut, stackBallots } from './first-places.ts'

export type RunoffRound = {
  /** Everybody who is still in, in candidate order. */
  tally: Map<string, Ratio>
  /** Ballots that name nobody who is still in, or (by the rule `exhaust`) several in one group. */
  exhausted: Ratio
  /** Null in the last round. */
  eliminated: string | null
  /** Those with the lowest tally where they are several. */
  tied: string[]
  /** Those of them whom no earlier round told apart: the last in the lot goes. */
  byLot: string[]
  /** Two were left with the same tally. */
  isFinalTie: boolean
}

export type RunoffResult = { winner: string | null; rounds: RunoffRound[] }

/**
 * `irv/1`: whoever has more than half of the ballots of a round that are not exhausted wins; until then the
 * lowest goes, one at a time. A tie is settled by the latest earlier round in which the tied differ, then by the
 * lot (first drawn first, the last of the tied goes). O(m²·n). Nobody wins, and there is no round, where nobody voted.
 */
export function instantRunoff(
  election: RankedElection,
  { overvote, lot }: { overvote: Overvote; lot: readonly string[] },
): RunoffResult {
  const { candidates } = election
  const stacks = stackBallots(indexBallots(election))
  const rounds: RunoffRound[] = []
  let left = stacks.length > 0 ? [...candidates.keys()] : []
  while (left.length > 0) {
    const { tally: shares, exhausted } = shareOut(stacks, left, overvote)
    const tally = new Map([...shares].map(([index, share]) => [candidates[index] ?? '', share]))
    const winner = majorityOf(tally)
    const loss = winner === null ? lowestOf(tally, rounds, lot) : noLoss
    rounds.push({ tally, exhausted: ratio(exhausted), ...loss })
    if (winner !== null) return { winner, rounds }
    left = left.filter((index) => candidates[index] !== loss.eliminated)
  }
  return { winner: null, rounds }
}

type Tally = ReadonlyMap<string, Ratio>
type Loss = Pick<RunoffRound, 'eliminated' | 'tied' | 'byLot' | 'isFinalTie'>

const noLoss: Loss = { eliminated: null, tied: [], byLot: [], isFinalTie: false }

function majorityOf(tally: Tally): string | null {
  const active = [...tally.values()].reduce(add, ratio(0))
  const hasMajority = (share: Ratio) => compare(add(share, share), active) > 0
  return [...tally].find(([, share]) => hasMajority(share))?.[0] ?? null
}

function lowestOf(tally: Tally, earlier: readonly RunoffRound[], lot: readonly string[]): Loss {
  const lowest = lowestIn(tally, [...tally.keys()])
  const [only, ...more] = lowest
  if (more.length === 0) return { ...noLoss, eliminated: only ?? null }
  const alike = earlier.reduceRight((tied, round) => lowestIn(round.tally, tied), lowest)
  const byLot = alike.length > 1 ? alike : []
  return {
    eliminated: alike.toSorted(inLotOrder(lot)).at(-1) ?? null,
    tied: lowest,
    byLot,
    isFinalTie: tally.size === 2,
  }
}

/** Those of the given with the lowest tally, in the given order. */
function lowestIn(tally: Tally, among: readonly string[]): string[] {
  const shareOf = (id: string) => tally.get(id) ?? ratio(0)
  const lowest = among.reduce((least, id) => (compare(shareOf(id), shareOf(least)) < 0 ? id : least))
  return among.filter((id) => compare(shareOf(id), shareOf(lowest)) === 0)
}
