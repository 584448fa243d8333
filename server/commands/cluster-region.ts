/** How the region of a cluster step is laid out: where cards wait, where themes stand, its fixed categories. */
import { waitingTop } from '../../shared/document/axes-field.ts'
import { readBoard } from '../../shared/document/board-document.ts'
import { type Place, themeFrame, themeFrameSize } from '../../shared/document/board-records.ts'
import { findFreePlaces, type Half, type Part } from '../../shared/document/free-place.ts'
import { categoriesOf, categoryFrame, drawnAxes } from '../../shared/steps/cluster/axes.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { assertRoom, growFrame } from './board-cards.ts'

/** Cards that stand in no theme wait in the left half; below the axes, where there are any. */
export const waitingPart = (step: Step): Part => partOf(step, 'left')

/** A half of the region that no axes are drawn in. */
function partOf(step: Step, half: Half): Part {
  return drawnAxes(step) ? { half, below: waitingTop } : { half }
}

/** A new theme comes into the right half. */
export function layTheme(change: WorkshopChange, step: Step, theme: { id: string; title: string }): void {
  assertRoom(change, 1)
  const { frame } = step.progress
  const view = readBoard(change.board.entries())
  const places = findFreePlaces(view, frame, [themeFrameSize], partOf(step, 'right'))
  const place: Place = places[0] ?? { x: 0, y: 0 }
  for (const [key, value] of themeFrame({ ...theme, parent: frame, place })) change.board.set(key, value)
  growFrame(change, frame, places, [themeFrameSize])
}

/** Its fixed categories, those that stand there already left as they are. */
export function layCategories(change: WorkshopChange, step: Step): void {
  categoriesOf(step).forEach((title, at) => {
    const id = categoryFrame(step.id, at)
    if (change.board.get(id) === undefined) layTheme(change, step, { id, title })
  })
}
