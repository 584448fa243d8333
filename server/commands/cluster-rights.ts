/** What commands on themes ask first: which step, and may this person arrange it. */
import type { BoardView } from '../../shared/document/board-document.ts'
import { laneKey } from '../../shared/document/lanes.ts'
import { boardRight } from '../../shared/domain/permissions.ts'
import { AppError } from '../../shared/errors.ts'
import { categoriesOf } from '../../shared/steps/cluster/axes.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { assertFor, assertState } from './in-workshop.ts'

export type View = BoardView

/** May put cards and themes where they belong. */
export function assertMaySort(step: Step, who: Subject): void {
  if (who.role === 'facilitator') {
    assertState(step, 'draft', 'open', 'closed', 'revealed')
    return
  }
  assertState(step, 'open')
  assertFor(step, who)
  if (!['arrange', 'sort'].includes(boardRight(who.role, who.group, step))) throw new AppError('forbidden')
}

/** May also make, name, merge and split themes: where they are fixed, facilitators alone. */
export function assertMayArrange(step: Step, who: Subject): void {
  assertMaySort(step, who)
  if (who.role !== 'facilitator' && categoriesOf(step).length > 0) throw new AppError('themes_fixed')
}

export function stepOfTheme(change: WorkshopChange, view: View, theme: string): Step {
  const step = stepOfRegion(change, view.stepOf(theme))
  const isTheme = view.frames.some(({ id }) => id === theme) && step?.progress.frame !== theme
  if (!step || !isTheme || change.board.get(laneKey(theme, 'base')) === undefined)
    throw new AppError('theme_unknown')
  return step
}

/** The cluster step in whose region a card or theme stands. */
export function stepOfItem(change: WorkshopChange, view: View, item: string): Step {
  const step = stepOfRegion(change, view.stepOf(item))
  if (!step) throw new AppError('theme_unknown')
  return step
}

const stepOfRegion = (change: WorkshopChange, frame: string | null): Step | null =>
  change.public
    .all('step')
    .find(({ settings, progress }) => settings.kind === 'cluster' && progress.frame === frame) ?? null
