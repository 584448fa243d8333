/** Scores and credits as tables. */
import { writeDecimal } from '../../shared/cards/decimal.ts'
import { inLanguage } from '../../shared/cards/field-words.ts'
import { fractionText } from '../../shared/decide/fraction.ts'
import type { DetailOf } from '../../shared/scales/schemas.ts'
import { tellFloor } from '../../shared/scales/score/tell-award.ts'
import { inline, table } from './markdown-text.ts'
import type { Told } from './report.ts'

type Row = DetailOf<'criteria'>['options'][number]

export function criteriaBlocks(detail: DetailOf<'criteria'>, told: Told): string[] {
  const { words, labelOf, language } = told
  const { criteria, dependsOn, aggregation, award } = detail
  const floorOf = (option: string) => inline(words.say([tellFloor(detail, option, language)]))
  const exact = (value: Row['score'] | undefined) => (value ? fractionText(value) : '–')
  const isStandard = aggregation === 'zscore'
  return [
    ...awardBlocks(detail, told),
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
        ...(award ? [words.text('award.floorHead')] : []),
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
        ...(award ? [floorOf(row.id)] : []),
      ]),
    ),
  ]
}

function awardBlocks({ award }: DetailOf<'criteria'>, { words, labelOf, language }: Told): string[] {
  if (!award) return []
  const money = (amount: string | null) =>
    amount === null ? '–' : `${inline(award.currency)} ${writeDecimal(amount, language)}`
  return [
    `#### ${words.text('award.title')}`,
    table(
      [words.text('award.prize'), words.text('award.to'), words.text('award.amount')],
      award.prizes.map(({ name, amount, option }) => [
        inline(inLanguage(name, language)),
        option === null ? words.text('award.nobody') : labelOf(option),
        money(amount),
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
