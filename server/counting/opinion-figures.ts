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

/** Of all statements that were not moderated out. */
export function topByConsensus(
  statistics: readonly StatementStatistics[],
  { moderated_out_statements: out }: GivenOpinions,
  howMany = howManyTop,
): string[] {
  const accepted = statistics.filter(({ statement }) => !out.includes(statement))
  return rankByConsensus(accepted)
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

/** What everybody shares, in the order in which the given file names the statements. */
export function consensusFigures(votes: OpinionVotes, { polis_consensus: given }: GivenOpinions): Figures {
  return Object.fromEntries(
    (['agree', 'disagree'] as const).map((side) => {
      const common = commonStatements(votes, side)
      const picked = given
        ? given[side].map(({ tid }) => common.find(({ statement }) => statement === tid))
        : common.slice(0, howManyTypical)
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
