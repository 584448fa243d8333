/**
 * What groups think of statements, given the votes and who belongs to which group, `opinion/1`: agreed,
 * disagreed and seen by statement and group, group-aware consensus, and what divides the groups.
 * Source: Small, Bjorkegren, Erkkilä, Shaw, Megill, "Polis: Scaling Deliberation by Mapping High Dimensional
 * Opinion Spaces", Recerca 26(2), 2021.
 */
import { add, compare, multiply, type Ratio, ratio } from '../../fraction.ts'

/** Agree, pass, disagree. A vote that is missing means that the statement was not seen. */
export type Opinion = 1 | 0 | -1

/** The lists fix every order that a result has; the order inside the maps never matters. */
export type OpinionVotes = {
  participants: readonly string[]
  statements: readonly string[]
  /** By participant, then by statement. */
  votes: ReadonlyMap<string, ReadonlyMap<string, Opinion>>
}

/** Participants by group id; nobody is in two groups, and some may be in none. */
export type Membership = ReadonlyMap<string, readonly string[]>

/** How many people agreed, disagreed and saw (agreed, disagreed or passed). */
export type Stance = { agree: number; disagree: number; seen: number }
export type Side = 'agree' | 'disagree'

export type StatementStatistics = {
  statement: string
  byGroup: ReadonlyMap<string, Stance>
  /** Group-aware consensus: the product over groups of their smoothed shares; exact. */
  consensus: Record<Side, Ratio>
  /** Its root of the number of groups, 0 to 1, so that it compares across numbers of groups. */
  normalised: Record<Side, number>
  /** The highest less the lowest smoothed share of agreement. */
  spread: Ratio
  /** Some group would rather agree and another rather disagree (smoothed shares above one half). */
  isDivisive: boolean
}

/** (k + 1) / (n + 2), Laplace's rule of succession: a share that a single vote cannot make 0 or 1. */
export const smoothedShare = (count: number, seen: number): Ratio => ratio(count + 1, seen + 2)

/** One entry per statement, in the order of `votes.statements`. Without a group there is nothing to say. */
export function statementStatistics(votes: OpinionVotes, groups: Membership): StatementStatistics[] {
  if (groups.size === 0) return []
  const stances = [...groups].map(([group, members]) => ({
    group,
    byStatement: countStances(votes, members),
  }))
  return votes.statements.map((statement, index) =>
    describe(
      statement,
      new Map(stances.map(({ group, byStatement }) => [group, byStatement[index] ?? unseen])),
    ),
  )
}

/** Best first; equal ones stay in the order of the statements. */
export function rankByConsensus(
  statistics: readonly StatementStatistics[],
  side: Side = 'agree',
): StatementStatistics[] {
  return statistics.toSorted((a, b) => compare(b.consensus[side], a.consensus[side]))
}

/** Only the divisive ones, the widest spread first; equal ones stay in the order of the statements. */
export function divisiveStatements(statistics: readonly StatementStatistics[]): StatementStatistics[] {
  return statistics.filter(({ isDivisive }) => isDivisive).toSorted((a, b) => compare(b.spread, a.spread))
}

/** What these people said of each statement, in the order of `votes.statements`. */
export function countStances({ statements, votes }: OpinionVotes, members: readonly string[]): Stance[] {
  return statements.map((statement) => {
    const said = members.map((member) => votes.get(member)?.get(statement))
    const count = (opinion: Opinion) => said.filter((one) => one === opinion).length
    const [agree, disagree] = [count(1), count(-1)]
    return { agree, disagree, seen: agree + disagree + count(0) }
  })
}

const unseen: Stance = { agree: 0, disagree: 0, seen: 0 }

function describe(statement: string, byGroup: ReadonlyMap<string, Stance>): StatementStatistics {
  const shares = (side: Side) =>
    [...byGroup.values()].map((stance) => smoothedShare(stance[side], stance.seen))
  const [agree, disagree] = [shares('agree'), shares('disagree')]
  const consensus = { agree: agree.reduce(multiply), disagree: disagree.reduce(multiply) }
  return {
    statement,
    byGroup,
    consensus,
    normalised: {
      agree: root(consensus.agree, byGroup.size),
      disagree: root(consensus.disagree, byGroup.size),
    },
    spread: spreadOf(agree),
    isDivisive: agree.some(isMost) && disagree.some(isMost),
  }
}

const isMost = (share: Ratio): boolean => compare(share, ratio(1, 2)) > 0

/** The highest less the lowest; 0 of nothing. */
export function spreadOf(shares: readonly Ratio[]): Ratio {
  const ordered = shares.toSorted(compare)
  const [lowest, highest] = [ordered[0] ?? ratio(0), ordered.at(-1) ?? ratio(0)]
  return add(highest, multiply(lowest, ratio(-1)))
}

/** The `degree`-th root as a float, for showing only. */
export const root = (value: Ratio, degree: number): number => toNumber(value) ** (1 / degree)

/** As a float, for showing and for statistics that are floats anyway; exact enough for any size of terms. */
export function toNumber({ n, d }: Ratio): number {
  const direct = Number(n) / Number(d)
  if (Number.isFinite(direct) && direct !== 0) return direct
  const scale = 10n ** 20n
  return Number((n * scale) / d) / Number(scale)
}
