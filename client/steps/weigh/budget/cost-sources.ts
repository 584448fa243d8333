/** Where the cost of an option can stand, and which options there are already, while a budget is being set. */
import { formOf } from '../../../../shared/cards/of-step.ts'
import type { BoardView } from '../../../../shared/document/board-document.ts'
import type { WorkshopView } from '../../../../shared/document/workshop-document.ts'
import type { FormField } from '../../../../shared/domain/card-form.ts'
import type { BudgetTerms } from '../../../../shared/scales/budget/schema.ts'
import type { StepPlan } from '../../../../shared/steps/step.ts'

type CostField = NonNullable<BudgetTerms['costField']>
export type CostSource = { at: CostField; title: string; label: FormField['label'] }

/** Fields of type money: on the weighed cards themselves, then on the answers of other steps. */
export function costSources({ source }: StepPlan, { steps }: WorkshopView): CostSource[] {
  const from = steps.find(({ id }) => id === source?.step)
  const origin = from?.settings.kind === 'cluster' ? steps.find(({ id }) => id === from.source?.step) : from
  return steps.flatMap((step) => {
    const isOwn = step.id === origin?.id
    const answers = step.settings.kind === 'collect' && Boolean(step.settings.replyTo)
    if (!isOwn && !answers) return []
    return formOf(step)
      .filter(({ type }) => type === 'money')
      .map(({ id, label }) => ({ at: { step: isOwn ? null : step.id, field: id }, title: step.title, label }))
  })
}

/** What the step would weigh if it opened now, as far as everybody can see it. */
export function presentOptions(
  { source }: StepPlan,
  view: WorkshopView,
  board: BoardView | null,
): { id: string; label: string }[] {
  if (!source) return []
  const from = view.steps.find(({ id }) => id === source.step)
  if (source.items === 'themes')
    return view.themes
      .filter(({ step }) => step === source.step)
      .map(({ id, title }) => ({ id, label: title }))
  const ids = new Set(from?.progress.sourceIds ?? [])
  const isWeighed = (card: BoardView['cards'][number]) =>
    from?.settings.kind === 'collect' ? card.origin?.step === source.step : ids.has(card.id)
  return (board?.cards ?? []).filter(isWeighed).map(({ id, text }) => ({ id, label: text }))
}
