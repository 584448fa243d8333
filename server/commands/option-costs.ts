/** What options cost, where their cards or the answers to them say so: read when voting opens, and then fixed. */
import { replyIn } from '../../shared/cards/of-step.ts'
import type { BoardView } from '../../shared/document/board-document.ts'
import { type BudgetTerms, moneySchema } from '../../shared/scales/budget/schema.ts'
import { budgetOf } from '../../shared/scales/budget/terms.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'

type Card = BoardView['cards'][number]

/** The step with the costs of its source items in its settings; what stands on a card goes before what was typed. */
export function withOptionCosts(change: Pick<WorkshopChange, 'public'>, step: Step, view: BoardView): Step {
  if (step.settings.kind !== 'weigh') return step
  const { scale } = step.settings
  if (scale.type === 'pledge') {
    const costs = { ...scale.costs, ...costsOnCards(change, step, { view, from: scale.costField }) }
    return { ...step, settings: { ...step.settings, scale: { ...scale, costs } } }
  }
  const budget = budgetOf(scale)
  if (!budget) return step
  const costs = { ...budget.costs, ...costsOnCards(change, step, { view, from: budget.costField }) }
  const settings = { ...step.settings, scale: { ...scale, budget: { ...budget, costs } } }
  return { ...step, settings: settings as Step['settings'] }
}

type Where = { view: BoardView; from: BudgetTerms['costField'] }

function costsOnCards(
  change: Pick<WorkshopChange, 'public'>,
  { progress }: Step,
  { view, from }: Where,
): BudgetTerms['costs'] {
  if (!from) return {}
  const found = progress.sourceIds.flatMap((id) => {
    const cards = from.step === null ? cardsBehind(change, id, view) : answersTo(from.step, id, view)
    const cost = costOn(cards, from.field)
    return cost === null ? [] : [[id, cost] as const]
  })
  return Object.fromEntries(found)
}

/** The option itself, or the cards of the theme. */
function cardsBehind(change: Pick<WorkshopChange, 'public'>, id: string, view: BoardView): Card[] {
  const ids = new Set(change.public.get('theme', id)?.cards ?? [id])
  return view.cards.filter((card) => ids.has(card.id))
}

/** Answers of one step to an option, the earliest first as far as their times are public. */
function answersTo(step: string, option: string, view: BoardView): Card[] {
  const answers = view.cards.filter(
    ({ origin }) => origin?.step === step && replyIn(origin.from)?.item === option,
  )
  return answers.sort((a, b) => (a.origin?.at ?? 0) - (b.origin?.at ?? 0))
}

/** The latest answer counts. Of several cards in a theme none does unless one alone says a cost. */
function costOn(cards: readonly Card[], field: string): string | null {
  const said = cards.flatMap((card) => {
    const cost = moneySchema.safeParse(card.fields[field])
    return cost.success
      ? [{ cost: cost.data, isAnswer: card.origin ? replyIn(card.origin.from) !== null : false }]
      : []
  })
  const last = said.at(-1)
  return last && (said.length === 1 || last.isAnswer) ? last.cost : null
}
