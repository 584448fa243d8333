/** Scores and credits as tables. */
import { inLanguage } from '../../shared/cards/field-words.ts'
import { fractionText } from '../../shared/decide/fraction.ts'
import type { DetailOf } from '../../shared/scales/schemas.ts'
import { inline, table } from './markdown-text.ts'
import type { Told } from './report.ts'

type Row = DetailOf<'criteria'>['options'][number]

export function criteriaBlocks(detail: DetailOf<'criteria'>, { words, labelOf, language }: Told): string[] {
  const { criteria, dependsOn, aggregation } = detail
  const exact = (value: Row['score'] | undefined) => (value ? fractionText(value) : '–')
  const isStandard = aggregation === 'zscore'
  return [
    `#### ${words.text('decide.criteria')}`,
    ...(detail.isReplaced ? [words.text('decide.scoreReplaced')] : []),
    ...(dependsOn !== null && dependsOn > 0 ? [words.text('decide.dependsOn', { count: dependsOn })] : []),
    table(
      [
        words.text('decide.option'),
        words.text(`decide.scoreBy.${aggregation}`),
        ...(isStandard ? [words.text('decide.zScore')] : []),
        words.text('decide.spread'),
        ...criteria.map(({ label, weight }) =>
          words.text('decide.criterionWeight', { label: inline(inLanguage(label, language)), weight }),
        ),
        words.text('figure.sheets'),
        words.text('decide.incomplete'),
        words.text('decide.recused'),
      ],
      detail.options.map((row) => [
        row.isRanked ? labelOf(row.id) : `${labelOf(row.id)} (${words.text('decide.unrankedMark')})`,
        exact(row.score),
        ...(isStandard ? [row.zScore === null ? '–' : row.zScore.toFixed(3)] : []),
        row.lowest && row.highest ? `${fractionText(row.lowest)} – ${fractionText(row.highest)}` : '–',
        ...criteria.map((_, at) => exact(row.means[at])),
        row.judges,
        row.incomplete,
        row.recused,
      ]),
    ),
  ]
}

export function creditsBlocks(detail: DetailOf<'credits'>, { words, labelOf }: Told): string[] {
  const { spent, ballots, perPerson } = detail
  return [
    `#### ${words.text('decide.creditsTitle')}`,
    `${words.text('decide.creditsSpent', { spent, of: ballots * perPerson, ballots })} ${words.text('decide.creditsCaveat')}`,
    table(
      [
        words.text('decide.option'),
        words.text('figure.credits'),
        words.text('figure.supporters'),
        words.text('decide.mostVotes'),
        words.text('figure.opponents'),
        words.text('decide.leastVotes'),
      ],
      detail.options.map((row) => [
        labelOf(row.id),
        row.spent,
        row.supporters,
        row.most,
        row.opponents,
        -row.least,
      ]),
    ),
  ]
}
