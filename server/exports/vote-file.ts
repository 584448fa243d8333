/** The ballots of a result in a published format, so that tools of others can count them. */
import { eligibleElection } from '../../shared/decide/rules/budget/election.ts'
import { joinRankings } from '../../shared/decide/rules/ranked/ballots.ts'
import { pabulibTables, writePabulib } from '../../shared/formats/pabulib.ts'
import { prefLibOf, writePrefLib } from '../../shared/formats/preflib.ts'
import type { BudgetTerms } from '../../shared/scales/budget/schema.ts'
import { budgetOf, electionOf, type Given } from '../../shared/scales/budget/terms.ts'
import type { Choice } from '../../shared/scales/schemas.ts'
import type { BallotsFile } from '../../shared/tally/ballots-file.ts'
import { voteFileKind } from '../../shared/tally/vote-file-kind.ts'

export type VoteFile = { content: string; name: string }

/** Null where no published format fits. No groups, no order of casting: identical ballots stand together. */
export function voteFile(file: BallotsFile): VoteFile | null {
  const { scale } = file.configuration
  if (scale.type === 'rank') return prefLibFile(file)
  const budget = budgetOf(scale)
  return budget && voteFileKind(scale) === 'pabulib' ? pabulibFile(file, budget) : null
}

/** Only ballots with a project that can be funded: they are the voters among whom the budget is divided. */
function pabulibFile({ configuration, ballots, record, title }: BallotsFile, budget: BudgetTerms): VoteFile {
  const { scale, options, openedAt, closedAt, run } = configuration
  const given = ballots.map(({ choice }): Given => ({ group: '', gives: givesOf(choice) }))
  const ids = options.map(({ id }) => id)
  const { votes, voters } = eligibleElection(electionOf(budget, ids, given))
  const { projects, budget: amount } = electionOf(budget, ids, [])
  const labels = new Map(options.map(({ id, label }) => [id, oneLine(label)]))
  const tables = pabulibTables(
    {
      budget: amount,
      projects: projects.map((project) => ({ ...project, name: labels.get(project.id) ?? '' })),
      votes,
      voters,
    },
    scale.type === 'dots' ? 'cumulative' : 'approval',
    new Map([
      ['description', oneLine(title)],
      ['country', ''],
      ['unit', 'Rembuk'],
      ['instance', `${configuration.step}.${run}`],
      ['rule', budget.rule === 'greedy' ? 'greedy' : 'equalshares'],
      ['completion', budget.completion],
      ['currency', budget.currency],
      ['date_begin', day(openedAt)],
      ['date_end', day(closedAt)],
      ...(scale.type === 'dots' ? [['max_sum_points', String(scale.total)] as const] : []),
    ]),
  )
  const funded = new Set(record.options.filter(({ chosen }) => chosen).map(({ id }) => id))
  const selected = (id: string | undefined) => (id !== undefined && funded.has(id) ? '1' : '0')
  const content = writePabulib({
    ...tables,
    projects: tables.projects.map((project) =>
      new Map(project).set('selected', selected(project.get('project_id'))),
    ),
  })
  return { content, name: 'rembuk.pb' }
}

function givesOf(choice: Choice): Map<string, bigint> {
  if (choice.type === 'approve') return new Map(choice.approved.map((id) => [id, 1n]))
  if (choice.type === 'knapsack') return new Map(choice.chosen.map((id) => [id, 1n]))
  if (choice.type !== 'dots') return new Map()
  return new Map(Object.entries(choice.dots).map(([id, count]) => [id, BigInt(count)]))
}

function prefLibFile({ configuration, ballots, title }: BallotsFile): VoteFile {
  const { options } = configuration
  const rankings = ballots.flatMap(({ choice }) => (choice.type === 'rank' ? [choice.places] : []))
  const file = prefLibOf(
    { candidates: options.map(({ id }) => id), ballots: joinRankings(rankings) },
    new Map(options.map(({ id, label }) => [id, oneLine(label)])),
    [['TITLE', oneLine(title)]],
  )
  return { content: writePrefLib(file), name: `rembuk.${file.type}` }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** As Pabulib writes a day. */
const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10).split('-').reverse().join('.')
