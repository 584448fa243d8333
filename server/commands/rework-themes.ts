/** Two themes become one, and one becomes two; both keep where they come from. */
import { readBoard } from '../../shared/document/board-document.ts'
import { laneKey } from '../../shared/document/lanes.ts'
import type { LineageLink, Origin } from '../../shared/domain/card.ts'
import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { assertUnlocked } from './assert-unlocked.ts'
import { changeAs } from './change-as.ts'
import { layTheme } from './cluster-region.ts'
import { assertMayArrange, stepOfTheme } from './cluster-rights.ts'
import { done } from './in-workshop.ts'
import { removeRecord } from './step-frames.ts'
import { moveIntoTheme } from './themes.ts'
import type { Venue } from './venue.ts'
import { tidyLine } from './words.ts'

const mostLinks = 200

/** The cards of `theme` go over into another one of its step, which keeps its name; `theme` is gone. */
export async function mergeThemes(
  venue: Venue,
  who: Subject,
  { theme, into }: { theme: string; into: string },
): Promise<typeof done> {
  await changeAs(venue, who, (change) => {
    const view = readBoard(change.board.entries())
    const step = stepOfTheme(change, view, theme)
    assertMayArrange(step, who)
    if (theme === into || stepOfTheme(change, view, into).id !== step.id) throw new AppError('theme_unknown')
    if (isInside(view.frames, into, theme)) throw new AppError('theme_unknown')
    assertUnlocked(change, who, theme, into, ...cardsOf(change, theme))
    assertNotWorkedOn(change, theme)
    change.sign(who.person)
    const earlier = linksOf(change, theme)
    moveIntoTheme(change, view, { cards: cardsOf(change, theme), theme: into, step })
    removeRecord(change, theme)
    addLinks(change, step, into, [link(change, step, who, { item: theme, how: 'merged' }), ...earlier])
  })
  return done
}

/** Some cards of a theme come into a new one. */
export function splitTheme(
  venue: Venue,
  who: Subject,
  { theme, title, cards }: { theme: string; title: string; cards: readonly string[] },
): Promise<{ theme: string }> {
  return changeAs(venue, who, (change) => {
    const view = readBoard(change.board.entries())
    const step = stepOfTheme(change, view, theme)
    assertMayArrange(step, who)
    const standing = new Set(cardsOf(change, theme))
    if (!cards.every((card) => standing.has(card))) throw new AppError('card_unknown')
    assertUnlocked(change, who, theme, step.progress.frame, ...cards)
    change.sign(who.person)
    const id = `shape:${newId(change.random)}`
    layTheme(change, step, { id, title: tidyLine(title) })
    moveIntoTheme(change, readBoard(change.board.entries()), { cards, theme: id, step })
    addLinks(change, step, id, [link(change, step, who, { item: theme, how: 'split' })])
    return { theme: id }
  })
}

const cardsOf = (change: WorkshopChange, theme: string): readonly string[] =>
  change.public.get('theme', theme)?.cards ?? []

/** A theme may stand in another one. */
function isInside(frames: readonly { id: string; parent: string }[], inner: string, outer: string): boolean {
  const parents = new Map(frames.map(({ id, parent }) => [id, parent]))
  const seen = new Set<string>()
  for (let at = parents.get(inner); at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === outer) return true
    seen.add(at)
  }
  return false
}

/** Answers, ballots and commitments point at it: it stays what they were given for. */
function assertNotWorkedOn(change: WorkshopChange, theme: string): void {
  const step = change.public.all('step').find(({ progress }) => progress.sourceIds.includes(theme))
  if (step) throw new AppError('theme_in_use', { title: step.title })
}

const linksOf = (change: WorkshopChange, theme: string): LineageLink[] =>
  (change.board.get(laneKey(theme, 'origin')) as Origin | undefined)?.from ?? []

/** Who did it is told where the step tells names. */
function link(
  change: WorkshopChange,
  { names }: Step,
  { person }: Subject,
  what: Pick<LineageLink, 'item' | 'how'>,
): LineageLink {
  return names === 'named' ? { ...what, by: person, at: change.now } : { ...what, by: null, at: null }
}

function addLinks(change: WorkshopChange, step: Step, theme: string, links: readonly LineageLink[]): void {
  const key = laneKey(theme, 'origin')
  const origin = (change.board.get(key) as Origin | undefined) ?? nobodys(step)
  change.board.set(key, { ...origin, from: [...origin.from, ...links].slice(-mostLinks) })
}

/** Themes that were made by command are nobody's own. */
const nobodys = ({ id, progress }: Step): Origin => ({
  author: null,
  group: null,
  channel: 'board',
  at: null,
  step: id,
  run: progress.run,
  from: [],
})
