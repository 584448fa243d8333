/** What is new about my presence since it was last told, within what the server takes. Pure. */
import * as encoding from 'lib0/encoding'
import { limits } from '../../shared/wire/limits.ts'
import { maxMoving, type PresenceNews, writeNews } from '../../shared/wire/presence.ts'
import type { BoardPresence } from './types.ts'

/** Somebody who selects everything is shown with the first of it. */
const maxSelected = 40

/** `before`: what was told on this connection, null for nothing. Answers null where nothing is new. */
export function newsSince(before: BoardPresence | null, now: BoardPresence): PresenceNews | null {
  const news: PresenceNews = {}
  if (!before || !isSame(before.cursor, now.cursor)) news.cursor = now.cursor
  if (!before || !isSame(before.viewport, now.viewport)) news.viewport = now.viewport
  const still = stillOf(now)
  const isOtherStill = !before || !isSame(stillOf(before), still)
  if (isOtherStill) news.still = still
  // Places stand in the order of the names, so both travel when the names change.
  if (isOtherStill || !isSame(before.moving, now.moving)) news.moving = now.moving
  return Object.keys(news).length > 0 ? news : null
}

/** In whole units, with as many names as fit into one message together with everything else. */
export function tellable({ cursor, viewport, selection, editing, moving }: BoardPresence): BoardPresence {
  const whole: BoardPresence = {
    cursor: cursor && { x: Math.round(cursor.x), y: Math.round(cursor.y) },
    viewport: viewport && {
      x: Math.round(viewport.x),
      y: Math.round(viewport.y),
      w: Math.round(viewport.w),
      h: Math.round(viewport.h),
    },
    selection: selection.slice(0, maxSelected),
    editing,
    moving: moving.slice(0, maxMoving).map(({ id, x, y }) => ({ id, x: Math.round(x), y: Math.round(y) })),
  }
  while (bytesOf(whole) > limits.maxPresenceBytes && whole.selection.length + whole.moving.length > 0) {
    whole.selection = whole.selection.slice(0, Math.floor(whole.selection.length / 2))
    // What moves is also what is selected: it shows more.
    if (whole.selection.length === 0)
      whole.moving = whole.moving.slice(0, Math.floor(whole.moving.length / 2))
  }
  return whole
}

const stillOf = ({ selection, editing, moving }: BoardPresence) => ({
  selection,
  editing,
  moving: moving.map(({ id }) => id),
})

const bytesOf = (presence: BoardPresence): number =>
  encoding.encode((encoder) => writeNews(encoder, newsSince(null, presence) ?? {})).length

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
