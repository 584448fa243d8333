import { canonicalJson } from '../../decide/canonical-json.ts'
import { type OpinionGroups, opinionGroups } from '../../decide/rules/opinion/groups.ts'
import { representativeness, typicalStatements } from '../../decide/rules/opinion/representativeness.ts'
import {
  countStances,
  divisiveStatements,
  type OpinionVotes,
  type Stance,
  statementStatistics,
} from '../../decide/rules/opinion/statistics.ts'
import { shownGroups, untoldGroup } from '../../decide/suppress.ts'
import type { Counting } from '../scale.ts'
import type { DetailOf } from '../schemas.ts'

type Detail = DetailOf<'opinion_groups'>
type Cells = Map<string, Record<string, Stance>>

/** So many statements tell what a group stands for, or where groups part. */
const mostTold = 3

/**
 * Who votes alike, whatever their stakeholder group; nobody's place in it leaves this function. Numbers of a
 * group for a statement are told where three or more answered it, and never so that one group alone is hidden.
 */
export function groupsOfOpinion({
  options,
  ballots,
  lot,
}: Pick<Counting<'opinion'>, 'options' | 'ballots' | 'lot'>): Detail {
  const votes = votesOf(
    options.map(({ id }) => id),
    ballots,
  )
  // The order of the lot follows from the seed that was committed before voting opened.
  const found = opinionGroups(votes, lot.join(' '))
  const statistics = statementStatistics(votes, found.groups)
  const cells = cellsOf(votes, found)
  const all = representativeness(statistics)
  return {
    kind: 'opinion_groups',
    people: found.placed.length,
    hiddenBecause: [...found.hiddenBecause],
    groups: [...found.groups].map(([name, members]) => ({
      name,
      people: members.length,
      typical: typicalStatements(all, name)
        .filter(({ statement }) => cells.get(statement)?.[name])
        .slice(0, mostTold)
        .map(({ statement, side }) => ({ option: statement, side })),
    })),
    divisive: divisiveStatements(statistics)
      .slice(0, mostTold)
      .map(({ statement }) => statement),
    stances: [...cells].map(([option, byGroup]) => ({ option, byGroup })),
  }
}

/** People are named by what they said, so that neither the order nor the ids of ballots matter. */
function votesOf(statements: string[], ballots: Counting<'opinion'>['ballots']): OpinionVotes {
  const known = new Set(statements)
  const said = ballots
    .map(({ choice }) => Object.entries(choice.votes).filter(([id]) => known.has(id)))
    .filter((entries) => entries.length > 0)
    .map((entries) => ({ name: canonicalJson(Object.fromEntries(entries)), entries }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const people = said.map(({ name, entries }, at) => [`${name} ${at}`, new Map(entries)] as const)
  return { participants: people.map(([name]) => name), statements, votes: new Map(people) }
}

function cellsOf(votes: OpinionVotes, { groups }: OpinionGroups): Cells {
  const inGroup = new Set([...groups.values()].flat())
  const others = countStances(
    votes,
    votes.participants.filter((person) => !inGroup.has(person)),
  )
  const stances = [...groups].map(([name, members]) => [name, countStances(votes, members)] as const)
  if (stances.length === 0) return new Map()
  return new Map(
    votes.statements.map((statement, at) => {
      const told = stances.flatMap(([name, all]): [string, Stance][] => {
        const stance = all[at]
        return stance ? [[name, stance]] : []
      })
      const seen = new Map(told.map(([name, stance]) => [name, stance.seen]))
      const shown = shownGroups(new Map([...seen, [untoldGroup, others[at]?.seen ?? 0]]))
      return [statement, Object.fromEntries(told.filter(([name]) => shown.has(name)))]
    }),
  )
}
