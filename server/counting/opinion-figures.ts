/** Figures of opinions, as the expected files write them. */
import {
  commonStatements,
  type Representativeness,
  representativeness,
  type Support,
  typicalStatements,
} from '../../shared/decide/rules/opinion/representativeness.ts'
import {
  type OpinionVotes,
  rankByConsensus,
  type StatementStatistics,
  statementStatistics,
  toNumber,
} from '../../shared/decide/rules/opinion/statistics.ts'
import type { Figures, Json } from './figures.ts'
import type { GivenOpinions, PickedStatement } from './opinion-given.ts'

const howManyTop = 10
const howManyTypical = 5

/** Numbers where an id is one, as in the published files. */
export const writeId = (id: string): Json => (/^(0|[1-9]\d{0,14})$/.test(id) ? Number(id) : id)

export function statementFigures(statistics: readonly StatementStatistics[]): Figures {
  return Object.fromEntries(
    statistics.map(({ statement, byGroup, consensus, normalised }) => [
      statement,
      {
        by_group: Object.fromEntries(
          [...byGroup].map(([group, { agree, disagree, seen }]) => [
            group,
            { A: agree, D: disagree, S: seen },
          ]),
        ),
        gac_agree: toNumber(consensus.agree),
        gac_disagree: toNumber(consensus.disagree),
        gac_agree_normalised: normalised.agree,
      },
    ]),
  )
}

/** Those with the highest group-aware consensus, statements that were moderated out left aside. */
export const topOf = (statistics: readonly StatementStatistics[], given: GivenOpinions): string[] =>
  topByConsensus(statistics, given, given.top_by_gac_agree, howManyTop)

/** As many as the given file says bridge the groups. */
export const bridgingOf = (statistics: readonly StatementStatistics[], given: GivenOpinions): string[] =>
  topByConsensus(statistics, given, given.bridging_statements ?? [], given.bridging_statements?.length ?? 0)

/** No rule settles a tie here: equal ones come as `named` has them, then in the order of the statements. */
function topByConsensus(
  statistics: readonly StatementStatistics[],
  { moderated_out_statements: out }: GivenOpinions,
  named: readonly string[],
  howMany: number,
): string[] {
  const accepted = statistics.filter(({ statement }) => !out.includes(statement))
  const placeOf = ({ statement }: StatementStatistics) =>
    named.includes(statement) ? named.indexOf(statement) : named.length
  return rankByConsensus(accepted.toSorted((a, b) => placeOf(a) - placeOf(b)))
    .slice(0, howMany)
    .map(({ statement }) => statement)
}

/** Of each group what the given file picked, or else what is most typical of it. */
export function representativenessFigures(
  statistics: readonly StatementStatistics[],
  { polis_repness: given }: GivenOpinions,
): Figures {
  const all = representativeness(statistics)
  const groups = given ? Object.keys(given) : [...(statistics[0]?.byGroup.keys() ?? [])]
  return Object.fromEntries(
    groups.map((group) => {
      const picked = given
        ? (given[group] ?? []).map((one) => findPicked(all, group, one))
        : typicalStatements(all, group).slice(0, howManyTypical)
      return [group, picked.map((one) => (one ? typicalFigures(one) : null))]
    }),
  )
}

const findPicked = (
  all: readonly Representativeness[],
  group: string,
  { tid, 'repful-for': side }: PickedStatement,
): Representativeness | undefined =>
  all.find((one) => one.group === group && one.statement === tid && one.side === side)

const typicalFigures = (one: Representativeness): Figures => ({
  ...supportFigures(one),
  'repful-for': one.side,
  repness: toNumber(one.ratio),
  'repness-test': one.ratioTest,
})

/** What everybody shares, in a group or not: the statements that the given file names, or the clearest. */
export function consensusFigures(votes: OpinionVotes, { polis_consensus: given }: GivenOpinions): Figures {
  const everybody = representativeness(
    statementStatistics(votes, new Map([['everybody', votes.participants]])),
  )
  return Object.fromEntries(
    (['agree', 'disagree'] as const).map((side) => {
      const picked = given
        ? given[side].map(({ tid }) => findPicked(everybody, 'everybody', { tid, 'repful-for': side }))
        : commonStatements(votes, side).slice(0, howManyTypical)
      return [side, picked.map((one) => (one ? supportFigures(one) : null))]
    }),
  )
}

const supportFigures = ({ statement, count, seen, share, shareTest }: Support): Figures => ({
  tid: writeId(statement),
  'n-success': count,
  'n-trials': seen,
  'p-success': toNumber(share),
  'p-test': shareTest,
})
