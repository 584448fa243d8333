/** The minority report: what a group puts among its first three and does not get. */

export type LostOption = {
  group: string
  option: string
  /** Its place in that group's own ranking; 1 is first, tied options share a place. */
  rank: number
}

/** So many places of a group's ranking count as what it wants. */
const topPlaces = 3

/**
 * Rankings by group, best first, tied options together; what a group gave nothing to is left out of its
 * ranking. A tie that reaches into the first three counts as a whole. By group id, then by rank, then in
 * the order of the ranking.
 */
export function minorityReport(
  rankings: ReadonlyMap<string, readonly (readonly string[])[]>,
  chosen: ReadonlySet<string>,
  places = topPlaces,
): LostOption[] {
  return [...rankings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([group, ranking]) =>
      withRanks(ranking)
        .filter(({ option, rank }) => rank <= places && !chosen.has(option))
        .map(({ option, rank }) => ({ group, option, rank })),
    )
}

function withRanks(ranking: readonly (readonly string[])[]): { option: string; rank: number }[] {
  let rank = 1
  return ranking.flatMap((tied) => {
    const ranked = tied.map((option) => ({ option, rank }))
    rank += tied.length
    return ranked
  })
}
