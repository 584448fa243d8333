import { cellMeaning, cellWords, drawnAxes } from '../../shared/steps/cluster/axes.ts'
import type { Step } from '../../shared/steps/step.ts'
import { placesOf } from '../../shared/summary/positions.ts'
import { inline, table } from './markdown-text.ts'
import type { Report } from './report.ts'

/** What stands where on the axes of a cluster step: one row for each place. Nothing where it has no axes. */
export function axesBlocks(step: Step, { summary, words }: Report): string[] {
  const axes = drawnAxes(step)
  if (!axes) return []
  const named = (cell: number) => {
    const meaning = cellMeaning(axes, cell, words.text)
    const name = inline(cellWords(axes, cell, words.text))
    return meaning ? `**${name}** (${inline(meaning)})` : name
  }
  const itemWords = (title: string) => inline(title) || words.text('summary.untitledTheme')
  return [
    `### ${words.text('axes.title')}`,
    table(
      [words.text('axes.columnPlace'), words.text('axes.columnItems')],
      placesOf(step, summary).map(({ cell, items }) => [
        named(cell),
        items.map((item) => itemWords(item.words)).join('; ') || '–',
      ]),
    ),
  ]
}
