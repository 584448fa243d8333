/** A budget result as tables: what became of each project, who paid, and the other rule beside it. */

import { shownMoney, tellShares, tellVerdict } from '../../shared/scales/budget/tell.ts'
import type { DetailOf } from '../../shared/scales/schemas.ts'
import { table } from './markdown-text.ts'
import type { Told } from './report.ts'

type Budget = DetailOf<'budget'>

export function budgetBlocks(detail: Budget, told: Told): string[] {
  const { words } = told
  return [
    `#### ${words.text('budget.title')}`,
    `${words.text('budget.projects', { currency: detail.currency })}:`,
    projects(detail, told),
    ...receipt(detail, told),
    ...(detail.shares ? [words.say(tellShares(detail))] : []),
    `${words.text('budget.beside')}:`,
    sideBySide(detail, told),
    words.text('budget.comparison', detail.comparison),
  ]
}

function projects(detail: Budget, { words, labelOf }: Told): string {
  return table(
    [
      words.text('budget.project'),
      words.text('budget.costColumn'),
      words.text('budget.support'),
      words.text('budget.outcome'),
    ],
    detail.projects.map(({ option, cost, support }) => {
      const verdict = tellVerdict(detail, option)
      return [labelOf(option), cost ?? '–', support, verdict ? words.say([verdict]) : '']
    }),
  )
}

/** Cents, rounded: what decided is exact, and stands in the record. */
const money = (value: Budget['projects'][number]['available']): string | number =>
  value ? Math.round(shownMoney(value) * 100) / 100 : '–'

function receipt(detail: Budget, { words, labelOf, nameOf }: Told): string[] {
  const paid = detail.projects.flatMap(({ option, paid }) => (paid ? [{ option, ...paid }] : []))
  const [first] = paid
  if (!first) return []
  return [
    `${words.text('budget.receipt', { currency: detail.currency })}:`,
    table(
      [
        words.text('budget.project'),
        ...first.byGroup.map(({ group }) => nameOf(group)),
        words.text('decide.otherGroups'),
        words.text('budget.total'),
        words.text('budget.perPerson'),
      ],
      paid.map(({ option, byGroup, others, total, most }) => [
        labelOf(option),
        ...byGroup.map((one) => money(one.paid)),
        money(others),
        money(total),
        money(most),
      ]),
    ),
  ]
}

function sideBySide(detail: Budget, { words, labelOf, nameOf }: Told): string {
  const both = [detail.outcome, detail.beside]
  const row = (label: string, cell: (outcome: Budget['outcome']) => string | number) => [
    label,
    ...both.map(cell),
  ]
  const excluded = (of: { voters: number; of: number } | undefined) =>
    of ? words.text('budget.excludedOf', { voters: of.voters, of: of.of }) : '–'
  return table(
    [
      '',
      ...both.map(({ rule }, at) => {
        const name = words.text(`budget.ruleName.${rule}`)
        return at === 0 ? `${name} (${words.text('budget.decided')})` : name
      }),
    ],
    [
      ...detail.projects.map(({ option }) =>
        row(labelOf(option), ({ funded }) =>
          words.text(funded.includes(option) ? 'budget.funded' : 'budget.notFunded'),
        ),
      ),
      row(words.text('budget.spent'), ({ cost }) => `${detail.currency} ${cost}`),
      row(words.text('budget.average'), ({ averageFunded }) => money(averageFunded)),
      row(words.text('budget.excluded'), (outcome) => excluded(outcome.excluded)),
      ...detail.outcome.excludedByGroup.map(({ group }, at) =>
        row(nameOf(group), ({ excludedByGroup }) => excluded(excludedByGroup[at])),
      ),
    ],
  )
}
