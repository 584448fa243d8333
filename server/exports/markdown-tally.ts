import { toPercent } from '../../shared/decide/fraction.ts'
import type { Label } from '../../shared/domain/card-form.ts'
import type { FigureName, Tally, TallyOption } from '../../shared/domain/tally.ts'
import { scaleKind } from '../../shared/scales/index.ts'
import {
  chosenMark,
  equalGroupView,
  explainEqualGroups,
  explainOption,
  explainRule,
  explainTally,
  explainWarning,
  groupsPartlyHidden,
  minorityOf,
} from '../../shared/tally/index.ts'
import { detailBlocks } from './markdown-detail.ts'
import { inline, quotation, table } from './markdown-text.ts'
import type { Report } from './report.ts'

/** A result: the sentence, what to note, the numbers, the words behind them, how it was counted. */
export function tallyBlocks(tally: Tally, report: Report): string[] {
  const { words, telling } = report
  // Labels are participants' words: they are made safe before they enter a sentence.
  const safe = {
    ...tally,
    options: tally.options.map((option) => ({ ...option, label: inline(option.label) })),
  }
  return [
    words.say(explainTally(spoken(safe), telling)),
    ...warningBlock(safe, report),
    numbers(safe, report),
    ...equalGroups(safe, report),
    ...minority(safe, report),
    ...detailBlocks(safe, report),
    ...evidence(safe, report),
    ...counting(safe, report),
  ]
}

/** What facilitators name enters sentences too; tables make it safe themselves. */
function spoken(tally: Tally): Tally {
  const { detail } = tally
  if (detail?.kind !== 'criteria') return tally
  const named = <T extends { label: Label }>(one: T): T => ({ ...one, label: safeLabel(one.label) })
  const award = detail.award && {
    ...detail.award,
    prizes: detail.award.prizes.map((prize) => ({ ...prize, name: safeLabel(prize.name) })),
  }
  return { ...tally, detail: { ...detail, criteria: detail.criteria.map(named), ...(award && { award }) } }
}

const safeLabel = (label: Label): Label =>
  typeof label === 'string' ? inline(label) : { id: inline(label.id), en: inline(label.en) }

function warningBlock(tally: Tally, { words, telling }: Report): string[] {
  if (tally.warnings.length === 0) return []
  const lines = tally.warnings.map((warning) => `- ${words.say([explainWarning(warning, telling)])}`)
  return [`**${words.text('summary.warnings')}**\n\n${lines.join('\n')}`]
}

function numbers(tally: Tally, { words, telling, nameOf }: Report): string {
  const { columns, comparison } = scaleKind(tally.scale.type)
  const groups = telling.groups
    .map(({ id }) => id)
    .filter((id) => tally.options.some(({ byGroup }) => byGroup[id]))
  return table(
    [
      words.text('decide.place'),
      words.text('decide.option'),
      ...columns.map((figure) => words.text(`figure.${figure}`)),
      words.text(comparison?.label ?? 'decide.equalShare'),
      ...groups.map(nameOf),
    ],
    tally.options.map((option) => [
      option.rank,
      option.chosen ? `**${option.label}** (${words.text(chosenMark(tally))})` : option.label,
      ...columns.map((figure) => option.figures[figure] ?? 0),
      comparison?.value(option) ?? equalShare(option),
      ...groups.map((group) => groupCell(tally, option, group, words.text('decide.suppressed'))),
    ]),
  )
}

/** What the places would be if every group counted once. */
function equalGroups(tally: Tally, { words }: Report): string[] {
  const places = equalGroupView(tally)
  const said = explainEqualGroups(tally)
  if (!places || !said) return []
  return [
    `#### ${words.text('results.equalTitle')}`,
    words.say([said]),
    table(
      [
        words.text('results.equalPlace'),
        words.text('decide.option'),
        words.text('decide.equalShare'),
        words.text('decide.place'),
      ],
      places.map(({ option, share, place }) => [place, option.label, `${toPercent(share)} %`, option.rank]),
    ),
  ]
}

/** What groups wanted and did not get, with their words. */
function minority(tally: Tally, { words, nameOf }: Report): string[] {
  const lost = minorityOf(tally)
  const untold = groupsPartlyHidden(tally)
  if (lost.length + untold.length === 0) return []
  return [
    `#### ${words.text('results.minorityTitle')}`,
    words.text('results.minorityWhy'),
    ...lost.flatMap(({ group, option, place, reasons }) => [
      `- ${nameOf(group)}: ${words.text('results.minorityPlace', { label: option.label, place, rank: option.rank })}`,
      ...reasons.map(quotation),
    ]),
    ...(untold.length > 0
      ? [words.text('results.minorityHidden', { groups: words.list(untold.map(nameOf)) })]
      : []),
  ]
}

const equalShare = ({ equalGroupShare }: TallyOption): string =>
  equalGroupShare ? `${toPercent(equalGroupShare)} %` : '–'

function groupCell(tally: Tally, option: TallyOption, group: string, suppressed: string): string {
  const figures = option.byGroup[group]
  if (!figures) return suppressed
  const value = figures[tally.primary] ?? 0
  const { of } = scaleKind(tally.scale.type)
  return of ? `${value} / ${figures[of] ?? 0}` : String(value)
}

type Quoted = { text: string; group: string | null; stance?: FigureName | undefined }

function evidence(tally: Tally, { words, telling, nameOf }: Report): string[] {
  const withWords = tally.options.filter(
    ({ cards, label, reasons }) => reasons.length > 0 || cards.some(({ text }) => inline(text) !== label),
  )
  const quoted = ({ text, group, stance }: Quoted) => {
    const from = [
      ...(stance ? [words.text(`figure.${stance}`)] : []),
      ...(group === null ? [] : [nameOf(group)]),
    ]
    return from.length === 0 ? quotation(text) : `${quotation(text)}\n>\n> — ${from.join(', ')}`
  }
  return withWords.flatMap((option) => [
    `#### ${option.label || words.text('summary.untitledTheme')}`,
    words.say(explainOption(spoken(tally), option, telling)),
    ...option.cards.map(quoted),
    ...(option.reasons.length > 0 ? [words.text('decide.reasons'), ...option.reasons.map(quoted)] : []),
  ])
}

function counting(tally: Tally, { words, nameOf }: Report): string[] {
  const { electorate, lot } = tally
  const { byGroup, ...turnout } = electorate
  return [
    `#### ${words.text('decide.howCounted')}`,
    `${words.say(explainRule(tally))} (${tally.method})`,
    [
      words.text('decide.turnout', turnout),
      ...(electorate.admittedLate > 0
        ? [words.text('decide.admittedLate', { count: electorate.admittedLate })]
        : []),
    ].join(' '),
    table(
      [words.text('decide.group'), words.text('decide.entitled'), words.text('decide.voted')],
      byGroup.map(({ group, eligible, cast }) => [
        nameOf(group),
        eligible,
        cast ?? words.text('decide.suppressed'),
      ]),
    ),
    words.text('decide.suppressedWhy'),
    tieLines(tally, words),
    [
      `- ${words.text('decide.lotSeed', { seed: code(lot.seed) })}`,
      `- ${words.text('decide.lotCommitment', { commitment: code(lot.commitment) })}`,
      `- ${words.text('decide.configHash', { hash: code(tally.configHash) })}`,
      `- ${words.text('decide.ballotsHash', { hash: code(tally.ballotsHash) })}`,
    ].join('\n'),
  ]
}

function tieLines(tally: Tally, words: Report['words']): string {
  if (tally.ties.length === 0) return words.text('decide.noTies')
  const labels = new Map(tally.options.map(({ id, label }) => [id, `“${label}”`]))
  const said = (ids: readonly string[]) => ids.map((id) => labels.get(id) ?? '')
  return [
    ...tally.ties.map(
      ({ options, settledBy, matters }) =>
        `- ${words.text(`decide.tie.${settledBy}`, { labels: words.list(said(options)) })}${
          matters ? ` **${words.text('decide.tieMatters')}**` : ''
        }`,
    ),
    `- ${words.text('decide.lotOrder', { labels: said(tally.lot.order).join(', ') })}`,
  ].join('\n')
}

const code = (text: string): string => `\`${text.replace(/`/g, '')}\``
