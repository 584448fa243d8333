/** Themes made, named and filled by command: what a phone does, and a laptop's panel. */

import { readBoard } from '../../shared/document/board-document.ts'
import { themeFrame, themeFrameSize } from '../../shared/document/board-records.ts'
import { findFreePlaces } from '../../shared/document/free-place.ts'
import { type LaneValue, laneKey } from '../../shared/document/lanes.ts'
import { makeRoom } from '../../shared/document/make-room.ts'
import { boardRight } from '../../shared/domain/permissions.ts'
import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { assertUnlocked } from './assert-unlocked.ts'
import { growFrame, moveCards } from './board-cards.ts'
import { changeAs } from './change-as.ts'
import { assertFor, assertState, done, stepOfKind } from './in-workshop.ts'
import { renameFrame } from './step-frames.ts'
import type { Venue } from './venue.ts'
import { tidyLine } from './words.ts'

type View = ReturnType<typeof readBoard>

export function addTheme(
  venue: Venue,
  who: Subject,
  request: { step: string; title: string },
): Promise<{ theme: string }> {
  return changeAs(venue, who, (change) => {
    const step = stepOfKind(change, request.step, 'cluster')
    assertMayArrange(step, who)
    change.sign(who.person)
    const { frame } = step.progress
    assertUnlocked(change, who, frame)
    const id = `shape:${newId(change.random)}`
    const places = findFreePlaces(readBoard(change.board.entries()), frame, [themeFrameSize], 'right')
    const place = places[0] ?? { x: 0, y: 0 }
    for (const [key, value] of themeFrame({ id, title: tidyLine(request.title), parent: frame, place }))
      change.board.set(key, value)
    growFrame(change, frame, places, [themeFrameSize])
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
    const step = theme === null ? stepOfCard(change, view, card) : stepOfTheme(change, view, theme)
    assertMayArrange(step, who)
    assertUnlocked(change, who, card, theme ?? step.progress.frame)
    if (view.stepOf(card) !== step.progress.frame && !step.progress.sourceIds.includes(card))
      throw new AppError('card_unknown')
    if (here.parent === (theme ?? step.progress.frame)) return
    change.sign(who.person)
    if (theme === null) moveCards(change, view, { ids: [card], frame: step.progress.frame, half: 'left' })
    else moveIntoTheme(change, view, { card, theme, region: step.progress.frame })
  })
  return done
}

function moveIntoTheme(
  change: WorkshopChange,
  view: View,
  { card, theme, region }: { card: string; theme: string; region: string },
): void {
  moveCards(change, view, { ids: [card], frame: theme, half: 'all' })
  // A theme that grew must neither cover its neighbours nor hang out of its step's region.
  const after = readBoard(change.board.entries())
  const moved = makeRoom(after, theme)
  for (const { id, place } of moved) {
    const key = laneKey(id, 'place')
    change.board.set(key, { ...(change.board.get(key) as LaneValue), ...place })
  }
  const standing = [...after.frames.filter(({ id }) => id === theme), ...moved]
  growFrame(
    change,
    region,
    standing.map(({ place }) => place),
    standing.map(({ size }) => size),
  )
}

function assertMayArrange(step: Step, who: Subject): void {
  if (who.role === 'facilitator') {
    assertState(step, 'draft', 'open', 'closed', 'revealed')
    return
  }
  assertState(step, 'open')
  assertFor(step, who)
  if (boardRight(who.role, who.group, step) !== 'arrange') throw new AppError('forbidden')
}

function stepOfTheme(change: WorkshopChange, view: View, theme: string): Step {
  const step = stepOfRegion(change, view.stepOf(theme))
  const isTheme = view.frames.some(({ id }) => id === theme) && step?.progress.frame !== theme
  if (!step || !isTheme || change.board.get(laneKey(theme, 'base')) === undefined)
    throw new AppError('theme_unknown')
  return step
}

function stepOfCard(change: WorkshopChange, view: View, card: string): Step {
  const step = stepOfRegion(change, view.stepOf(card))
  if (!step) throw new AppError('theme_unknown')
  return step
}

const stepOfRegion = (change: WorkshopChange, frame: string | null): Step | null =>
  change.public
    .all('step')
    .find(({ settings, progress }) => settings.kind === 'cluster' && progress.frame === frame) ?? null
