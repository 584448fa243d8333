import { ratio } from '../../fraction.ts'
import { rankBy, type SettledTie } from '../rank-by.ts'
import { type Duels, duel, preferring } from './pairwise.ts'

/** What a won duel weighs: the ballots of its winner, or how many more they are than the loser's. */
export type Strength = 'winning_votes' | 'margins'

export type SchulzeResult = {
  strength: Strength
  /** `paths[a][b]`: the strength of the widest path from a to b, by candidate index; 0 where there is none. */
  paths: number[][]
  winners: string[]
  /** Tied groups, best first; inside a group in candidate order. */
  ranking: string[][]
}

/**
 * `schulze-wv/1` and `schulze-margins/1`: the widest paths through won duels; a potential winner has to nobody
 * a weaker path than back. Whole numbers only, O(m³). M. Schulze, Social Choice and Welfare 36 (2011) 267–303.
 * Where nobody voted all are tied.
 */
export function schulze(duels: Duels, strength: Strength): SchulzeResult {
  const paths = widestPaths(directStrengths(duels, strength))
  const ranking = rank(paths).map((group) => group.map((index) => duels.candidates[index] ?? ''))
  return { strength, paths, winners: ranking[0] ?? [], ranking }
}

function directStrengths(duels: Duels, strength: Strength): number[][] {
  const indices = [...duels.candidates.keys()]
  const strengthOf = (a: number, b: number) => {
    const margin = duel(duels, a, b)
    if (margin <= 0) return 0
    return strength === 'margins' ? margin : preferring(duels, a, b)
  }
  return indices.map((a) => indices.map((b) => strengthOf(a, b)))
}

/** Floyd and Warshall's loop with min for the links of a path and max for the choice between paths. */
function widestPaths(strengths: readonly (readonly number[])[]): number[][] {
  const paths = strengths.map((row) => [...row])
  for (const [via, viaRow] of paths.entries())
    for (const [from, row] of paths.entries()) {
      const first = row[via] ?? 0
      if (from === via || first === 0) continue
      for (let to = 0; to < row.length; to++) {
        if (to === from) continue
        const width = Math.min(first, viaRow[to] ?? 0)
        if (width > (row[to] ?? 0)) row[to] = width
      }
    }
  return paths
}

/** Takes all potential winners among those who are left, again and again. */
function rank(paths: readonly (readonly number[])[]): number[][] {
  const width = (a: number, b: number) => paths[a]?.[b] ?? 0
  const groups: number[][] = []
  let left = [...paths.keys()]
  while (left.length > 0) {
    const winners = new Set(left.filter((a) => left.every((b) => width(a, b) >= width(b, a))))
    groups.push([...winners])
    left = left.filter((index) => !winners.has(index))
  }
  return groups
}

export type SchulzeTie = SettledTie<'duels'>

/** One order of all: tied groups by the duels won inside the group, then by the lot. Lists every tie met. */
export function schulzeOrder(
  { ranking }: SchulzeResult,
  duels: Duels,
  lot: readonly string[],
): { order: string[]; ties: SchulzeTie[] } {
  const indexOf = new Map(duels.candidates.map((id, index) => [id, index]))
  const beats = (a: string, b: string) => duel(duels, indexOf.get(a) ?? -1, indexOf.get(b) ?? -1) > 0
  const groupOf = new Map(
    ranking.flatMap((group, place) => group.map((id) => [id, { group, place }] as const)),
  )
  const duelsWon = (id: string) => groupOf.get(id)?.group.filter((other) => beats(id, other)).length ?? 0
  const { order, ties } = rankBy(
    duels.candidates,
    [
      { name: 'paths', value: (id) => ratio(-(groupOf.get(id)?.place ?? 0)) },
      { name: 'duels', value: (id) => ratio(duelsWon(id)) },
    ],
    lot,
  )
  return {
    order,
    ties: ties.flatMap(({ options, settledBy }) => (settledBy === 'paths' ? [] : { options, settledBy })),
  }
}
