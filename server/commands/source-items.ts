/** The items a step works on: frozen into ids when it opens. */
import { type BoardView, readBoard } from '../../shared/document/board-document.ts'
import { isMatchStep, type MatchStep, offersStep } from '../../shared/matching/sides.ts'
import { standingOf } from '../../shared/matching/standing.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { moveCards } from './board-cards.ts'
import { waitingPart } from './cluster-region.ts'
import { itemOf } from './match-rows.ts'
import { withOptionCosts } from './option-costs.ts'

/** In the order of their ids, which are random: no option profits from having been written first. */
export function findSourceIds(change: WorkshopChange, step: Step, view: BoardView): string[] {
  const from = step.source && change.public.get('step', step.source.step)
  if (!step.source || !from) return []
  if (isMatchStep(step)) return bothSides(change, step, view)
  return step.source.items === 'themes' ? themesOf(change, from) : cardsOf(change, from, view)
}

function themesOf(change: WorkshopChange, from: Step): string[] {
  if (from.settings.kind !== 'cluster') return from.progress.sourceIds
  const themes = change.public.all('theme').filter(({ step }) => step === from.id)
  return themes.map(({ id }) => id).sort()
}

/** Needs and offers alike: which is which, their step and their form say (`shared/matching/sides`). */
function bothSides(change: WorkshopChange, step: MatchStep, view: BoardView): string[] {
  const from = new Set([step.source?.step, offersStep(step)])
  const steps = change.public.all('step').filter(({ id }) => from.has(id))
  return [...new Set(steps.flatMap((one) => cardsOf(change, one, view)))].sort()
}

/** What is still missing when the two sides have found each other. */
function unmetNeeds(change: WorkshopChange, from: MatchStep & Pick<Step, 'id'>, view: BoardView): string[] {
  const items = view.cards.map(({ id }) => itemOf(change, id))
  const matches = change.public.all('match').filter(({ step }) => step === from.id)
  return standingOf(from, items, { matches, run: from.progress.run }).unmet.map(({ id }) => id)
}

/** Cards written in a step, or (for a step that worked on cards itself) those it worked on. */
function cardsOf(change: WorkshopChange, from: Step, view: BoardView): string[] {
  if (isMatchStep(from)) return unmetNeeds(change, from, view)
  const ids = new Set(from.progress.sourceIds)
  const isWanted = (card: BoardView['cards'][number]): boolean =>
    from.settings.kind === 'collect' ? card.origin?.step === from.id : ids.has(card.id)
  return view.cards.filter(isWanted).map(({ id }) => id)
}

/** Cards that came (back) onto the board become options of open steps that work on their step. */
export function offerAsSource(change: WorkshopChange, ...cards: string[]): void {
  if (cards.length === 0) return
  const view = readBoard(change.board.entries())
  for (const step of change.public.all('step')) {
    const { progress } = step
    if (progress.state !== 'open') continue
    const wanted = new Set(findSourceIds(change, step, view))
    const fresh = cards.filter((card) => wanted.has(card) && !progress.sourceIds.includes(card))
    if (fresh.length === 0) continue
    const sourceIds = [...progress.sourceIds, ...fresh].sort()
    const widened = { ...step, progress: { ...progress, sourceIds } }
    change.public.set('step', step.id, withOptionCosts(change, widened, view))
    const ids = fresh.filter((card) => view.stepOf(card) !== progress.frame)
    if (step.settings.kind === 'cluster')
      moveCards(change, view, { ids, frame: progress.frame, part: waitingPart(step) })
  }
}

/** Open steps that work on these cards lose them as options. */
export function withdrawAsSource(change: WorkshopChange, ...cards: string[]): void {
  const gone = new Set(cards)
  for (const step of change.public.all('step')) {
    const { progress } = step
    if (progress.state !== 'open' || !progress.sourceIds.some((id) => gone.has(id))) continue
    const sourceIds = progress.sourceIds.filter((id) => !gone.has(id))
    change.public.set('step', step.id, { ...step, progress: { ...progress, sourceIds } })
  }
}
