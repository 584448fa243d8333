import { type IndexedBallot, indexBallots, type RankedElection } from './ballots.ts'

/** All duels: `counts[a][b]` is how many ballots rank a strictly above b, by candidate index. */
export type Duels = {
  readonly candidates: readonly string[]
  readonly counts: readonly (readonly number[])[]
  /** Ballots that rank something. In the duel of a and b, those in neither count rank them equal. */
  readonly ballots: number
}

/** O(ballots × candidates²) at most; a ballot that ranks few of many costs only those few times the rest. */
export function countDuels(election: RankedElection): Duels {
  const { candidates } = election
  const counts = candidates.map(() => candidates.map(() => 0))
  const ballots = indexBallots(election)
  for (const ballot of ballots) addBallot(counts, ballot)
  return { candidates, counts, ballots: ballots.reduce((sum, { count }) => sum + count, 0) }
}

/** How many ballots rank a strictly above b (candidate indices). */
export const preferring = ({ counts }: Duels, a: number, b: number): number => counts[a]?.[b] ?? 0

/** Positive where a beats b, negative where b beats a, 0 where the duel is even. */
export const duel = (duels: Duels, a: number, b: number): number =>
  preferring(duels, a, b) - preferring(duels, b, a)

function addBallot(counts: number[][], { count, groups }: IndexedBallot): void {
  const ranked = groups.flat()
  const listed = new Set(ranked)
  const order = [...ranked, ...[...counts.keys()].filter((index) => !listed.has(index))]
  let end = 0
  for (const group of groups) {
    end += group.length
    for (const above of group) {
      const row = counts[above] ?? []
      for (let place = end; place < order.length; place++) {
        const below = order[place] ?? 0
        row[below] = (row[below] ?? 0) + count
      }
    }
  }
}
