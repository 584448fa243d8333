import type { BoardView } from '../../../shared/document/board-document.ts'
import type { WorkshopView } from '../../../shared/document/workshop-document.ts'
import type { Step } from '../../../shared/steps/step.ts'

/** One thing that can be weighed or answered: a card, or a theme with its cards. */
export type Option = { id: string; label: string; cards: { id: string; text: string }[] }

/** The frozen source items that are still there, in their frozen order. A hidden card is none any more. */
export function optionsOf(step: Step, view: WorkshopView, board: BoardView | null): Option[] {
  const cards = new Map((board?.cards ?? []).map((card) => [card.id as string, card.text]))
  const themes = new Map(view.themes.map((theme) => [theme.id, theme]))
  const textsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => (cards.has(id) ? [{ id, text: cards.get(id) ?? '' }] : []))
  return step.progress.sourceIds.flatMap((id) => {
    const theme = themes.get(id)
    if (theme) return [{ id, label: theme.title, cards: textsOf(theme.cards) }]
    const text = cards.get(id)
    return text === undefined ? [] : [{ id, label: text, cards: [] }]
  })
}
