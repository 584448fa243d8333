/** What decided, as tables: one function for each kind of evidence. */
import { fractionText } from '../../shared/decide/fraction.ts'
import type { Tally } from '../../shared/domain/tally.ts'
import type { Detail, DetailOf } from '../../shared/scales/schemas.ts'
import { agreementBlocks } from './markdown-agreement.ts'
import { budgetBlocks } from './markdown-budget.ts'
import { opinionGroupsBlocks } from './markdown-opinion.ts'
import { pledgeBlocks } from './markdown-pledges.ts'
import { creditsBlocks, criteriaBlocks } from './markdown-scoring.ts'
import { table } from './markdown-text.ts'
import type { Report, Told } from './report.ts'

type Tables = { [K in Detail['kind']]: (detail: DetailOf<K>, told: Told) => string[] }

const tables: Tables = {
  duels,
  agreement: agreementBlocks,
  criteria: criteriaBlocks,
  credits: creditsBlocks,
  budget: budgetBlocks,
  pledges: pledgeBlocks,
  opinion_groups: opinionGroupsBlocks,
}

export function detailBlocks({ detail, options }: Tally, { words, nameOf, telling }: Report): string[] {
  if (!detail) return []
  const labels = new Map(options.map(({ id, label }) => [id, label]))
  const told = {
    words,
    labelOf: (id: string) => labels.get(id) ?? id,
    nameOf,
    language: telling.language,
    order: options.map(({ id }) => id),
    options,
  }
  return blocksOf(detail.kind, detail, told)
}

const blocksOf = <K extends Detail['kind']>(kind: K, detail: DetailOf<K>, told: Told): string[] =>
  tables[kind](detail, told)

function duels(detail: DetailOf<'duels'>, told: Told): string[] {
  const { words, labelOf, order } = told
  const indexes = order.map((id) => detail.options.indexOf(id)).filter((index) => index >= 0)
  const grid = (numbers: readonly (readonly number[])[]) =>
    table(
      ['', ...indexes.map((_, at) => String(at + 1))],
      indexes.map((a, at) => [
        `${at + 1}. ${labelOf(detail.options[a] ?? '')}`,
        ...indexes.map((b) => (a === b ? '–' : (numbers[a]?.[b] ?? 0))),
      ]),
    )
  const beats =
    detail.condorcet === null
      ? words.text('decide.beatsNobody', { labels: words.list(detail.smith.map((id) => `“${labelOf(id)}”`)) })
      : words.text('decide.beatsAll', { label: labelOf(detail.condorcet) })
  return [
    `#### ${words.text('decide.duels')}`,
    beats,
    `${words.text('decide.duelsCaption')}:`,
    grid(detail.duels),
    ...(detail.paths ? [`${words.text('decide.pathsCaption')}:`, grid(detail.paths)] : []),
    ...pointsTable(detail, told),
    ...roundsTable(detail, told),
  ]
}

function pointsTable({ points, options }: DetailOf<'duels'>, { words, labelOf, order }: Told): string[] {
  if (!points) return []
  const rows = order.map((id) => {
    const own = points[options.indexOf(id)]
    return [labelOf(id), own ? fractionText(own) : '–']
  })
  return [table([words.text('decide.option'), words.text('decide.points')], rows)]
}

function roundsTable({ rounds }: DetailOf<'duels'>, { words, labelOf, order }: Told): string[] {
  if (!rounds) return []
  const votesIn = (round: (typeof rounds)[number], id: string): string => {
    const found = round.tally.find(({ option }) => option === id)
    if (!found) return '–'
    const votes = fractionText(found.votes)
    return round.eliminated === id ? `${votes} (${words.text('decide.eliminated')})` : votes
  }
  return [
    `${words.text('decide.roundsCaption')}:`,
    table(
      [words.text('decide.option'), ...rounds.map((_, at) => words.text('decide.round', { round: at + 1 }))],
      [
        ...order.map((id) => [labelOf(id), ...rounds.map((round) => votesIn(round, id))]),
        [words.text('decide.exhausted'), ...rounds.map(({ exhausted }) => fractionText(exhausted))],
      ],
    ),
  ]
}
