/** Themes made, named and filled by command: what a phone does, and a laptop's panel. */

import { standingOn } from '../../shared/document/axes-field.ts'
import { readBoard } from '../../shared/document/board-document.ts'
import { type LaneValue, laneKey } from '../../shared/document/lanes.ts'
import { makeRoom } from '../../shared/document/make-room.ts'
import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import { drawnAxes } from '../../shared/steps/cluster/axes.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { assertUnlocked } from './assert-unlocked.ts'
import { growFrame, moveCards } from './board-cards.ts'
import { changeAs } from './change-as.ts'
import { layTheme, waitingPart } from './cluster-region.ts'
import { assertMayArrange, assertMaySort, stepOfItem, stepOfTheme, type View } from './cluster-rights.ts'
import { done, stepOfKind } from './in-workshop.ts'
import { renameFrame } from './step-frames.ts'
import type { Venue } from './venue.ts'
import { tidyLine } from './words.ts'

export function addTheme(
  venue: Venue,
  who: Subject,
  request: { step: string; title: string },
): Promise<{ theme: string }> {
  return changeAs(venue, who, (change) => {
    const step = stepOfKind(change, request.step, 'cluster')
    assertMayArrange(step, who)
    change.sign(who.person)
    assertUnlocked(change, who, step.progress.frame)
    const id = `shape:${newId(change.random)}`
    layTheme(change, step, { id, title: tidyLine(request.title) })
    return { theme: id }
  })
}

export async function renameTheme(
  venue: Venue,
  who: Subject,
  { theme, title }: { theme: string; title: string },
): Promise<typeof done> {
  await changeAs(venue, who, (change) => {
    const view = readBoard(change.board.entries())
    assertMayArrange(stepOfTheme(change, view, theme), who)
    assertUnlocked(change, who, theme)
    change.sign(who.person)
    renameFrame(change, theme, tidyLine(title))
  })
  return done
}

/** Into a theme, or (null) out of it, back among the unplaced cards. */
export async function placeCard(
  venue: Venue,
  who: Subject,
  { card, theme }: { card: string; theme: string | null },
): Promise<typeof done> {
  await changeAs(venue, who, (change) => {
    const view = readBoard(change.board.entries())
    const here = view.cards.find(({ id }) => id === card)
    if (!here) throw new AppError('card_unknown')
    const step = theme === null ? stepOfItem(change, view, card) : stepOfTheme(change, view, theme)
    assertMaySort(step, who)
    const { frame, sourceIds } = step.progress
    assertUnlocked(change, who, card, theme ?? frame)
    if (view.stepOf(card) !== frame && !sourceIds.includes(card)) throw new AppError('card_unknown')
    if (here.parent === (theme ?? frame)) return
    change.sign(who.person)
    if (theme === null) moveCards(change, view, { ids: [card], frame, part: waitingPart(step) })
    else moveIntoTheme(change, view, { cards: [card], theme, step })
  })
  return done
}

/** A theme that grew must neither cover its neighbours nor hang out of its step's region. */
export function moveIntoTheme(
  change: WorkshopChange,
  view: View,
  { cards, theme, step }: { cards: readonly string[]; theme: string; step: Step },
): void {
  moveCards(change, view, { ids: cards, frame: theme })
  const after = readBoard(change.board.entries())
  const grown = after.frames.filter(({ id }) => id === theme)
  const axes = drawnAxes(step)
  // What stands on axes means something by its place: nothing there is moved for the sake of room.
  const isOnAxes = axes !== null && grown.some((frame) => standingOn(axes, frame) !== null)
  const moved = isOnAxes ? [] : makeRoom(after, theme)
  for (const { id, place } of moved) {
    const key = laneKey(id, 'place')
    change.board.set(key, { ...(change.board.get(key) as LaneValue), ...place })
  }
  const standing = [...grown, ...moved]
  growFrame(
    change,
    step.progress.frame,
    standing.map(({ place }) => place),
    standing.map(({ size }) => size),
  )
}
