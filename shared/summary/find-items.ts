import type { Step } from '../steps/step.ts'
import type { Summary, SummaryCard } from './summary.ts'

/** Source cards of a cluster step that nobody has put into a theme. */
export function unplacedOf(step: Step, summary: Summary): SummaryCard[] {
  const sources = new Set(step.progress.sourceIds)
  return summary.cards.filter((card) => sources.has(card.id) && card.theme === null)
}

/** The words of whatever a commitment can come from. */
export const titlesOf = ({ cards, themes }: Pick<Summary, 'cards' | 'themes'>): Map<string, string> =>
  new Map([
    ...cards.map(({ id, text }) => [id, text] as const),
    ...themes.map(({ id, title }) => [id, title] as const),
  ])
