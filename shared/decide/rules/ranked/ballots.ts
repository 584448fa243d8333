/**
 * Ranked ballots: groups of options, best first. A group of several is a tie and is counted as one; options
 * left out are tied below all that are listed. A ballot that ranks nothing is an abstention: it counts for
 * turnout, never in a duel or a round. At most 200 options: Schulze grows with the cube of them.
 */

export type Ranking = readonly (readonly string[])[]
export type RankedBallot = { readonly count: number; readonly groups: Ranking }
export type RankedElection = {
  /** In display order, each id once. */
  readonly candidates: readonly string[]
  readonly ballots: readonly RankedBallot[]
}

export type RankingProblem =
  | { problem: 'option_unknown' | 'option_twice'; option: string }
  | { problem: 'group_empty' | 'tie_refused' | 'incomplete' }

type RankingSettings = { requireStrict: boolean; requireComplete: boolean }

/** Why a ballot is refused, or null. An empty ranking is an abstention and always allowed. */
export function checkRanking(
  candidates: readonly string[],
  ranking: Ranking,
  settings: RankingSettings,
): RankingProblem | null {
  return findProblem(new Set(candidates), ranking, settings)
}

function findProblem(
  known: ReadonlySet<string>,
  ranking: Ranking,
  settings: RankingSettings,
): RankingProblem | null {
  const seen = new Set<string>()
  for (const option of ranking.flat()) {
    if (!known.has(option)) return { problem: 'option_unknown', option }
    if (seen.has(option)) return { problem: 'option_twice', option }
    seen.add(option)
  }
  if (ranking.some((group) => group.length === 0)) return { problem: 'group_empty' }
  if (settings.requireStrict && ranking.some((group) => group.length > 1)) return { problem: 'tie_refused' }
  if (settings.requireComplete && seen.size > 0 && seen.size < known.size) return { problem: 'incomplete' }
  return null
}

/** Joins equal rankings into one ballot with their number; the same whatever order they were cast in. */
export function joinRankings(rankings: Iterable<Ranking>): RankedBallot[] {
  const joined = new Map<string, { count: number; groups: Ranking }>()
  for (const ranking of rankings) {
    const groups = ranking.map((group) => [...group].sort())
    const key = JSON.stringify(groups)
    const same = joined.get(key)
    if (same) same.count++
    else joined.set(key, { count: 1, groups })
  }
  return [...joined].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ballot]) => ballot)
}

export type IndexedBallot = { readonly count: number; readonly groups: readonly (readonly number[])[] }

/**
 * The ballots that rank something, by candidate index. Ballots are checked before they are stored, so one that
 * names an unknown option or an option twice, or a count that is no positive integer, throws a RangeError.
 */
export function indexBallots({ candidates, ballots }: RankedElection): IndexedBallot[] {
  const indexOf = new Map(candidates.map((id, index) => [id, index]))
  if (indexOf.size < candidates.length) throw new RangeError('a candidate stands twice')
  const known = new Set(candidates)
  const free = { requireStrict: false, requireComplete: false }
  let total = 0
  const indexed = ballots.flatMap(({ count, groups }) => {
    const found = findProblem(known, groups, free)
    if (found) throw new RangeError(`a ballot cannot be counted: ${Object.values(found).join(' ')}`)
    if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`not a number of ballots: ${count}`)
    if (groups.length === 0) return []
    total += count
    return [{ count, groups: groups.map((group) => group.map((id) => indexOf.get(id) ?? -1)) }]
  })
  if (!Number.isSafeInteger(total)) throw new RangeError('more ballots than can be counted exactly')
  return indexed
}
