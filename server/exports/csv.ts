/**
 * Tables for spreadsheets: UTF-8 with a byte order mark (Excel reads anything else as Latin-1), lines end
 * in CRLF, and a cell that a spreadsheet would take for a formula is quoted as text.
 */
import Papa from 'papaparse'
import { replyIn } from '../../shared/cards/of-step.ts'
import type { Commitment } from '../../shared/domain/commitment.ts'
import { latestAssessments, missingParts, stateOf } from '../../shared/domain/commitment-states.ts'
import { commitmentValues } from '../../shared/domain/commitment-terms.ts'
import type { Figures, TallyOption } from '../../shared/domain/tally.ts'
import type { Summary } from '../../shared/summary/summary.ts'
import { fieldCells, fieldColumns } from './csv-fields.ts'

type Cell = string | number | boolean | null
type Row<Column extends string> = Record<Column, Cell>

const byteOrderMark = '\uFEFF'

/** What a spreadsheet evaluates: =, +, −, @, and the tab or return that would start a new cell. Leading spaces do not help it. */
const formulaForm = /^\s*[=+\-@\t\r＝＋－＠]/

/** After the fixed columns one for each field that any card form asks, named by its label. */
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
    'reply',
    'reply_to',
  ] as const
  const asked = fieldColumns(summary, columns)
  return table(
    [...columns, ...asked.map(({ name }) => name)],
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
      reply: replyIn(card.from)?.kind ?? null,
      reply_to: replyIn(card.from)?.item ?? null,
      ...fieldCells(card, asked),
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

/** One line for each pair, for each need that found no answer, and for each offer that is still free. */
export function pairsCsv(summary: Summary): string {
  const titles = stepTitles(summary)
  const texts = new Map(summary.cards.map(({ id, text }) => [id, text]))
  const columns = [
    'step',
    'step_title',
    'run',
    'state',
    'need',
    'need_text',
    'need_agreed',
    'offer',
    'offer_text',
    'offer_agreed',
    'witness_note',
  ] as const
  return table(
    columns,
    summary.pairings.flatMap(({ step, run, pairs, unmet, idle }) => {
      const alone = { agreed: { need: null, offer: null } }
      const lines = [
        ...pairs.map((pair) => ({ state: 'paired', ...pair })),
        ...unmet.map((need) => ({ state: 'unmet', need, offer: null, ...alone })),
        ...idle.map((offer) => ({ state: 'idle', need: null, offer, ...alone })),
      ]
      return lines.map(({ state, need, offer, agreed }) => ({
        step,
        step_title: titles.get(step) ?? null,
        run,
        state,
        need,
        need_text: texts.get(need ?? '') ?? null,
        need_agreed: agreed.need?.how ?? null,
        offer,
        offer_text: texts.get(offer ?? '') ?? null,
        offer_agreed: agreed.offer?.how ?? null,
        witness_note: [agreed.need?.note, agreed.offer?.note].filter(Boolean).join('; ') || null,
      }))
    }),
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
    'state',
    'state_at',
    'evidence',
    'found',
    'missing',
    'problem',
    'action',
    'deliverable',
    'measure',
    'role',
    'rule',
    'partners',
    'values',
    'milestones',
    'carried_from',
  ] as const
  return table(
    columns,
    summary.commitments.map((commitment) => ({
      commitment: commitment.id,
      title: commitment.title,
      owner: commitment.owner.name,
      organisation: commitment.owner.organisation,
      group: commitment.owner.group,
      due: commitment.due,
      status: commitment.status,
      accepted_by: commitment.acceptance?.how ?? null,
      accepted_at: isoTime(commitment.acceptance?.at ?? null),
      witness_note: commitment.acceptance?.note ?? null,
      step: commitment.step,
      step_title: titles.get(commitment.step) ?? null,
      source: commitment.source.join(' '),
      ...standingCells(commitment),
      ...planCells(commitment),
      carried_from: commitment.carried?.title ?? null,
    })),
  )
}

function standingCells(commitment: Commitment) {
  const last = [...commitment.log].reverse().find(({ about }) => about.on === 'commitment')
  return {
    state: stateOf(commitment),
    state_at: isoTime(last?.at ?? commitment.acceptance?.at ?? null),
    evidence: last?.evidence ?? null,
    found: latestAssessments(commitment.assessments)
      .map(({ group, completion, evidence }) =>
        [`${group}: ${completion}`, evidence].filter(Boolean).join(', '),
      )
      .join('; '),
    missing: missingParts(commitment).join(' '),
  }
}

function planCells({ plan }: Commitment) {
  const { problem, action, deliverable, measure, role, rule } = plan
  return {
    problem,
    action,
    deliverable,
    measure,
    role,
    rule,
    partners: plan.hasNoOtherPartner ? [...plan.partners, 'none'].join(' ') : plan.partners.join(' '),
    values: commitmentValues
      .filter((value) => plan.values[value] !== null)
      .map((value) => [value, plan.values[value]].filter(Boolean).join(': '))
      .join('; '),
    milestones: plan.milestones
      .map(({ title, due, status }) => [title, due, status].filter(Boolean).join(', '))
      .join('; '),
  }
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
export function table<Column extends string>(
  columns: readonly Column[],
  rows: readonly Row<Column>[],
): string {
  const data = rows.map((row) => columns.map((column) => row[column]))
  const lines = Papa.unparse({ fields: [...columns], data }, { escapeFormulae: formulaForm, newline: '\r\n' })
  return `${byteOrderMark}${lines.trimEnd()}\r\n`
}
