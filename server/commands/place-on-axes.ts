import { placeInCell, standingOn } from '../../shared/document/axes-field.ts'
import { readBoard } from '../../shared/document/board-document.ts'
import { findFreePlaces } from '../../shared/document/free-place.ts'
import { type LaneValue, laneKey } from '../../shared/document/lanes.ts'
import { AppError } from '../../shared/errors.ts'
import { cellsOf, drawnAxes } from '../../shared/steps/cluster/axes.ts'
import type { Subject } from '../permissions/subject.ts'
import { assertUnlocked } from './assert-unlocked.ts'
import { growFrame } from './board-cards.ts'
import { changeAs } from './change-as.ts'
import { waitingPart } from './cluster-region.ts'
import { assertMaySort } from './cluster-rights.ts'
import { done, stepOfKind } from './in-workshop.ts'
import type { Venue } from './venue.ts'

/**
 * Puts a card or theme to a place on the axes of its step, or (null) back to where things wait: what others do by
 * dragging. A card leaves its theme; what stands at the place already stays where it is in it.
 */
export async function placeOnAxes(
  venue: Venue,
  who: Subject,
  { step: id, item, cell }: { step: string; item: string; cell: number | null },
): Promise<typeof done> {
  await changeAs(venue, who, (change) => {
    const step = stepOfKind(change, id, 'cluster')
    assertMaySort(step, who)
    const axes = drawnAxes(step)
    if (!axes) throw new AppError('axes_missing')
    if (cell !== null && !cellsOf(axes).includes(cell))
      throw new AppError('invalid_input', { field: 'cell', problem: 'invalid' })
    const { frame, sourceIds } = step.progress
    const view = readBoard(change.board.entries())
    const here = [
      ...view.cards.map((card) => ({ ...card, kind: 'card' as const })),
      ...view.frames.map((one) => ({ ...one, kind: 'theme' as const })),
    ].find((one) => one.id === item && one.id !== frame)
    if (!here || (view.stepOf(item) !== frame && !sourceIds.includes(item)))
      throw new AppError('card_unknown')
    assertUnlocked(change, who, item, frame)
    const now = here.parent === frame ? (standingOn(axes, here)?.cell ?? null) : undefined
    if (now === cell) return
    const taken = [...view.cards, ...view.frames].filter((one) => one.parent === frame && one.id !== item)
    const place =
      cell === null
        ? (findFreePlaces(view, frame, [here.size], waitingPart(step))[0] ?? here.place)
        : placeInCell(axes, cell, { size: here.size, taken, hasHeading: here.kind === 'theme' })
    change.sign(who.person)
    const key = laneKey(item, 'place')
    change.board.set(key, { ...(change.board.get(key) as LaneValue), parentId: frame, ...place, rotation: 0 })
    growFrame(change, frame, [place], [here.size])
  })
  return done
}
