import { type Standing, standingOn } from '../../../shared/document/axes-field.ts'
import { drawnAxes } from '../../../shared/steps/cluster/axes.ts'
import type { Step } from '../../../shared/steps/step.ts'
import { useBoardView } from '../../connection/index.ts'

export type OnAxis = { id: string; kind: 'card' | 'theme'; words: string; standing: Standing }

/** What stands on the axes of a step, as the board has it; nothing where it has none. */
export function useStandings(step: Step): OnAxis[] {
  const board = useBoardView()
  const axes = drawnAxes(step)
  if (!axes || !board) return []
  const items = [
    ...board.frames.map((frame) => ({ ...frame, kind: 'theme' as const, words: frame.title })),
    ...board.cards.map((card) => ({ ...card, kind: 'card' as const, words: card.text })),
  ]
  return items
    .filter(({ parent }) => parent === step.progress.frame)
    .flatMap((item) => {
      const standing = standingOn(axes, item)
      return standing ? [{ id: item.id, kind: item.kind, words: item.words, standing }] : []
    })
}
