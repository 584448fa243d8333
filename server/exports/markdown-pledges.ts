/** Pledges as a table: what each option needed, what was promised, what the pool adds. */
import type { DetailOf } from '../../shared/scales/schemas.ts'
import { table } from './markdown-text.ts'
import type { Told } from './report.ts'

export function pledgeBlocks(detail: DetailOf<'pledges'>, { words, labelOf }: Told): string[] {
  const { currency } = detail
  return [
    `#### ${words.text('pledge.title')}`,
    words.text('pledge.promise'),
    table(
      [words.text('decide.option'), words.text('budget.outcome')],
      detail.projects.map((project) => [
        labelOf(project.option),
        words.text(`pledge.option.${project.state}`, {
          currency,
          raised: Number(project.raised),
          target: Number(project.target ?? 0),
          match: Number(project.match),
          hours: project.hours,
          things: project.things,
        }),
      ]),
    ),
    ...(Number(detail.pool) > 0
      ? [
          words.text('pledge.poolLeft', {
            currency,
            left: Number(detail.poolLeft),
            pool: Number(detail.pool),
          }),
        ]
      : []),
  ]
}
