import { compare, type Ratio, ratio } from '../../fraction.ts'
import { rankBy, type SettledTie } from '../rank-by.ts'
import { indexBallots, type RankedElection } from './ballots.ts'
import { firstPlaces } from './first-places.ts'
import { countDuels, type Duels, duel } from './pairwise.ts'

/**
 * `borda-pairwise/1`: twice the sum, over all opponents, of the ballots that rank an option above the opponent
 * and half of those that rank both equal. On complete strict ballots twice m−1, m−2, …, 0 (de Borda 1784); it
 * treats all unranked options equally and gives no bonus for truncating (Emerson, Social Choice and Welfare 40,
 * 2013). Doubled, so that it stays whole.
 */
export function bordaPairwiseDoubled(duels: Duels): Map<string, number> {
  const { candidates, ballots } = duels
  const everybody = [...candidates.keys()]
  const scoreOf = (own: number) =>
    everybody.reduce((sum, other) => (other === own ? sum : sum + ballots + duel(duels, own, other)), 0)
  return new Map(candidates.map((id, index) => [id, scoreOf(index)]))
}

/**
 * `borda-zero/1`: the places of a ballot give m−1, m−2, … points; a tied group shares the mean of its places;
 * unranked options get nothing, which rewards ranking everything.
 */
export function bordaUnrankedZero(election: RankedElection): Map<string, Ratio> {
  const { candidates } = election
  const doubled = candidates.map(() => 0n)
  for (const { count, groups } of indexBallots(election)) {
    let next = candidates.length - 1
    for (const group of groups) {
      // Twice the mean of the points from `next` down to the last place of the group.
      const points = 2 * next - (group.length - 1)
      for (const index of group) doubled[index] = (doubled[index] ?? 0n) + BigInt(count) * BigInt(points)
      next -= group.length
    }
  }
  return new Map(candidates.map((id, index) => [id, ratio(doubled[index] ?? 0n, 2)]))
}

export type BordaTie = SettledTie<'first_places' | 'duel'>

/** Orders by score; ties by more first places, then the direct duel where exactly two are left, then the lot. */
export function bordaOrder(
  scores: ReadonlyMap<string, Ratio | number>,
  election: RankedElection,
  lot: readonly string[],
): { order: string[]; ties: BordaTie[] } {
  const { candidates } = election
  const duels = countDuels(election)
  const firsts = firstPlaces(election)
  const points = (id: string) => asRatio(scores.get(id))
  const firstsOf = (id: string) => asRatio(firsts.get(id))
  const areLevel = (a: string, b: string) =>
    compare(points(a), points(b)) === 0 && compare(firstsOf(a), firstsOf(b)) === 0
  const isDuelWon = (id: string) => {
    const [rival, another] = candidates.filter((other) => other !== id && areLevel(other, id))
    if (rival === undefined || another !== undefined) return false
    return duel(duels, candidates.indexOf(id), candidates.indexOf(rival)) > 0
  }
  const { order, ties } = rankBy(
    candidates,
    [
      { name: 'points', value: points },
      { name: 'first_places', value: firstsOf },
      { name: 'duel', value: (id) => ratio(isDuelWon(id) ? 1 : 0) },
    ],
    lot,
  )
  return {
    order,
    ties: ties.flatMap(({ options, settledBy }) => (settledBy === 'points' ? [] : { options, settledBy })),
  }
}

const asRatio = (score: Ratio | number | undefined): Ratio =>
  typeof score === 'object' ? score : ratio(score ?? 0)
