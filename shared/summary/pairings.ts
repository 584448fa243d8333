import type { BoardCard } from '../document/board-document.ts'
import type { WorkshopView } from '../document/workshop-document.ts'
import { isMatchStep } from '../matching/sides.ts'
import { standingOf } from '../matching/standing.ts'
import type { Summary } from './summary.ts'

/** One entry for each run of each match step, in the order of the agenda. */
export function pairingsOf(
  { steps, matches }: Pick<WorkshopView, 'steps' | 'matches'>,
  cards: readonly BoardCard[],
): Summary['pairings'] {
  return steps.filter(isMatchStep).flatMap((step) => {
    const own = matches.filter((match) => match.step === step.id)
    return Array.from({ length: step.progress.run }, (_, at) => {
      const { pairs, asked, unmet, idle } = standingOf(step, cards, { matches: own, run: at + 1 })
      return {
        step: step.id,
        run: at + 1,
        pairs: pairs.map(({ need, offer, agreed }) => ({ need, offer, agreed })),
        waiting: asked.length,
        unmet: unmet.map(({ id }) => id),
        idle: idle.map(({ id }) => id),
      }
    })
  })
}
