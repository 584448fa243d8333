/**
 * Tables for spreadsheets: UTF-8 with a byte order mark (Excel reads anything else as Latin-1), lines end
 * in CRLF, and a cell that a spreadsheet would take for a formula is quoted as text.
 */
import Papa from 'papaparse'
import type { Figures, TallyOption } from '../../shared/domain/tally.ts'
import type { Summary } from '../../shared/summary/summary.ts'

type Cell = string | number | boolean | null
type Row<Column extends string> = Record<Column, Cell>

const byteOrderMark = '\uFEFF'

/** What a spreadsheet evaluates: =, +, −, @, and the tab or return that would start a new cell. Leading spaces do not help it. */
const formulaForm = /^\s*[=+\-@\t\r＝＋－＠]/

export function cardsCsv(summary: Summary): string {
  const titles = stepTitles(summary)
  const themes = new Map(summary.themes.map(({ id, title }) => [id, title]))
  const columns = [
    'card',
    'text',
    'author',
    'group',
    'channel',
    'time',
    'step',
    'step_title',
    'run',
    'theme',
    'theme_title',
  ] as const
  return table(
    columns,
    summary.cards.map((card) => ({
      card: card.id,
      text: card.text,
      author: card.author,
      group: card.group,
      channel: card.channel,
      time: isoTime(card.at),
      step: card.step,
      step_title: titles.get(card.step ?? '') ?? null,
      run: card.run,
      theme: card.theme,
      theme_title: themes.get(card.theme ?? '') ?? null,
    })),
  )
}

/** One line for each option and figure: in total, and for each group that may be shown. */
export function talliesCsv(summary: Summary): string {
  const titles = stepTitles(summary)
  const columns = [
    'step',
    'step_title',
    'run',
    'method',
    'option',
    'label',
    'rank',
    'chosen',
    'group',
    'figure',
    'value',
    'eligible',
    'cast',
    'abstained',
    'config_hash',
    'ballots_hash',
  ] as const
  return table(
    columns,
    summary.tallies.flatMap((tally) =>
      tally.options.flatMap((option) =>
        figureLines(option).map(({ group, figure, value }) => ({
          step: tally.step,
          step_title: titles.get(tally.step) ?? null,
          run: tally.run,
          method: tally.method,
          option: option.id,
          label: option.label,
          rank: option.rank,
          chosen: option.chosen,
          group,
          figure,
          value,
          eligible: tally.electorate.eligible,
          cast: tally.electorate.cast,
          abstained: tally.electorate.abstained,
          config_hash: tally.configHash,
          ballots_hash: tally.ballotsHash,
        })),
      ),
    ),
  )
}

export function commitmentsCsv(summary: Summary): string {
  const titles = stepTitles(summary)
  const columns = [
    'commitment',
    'title',
    'owner',
    'organisation',
    'group',
    'due',
    'status',
    'accepted_by',
    'accepted_at',
    'witness_note',
    'step',
    'step_title',
    'source',
  ] as const
  return table(
    columns,
    summary.commitments.map(({ id, title, owner, due, status, acceptance, step, source }) => ({
      commitment: id,
      title,
      owner: owner.name,
      organisation: owner.organisation,
      group: owner.group,
      due,
      status,
      accepted_by: acceptance?.how ?? null,
      accepted_at: isoTime(acceptance?.at ?? null),
      witness_note: acceptance?.note ?? null,
      step,
      step_title: titles.get(step) ?? null,
      source: source.join(' '),
    })),
  )
}

function figureLines({ figures, byGroup }: TallyOption) {
  const lines = (group: string, values: Figures) =>
    Object.entries(values).map(([figure, value]) => ({ group, figure, value }))
  return [
    ...lines('all', figures),
    ...Object.entries(byGroup).flatMap(([group, values]) => lines(group, values)),
  ]
}

const stepTitles = (summary: Summary) => new Map(summary.steps.map(({ id, title }) => [id, title]))

const isoTime = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

/** Columns are named, so that an empty table still has its header. */
function table<Column extends string>(columns: readonly Column[], rows: readonly Row<Column>[]): string {
  const data = rows.map((row) => columns.map((column) => row[column]))
  const lines = Papa.unparse({ fields: [...columns], data }, { escapeFormulae: formulaForm, newline: '\r\n' })
  return `${byteOrderMark}${lines.trimEnd()}\r\n`
}
