/**
 * Participatory budgets as .pb files, the format of the Pabulib library: Stolicki, Szufa, Talmon, Pabulib: A
 * Participatory Budgeting Library, arXiv:2012.06539. Public tools can recount what is written here.
 */
import { formatDecimal, parseDecimal } from '../decide/decimal.ts'
import { type Ratio, ratio } from '../decide/fraction.ts'
import {
  type BudgetElection,
  type BudgetVote,
  joinVotes,
  type Project,
} from '../decide/rules/budget/election.ts'
import { fail, ok, type Result } from '../result.ts'
import { type PabulibProblem, type Report, reportInto } from './pabulib-problems.ts'
import {
  type Located,
  type LocatedTables,
  type PabulibRecord,
  type PabulibTables,
  readTables,
  writeTables,
} from './pabulib-tables.ts'

export type { PabulibProblem } from './pabulib-problems.ts'
export type { PabulibRecord, PabulibTables } from './pabulib-tables.ts'

const voteTypes = ['approval', 'choose-1', 'ordinal', 'cumulative', 'scoring'] as const
export type PabulibVoteType = (typeof voteTypes)[number]

/**
 * `election`: identical votes joined. Utilities are 1 for an approval, the points given, or for a ranking `places`
 * points for the first place, one less for the next and so on. Nothing is filtered: projects beyond the budget and
 * empty votes are there, and everybody with a line under VOTES is a voter.
 */
export type PabulibFile = PabulibTables & {
  voteType: PabulibVoteType
  election: BudgetElection
  /** Rankings only: max_length of META, or the length of the longest ballot where that is more; else 0. */
  places: number
}

/** Either the election, or what is wrong with the file, by line: with its tables, or else with their content. */
export function readPabulib(text: string): Result<PabulibFile, PabulibProblem[]> {
  const problems: PabulibProblem[] = []
  const report = reportInto(problems)
  const tables = readTables(text, report)
  // Every line would be wrong in a table that is wrong as a whole.
  const file = problems.length === 0 ? fileOf(tables, report) : null
  return problems.length === 0 && file ? ok(file) : fail(problems.sort((a, b) => a.line - b.line))
}

function fileOf(tables: LocatedTables, report: Report): PabulibFile | null {
  const budget = budgetOf(tables, report)
  const voteType = voteTypeOf(tables, report)
  checkCounts(tables, report)
  const projects = projectsOf(tables.projects, report)
  if (!voteType) return null
  checkUnique(tables.votes, 'voter_id', 'voter_twice', report)
  const known = new Set(projects.map(({ id }) => id))
  const ballots = tables.votes.map((vote) => ballotOf(vote, voteType, known, report))
  const places = voteType === 'ordinal' ? placesOf(tables, ballots) : 0
  const votes = ballots.map((ballot) => voteOf(ballot, places))
  return {
    meta: new Map([...tables.meta].map(([key, { value }]) => [key, value])),
    projects: tables.projects.map(({ value }) => value),
    votes: tables.votes.map(({ value }) => value),
    voteType,
    election: { budget, projects, votes: joinVotes(votes), voters: votes.length },
    places,
  }
}

function budgetOf({ meta }: LocatedTables, report: Report): Ratio {
  const found = meta.get('budget')
  if (!found) report(1, 'no_budget')
  return found ? moneyOf(found, (value) => report(found.line, 'budget_unreadable', { value })) : ratio(0)
}

function moneyOf({ value }: Pick<Located<string>, 'value'>, onUnreadable: (value: string) => void): Ratio {
  const money = parseDecimal(value)
  if (money && money.n >= 0n) return money
  onUnreadable(value)
  return ratio(0)
}

function voteTypeOf({ meta }: LocatedTables, report: Report): PabulibVoteType | null {
  const found = meta.get('vote_type')
  const voteType = voteTypes.find((name) => name === found?.value.toLowerCase())
  if (!voteType) report(found?.line ?? 1, 'vote_type', { types: voteTypes.join(', ') })
  const score = meta.get('default_score')
  if (score && parseDecimal(score.value)?.n !== 0n) report(score.line, 'default_score')
  return voteType ?? null
}

/** A file that was cut off says so itself. */
function checkCounts({ meta, projects, votes }: LocatedTables, report: Report): void {
  for (const [key, { length }] of [
    ['num_projects', projects],
    ['num_votes', votes],
  ] as const) {
    const said = meta.get(key)
    if (said && parseDecimal(said.value)?.n !== BigInt(length))
      report(said.line, 'count_differs', { key, said: said.value, found: length })
  }
}

function projectsOf(records: LocatedTables['projects'], report: Report): Project[] {
  checkUnique(records, 'project_id', 'project_twice', report)
  return records.map(({ line, value }) => {
    const id = cellOf(value, 'project_id')
    const cost = moneyOf({ value: cellOf(value, 'cost') }, (said) =>
      report(line, 'cost_unreadable', { id, value: said }),
    )
    return { id, cost, name: value.get('name') ?? '' }
  })
}

function checkUnique(
  records: readonly Located<PabulibRecord>[],
  column: string,
  twice: 'project_twice' | 'voter_twice',
  report: Report,
): void {
  const lines = new Map<string, number>()
  for (const { line, value } of records) {
    const id = cellOf(value, column)
    const before = lines.get(id)
    if (id === '') report(line, 'id_missing', { column })
    else if (before !== undefined) report(line, twice, { id, before })
    lines.set(id, before ?? line)
  }
}

const cellOf = (record: PabulibRecord, column: string): string => record.get(column) ?? ''

/** Projects in the order of the vote; `points` only where the type of vote has them. */
type PabulibBallot = { chosen: string[]; points: bigint[] | null }

function ballotOf(
  { line, value }: Located<PabulibRecord>,
  voteType: PabulibVoteType,
  known: ReadonlySet<string>,
  report: Report,
): PabulibBallot {
  const chosen = listOf(cellOf(value, 'vote'))
  for (const id of chosen) if (!known.has(id)) report(line, 'vote_unlisted', { id })
  if (new Set(chosen).size < chosen.length) report(line, 'vote_twice')
  if (voteType === 'choose-1' && chosen.length > 1) report(line, 'choose_one', { count: chosen.length })
  if (voteType !== 'cumulative' && voteType !== 'scoring') return { chosen, points: null }
  const points = listOf(cellOf(value, 'points')).map((text) => pointsOf(text, line, report))
  if (points.length !== chosen.length)
    report(line, 'points_count', { count: chosen.length, points: points.length })
  return { chosen, points }
}

const listOf = (cell: string): string[] =>
  cell.trim() === '' ? [] : cell.split(',').map((part) => part.trim())

function pointsOf(text: string, line: number, report: Report): bigint {
  const points = parseDecimal(text)
  if (points?.d === 1n) return points.n
  report(line, 'points_unreadable', { value: text })
  return 0n
}

function placesOf({ meta }: LocatedTables, ballots: readonly PabulibBallot[]): number {
  const declared = Number(meta.get('max_length')?.value)
  const longest = ballots.reduce((most, { chosen }) => Math.max(most, chosen.length), 0)
  return Number.isInteger(declared) ? Math.max(declared, longest) : longest
}

function voteOf({ chosen, points }: PabulibBallot, places: number): BudgetVote {
  const utilityAt = (place: number) => points?.[place] ?? (places > 0 ? BigInt(places - place) : 1n)
  const given = chosen.map((id, place) => [id, utilityAt(place)] as const)
  return { utilities: new Map(given.filter(([, utility]) => utility !== 0n)), count: 1 }
}

/**
 * The text of a .pb file. Throws a RangeError where the tables cannot be read back as they are: ids that are empty
 * or have commas or spaces around them.
 */
export function writePabulib(tables: PabulibTables): string {
  for (const record of tables.projects) {
    const id = cellOf(record, 'project_id')
    if (id === '' || id.includes(',') || id.trim() !== id)
      throw new RangeError(`a .pb file cannot have a project with the id ${JSON.stringify(id)}`)
  }
  return writeTables(tables)
}

/**
 * An election as tables: voters are numbered from 1, empty votes come last. `meta` tells the rest (description,
 * country, unit, instance, rule, date_begin, date_end…). Throws a RangeError for a cost no decimal can write.
 */
export function pabulibTables(
  { budget, projects, votes, voters }: BudgetElection,
  voteType: Exclude<PabulibVoteType, 'ordinal'>,
  meta: ReadonlyMap<string, string>,
): PabulibTables {
  const hasPoints = voteType === 'cumulative' || voteType === 'scoring'
  const cast = votes.flatMap(({ utilities, count }) => Array.from({ length: count }, () => utilities))
  const empty = Array.from({ length: voters - cast.length }, () => new Map<string, bigint>())
  return {
    meta: new Map([
      ...meta,
      ['num_projects', String(projects.length)],
      ['num_votes', String(voters)],
      ['budget', writeMoney(budget)],
      ['vote_type', voteType],
    ]),
    projects: projects.map(
      ({ id, cost, name }) =>
        new Map([
          ['project_id', id],
          ['cost', writeMoney(cost)],
          ['name', name],
        ]),
    ),
    votes: [...cast, ...empty].map((utilities, place) => {
      const record = new Map([
        ['voter_id', String(place + 1)],
        ['vote', [...utilities.keys()].join(',')],
      ])
      return hasPoints ? record.set('points', [...utilities.values()].join(',')) : record
    }),
  }
}

function writeMoney(money: Ratio): string {
  const text = formatDecimal(money)
  if (text === null) throw new RangeError(`${money.n}/${money.d} has no end as a decimal number`)
  return text
}
