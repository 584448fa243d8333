import type { Tally } from '../../shared/domain/tally.ts'
import { noAwardOf } from '../../shared/steps/weigh/no-award.ts'
import { useBoardView, useWorkshopView } from '../connection/index.ts'
import { authorsOf, NoAward, TallyFigure, trailsOf } from '../figures/index.ts'
import { useText } from '../i18n/index.ts'

/** A published tally: sentence, bars, table, how it was counted, and what became of it. */
export function ResultView({ tally, surface }: { tally: Tally; surface: 'board' | 'phone' | 'projector' }) {
  const view = useWorkshopView()
  const cards = useBoardView()?.cards ?? []
  const text = useText()
  if (!view) return null
  const step = view.steps.find(({ id }) => id === tally.step)
  return (
    <>
      {step && <NoAward reason={noAwardOf(step, tally.run)} />}
      <TallyFigure
        tally={tally}
        groups={view.workshop.groups}
        title={step?.title ?? ''}
        surface={surface}
        workshop={view.workshop.id}
        trails={trailsOf(view, cards, authorsOf(cards, view, text))}
      />
    </>
  )
}
