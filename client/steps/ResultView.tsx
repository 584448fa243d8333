import type { Tally } from '../../shared/domain/tally.ts'
import { useWorkshopView } from '../connection/index.ts'
import { TallyFigure } from '../figures/index.ts'

/** A published tally: sentence, bars, table, and how it was counted. */
export function ResultView({ tally, surface }: { tally: Tally; surface: 'board' | 'phone' | 'projector' }) {
  const view = useWorkshopView()
  if (!view) return null
  const title = view.steps.find((step) => step.id === tally.step)?.title ?? ''
  return <TallyFigure tally={tally} groups={view.workshop.groups} title={title} surface={surface} />
}
