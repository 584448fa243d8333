/** What dot voting and quadratic voting share: ballots that give whole points to options. */

export type PointBallot = {
  id: string
  group: string
  /** Option id to whole points. An empty ballot, or one of zeros, is an abstention. */
  points: ReadonlyMap<string, number>
}

export type RefusedBallot<Reason extends string> = { ballot: string; reason: Reason }

export type PointSums = {
  /** By option, every option present. */
  points: Map<string, number>
  /** Voters who gave more than 0. */
  supporters: Map<string, number>
  /** Voters who gave less than 0. */
  opponents: Map<string, number>
  /** Group, then option, to points. Complete: whoever shows it leaves out small groups (suppress.ts). */
  byGroup: Map<string, Map<string, number>>
  cast: number
  abstained: number
}

/** In the order of their ids, so that nothing tells who came first. */
export function byId<Ballot extends { id: string }>(ballots: readonly Ballot[]): Ballot[] {
  return [...ballots].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** Parts ballots into those that keep the rule and those refused as a whole, both in the order of their ids. */
export function judgeBallots<Ballot extends { id: string }, Reason extends string>(
  ballots: readonly Ballot[],
  reasonToRefuse: (ballot: Ballot) => Reason | null,
): { valid: Ballot[]; refused: RefusedBallot<Reason>[] } {
  const valid: Ballot[] = []
  const refused: RefusedBallot<Reason>[] = []
  for (const ballot of byId(ballots)) {
    const reason = reasonToRefuse(ballot)
    if (reason === null) valid.push(ballot)
    else refused.push({ ballot: ballot.id, reason })
  }
  return { valid, refused }
}

/** Adds up ballots that were judged valid. */
export function addUpPoints(options: readonly string[], ballots: readonly PointBallot[]): PointSums {
  const zeros = () => new Map(options.map((option) => [option, 0]))
  const sums: PointSums = {
    points: zeros(),
    supporters: zeros(),
    opponents: zeros(),
    byGroup: new Map(),
    cast: 0,
    abstained: 0,
  }
  const voting = ballots.filter(({ points }) => [...points.values()].some((count) => count !== 0))
  for (const group of [...new Set(voting.map((ballot) => ballot.group))].sort())
    sums.byGroup.set(group, zeros())
  for (const { group, points } of voting)
    for (const [option, count] of points) {
      increase(sums.points, option, count)
      increase(sums.byGroup.get(group), option, count)
      if (count > 0) increase(sums.supporters, option, 1)
      if (count < 0) increase(sums.opponents, option, 1)
    }
  return { ...sums, cast: voting.length, abstained: ballots.length - voting.length }
}

function increase(counts: Map<string, number> | undefined, option: string, by: number): void {
  counts?.set(option, (counts.get(option) ?? 0) + by)
}
