import { standingOn } from '../document/axes-field.ts'
import type { BoardView } from '../document/board-document.ts'
import { cellsOf, drawnAxes } from '../steps/cluster/axes.ts'
import type { Step } from '../steps/step.ts'
import { titlesOf } from './find-items.ts'
import type { Summary, SummaryPosition } from './summary.ts'

/** Where cards and themes stand on the axes of cluster steps, as the board has them. */
export function positionsOf(steps: readonly Step[], board: BoardView): SummaryPosition[] {
  return steps.flatMap((step) => {
    const axes = drawnAxes(step)
    if (!axes) return []
    return [...board.frames, ...board.cards]
      .filter(({ parent }) => parent === step.progress.frame)
      .flatMap((item) => {
        const standing = standingOn(axes, item)
        return standing ? [{ step: step.id, item: item.id, ...standing }] : []
      })
  })
}

/** What stands at each place, in its order; places at which nothing stands are in it too. */
export type Place = { cell: number; items: { id: string; kind: 'card' | 'theme'; words: string }[] }

export function placesOf(step: Step, summary: Pick<Summary, 'positions' | 'themes' | 'cards'>): Place[] {
  const axes = drawnAxes(step)
  if (!axes) return []
  const words = titlesOf(summary)
  const themes = new Set(summary.themes.map(({ id }) => id))
  const here = summary.positions.filter((position) => position.step === step.id && words.has(position.item))
  return cellsOf(axes).map((cell) => ({
    cell,
    items: here
      .filter((position) => position.cell === cell)
      .map(({ item }) => ({
        id: item,
        kind: themes.has(item) ? 'theme' : 'card',
        words: words.get(item) ?? '',
      })),
  }))
}
