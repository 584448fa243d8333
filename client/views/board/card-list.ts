/** All cards by step and theme: the board as a document, for reading without the canvas. */
import { replyIn } from '../../../shared/cards/of-step.ts'
import type { BoardCard, BoardView } from '../../../shared/document/board-document.ts'
import type { WorkshopView } from '../../../shared/document/workshop-document.ts'
import type { Step } from '../../../shared/steps/step.ts'

export type CardSection = {
  /** Null: outside the steps. */
  step: Step | null
  themes: { id: string; title: string; cards: BoardCard[] }[]
  /** Those in no theme. */
  cards: BoardCard[]
}

/** In the order of the agenda; steps without cards and themes are left out. */
export function cardSections(view: WorkshopView, board: BoardView): CardSection[] {
  const stepOfFrame = new Map(view.steps.map((step) => [step.progress.frame, step]))
  const themeOfCard = new Map(view.themes.flatMap((theme) => theme.cards.map((card) => [card, theme.id])))
  const section = (step: Step | null): CardSection => {
    const cards = board.cards.filter(
      (card) => (stepOfFrame.get(board.stepOf(card.id) ?? '') ?? null) === step && saysSomething(card),
    )
    return {
      step,
      themes: view.themes
        .filter((theme) => step !== null && theme.step === step.id)
        .map(({ id, title }) => ({
          id,
          title,
          cards: cards.filter((card) => themeOfCard.get(card.id) === id),
        })),
      cards: cards.filter((card) => !themeOfCard.has(card.id)),
    }
  }
  return [...view.steps.map(section), section(null)].filter(
    ({ themes, cards }) => themes.length + cards.length > 0,
  )
}

/** Some answers say enough by their kind. */
const saysSomething = ({ text, origin }: BoardCard): boolean =>
  text.trim() !== '' || replyIn(origin?.from ?? []) !== null
