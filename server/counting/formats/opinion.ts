/** Votes on statements; keys as docs/count-format.md says. Groups come from the expected file, or are found. */
import { adjustedRand } from '../../../shared/decide/rules/opinion/adjusted-rand.ts'
import { type OpinionGroups, opinionGroups } from '../../../shared/decide/rules/opinion/groups.ts'
import {
  type Membership,
  type OpinionVotes,
  type StatementStatistics,
  statementStatistics,
} from '../../../shared/decide/rules/opinion/statistics.ts'
import { readOpinionVotes } from '../../../shared/formats/opinion-votes.ts'
import { BadInput } from '../bad-input.ts'
import type { Figures, Json } from '../figures.ts'
import type { CountFormat, Wants } from '../format.ts'
import {
  bridgingOf,
  consensusFigures,
  representativenessFigures,
  statementFigures,
  topOf,
  writeId,
} from '../opinion-figures.ts'
import { type GivenOpinions, neededLikeness, readGiven } from '../opinion-given.ts'

const ending = /\.votes\.csv$/i
/** Only the further starts of k-means depend on it. */
const seed = 'rembuk'

export const opinion: CountFormat = {
  name: '*.votes.csv',
  isFormatOf: (name) => ending.test(name),
  count: ({ text, beside }, wants) => {
    const votes = readVotes(text)
    const given = readGiven(beside)
    return countVotes(votes, given, wants)
  },
  restate,
  expectedBeside: (name) => [`${name.replace(ending, '')}.expected.json`, `${name}.expected.json`],
  notRecomputed: [
    'file',
    'note',
    'source',
    'synthetic',
    'expected_by',
    'polis_groups',
    'moderated_out_statements',
    'true_groups',
    'requirement',
  ],
  mayLack: (path) => path.length === 1,
}

function readVotes(text: string): OpinionVotes {
  const read = readOpinionVotes(text)
  if (!read.ok) throw new BadInput(`${read.error.problem}.`, read.error.line)
  return read.value
}

function countVotes(votes: OpinionVotes, given: GivenOpinions, wants: Wants): Figures {
  const found = given.polis_groups ? null : findGroups(votes, given)
  const groups = given.polis_groups ?? found?.groups ?? new Map()
  const statistics = statementStatistics(votes, groups)
  const rules: [name: string, count: () => Json][] = [
    ['statements', () => statementFigures(statistics)],
    ['polis_repness', () => representativenessFigures(statistics, given)],
    ['polis_consensus', () => consensusFigures(votes, given)],
    ['top_by_gac_agree', () => topOf(statistics, given).map(writeId)],
  ]
  const wanted = rules.filter(([name]) => wants(name))
  return {
    ...describe(votes, groups),
    ...(found && wants('groups') ? groupFigures(found) : {}),
    ...(found && wants('groups') ? likenessFigures(groups, statistics, given) : {}),
    ...Object.fromEntries(wanted.map(([name, count]) => [name, count()])),
  }
}

/** Statements that were moderated out do not shape the groups. */
function findGroups(votes: OpinionVotes, { moderated_out_statements: out }: GivenOpinions): OpinionGroups {
  const statements = votes.statements.filter((statement) => !out.includes(statement))
  return opinionGroups({ ...votes, statements }, seed)
}

function describe({ participants, statements, votes }: OpinionVotes, groups: Membership): Figures {
  const grouped = new Set([...groups.values()].flat())
  return {
    n_participants: participants.length,
    n_statements: statements.length,
    n_votes: [...votes.values()].reduce((sum, own) => sum + own.size, 0),
    ungrouped: participants.filter((participant) => !grouped.has(participant)).map(writeId),
  }
}

const groupFigures = ({ groups, hiddenBecause }: OpinionGroups): Figures => ({
  groups: Object.fromEntries([...groups].map(([group, members]) => [group, members.map(writeId)])),
  hidden_because: hiddenBecause,
})

/** How the groups that were found compare with those that were planted. */
function likenessFigures(
  groups: Membership,
  statistics: readonly StatementStatistics[],
  given: GivenOpinions,
): Figures {
  if (!given.true_groups) return {}
  const likeness = adjustedRand([...groups.values()], [...given.true_groups.values()])
  const bridging = bridgingOf(statistics, given)
  return {
    number_of_groups: groups.size,
    resembles_true_groups: groups.size > 0 && likeness >= neededLikeness(given),
    bridging_statements: inOrder(bridging),
  }
}

/** The requirement of a planted file in figures, and lists without an order of their own in ascending order. */
function restate(expected: Figures): Figures {
  const { true_groups: planted, bridging_statements: bridging, ungrouped } = readGiven(expected)
  return {
    ...expected,
    ...(ungrouped ? { ungrouped: inOrder(ungrouped) } : {}),
    ...(planted ? { number_of_groups: planted.size, resembles_true_groups: true } : {}),
    ...(bridging ? { bridging_statements: inOrder(bridging) } : {}),
  }
}

const inOrder = (ids: readonly string[]): Json[] =>
  [...ids].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).map(writeId)
