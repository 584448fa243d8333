/** What one connection shows of itself, and how it looks on both wires. Only known fields pass. */
import type { LaneValue } from '../../shared/document/lanes.ts'
import {
  encodeSeatNews,
  maxMoving,
  type PresenceNews,
  type PresentUser,
  type StillPresence,
} from '../../shared/wire/presence.ts'

export type SeatState = Required<PresenceNews> & { user: PresentUser }

const nothing: Required<PresenceNews> = {
  cursor: null,
  viewport: null,
  moving: [],
  still: { selection: [], editing: null, moving: [] },
}

export const emptySeat = (user: PresentUser): SeatState => ({ ...nothing, user })

const maxSelection = 50
const maxIdChars = 100

/** `mayShow`: may it be seen that somebody writes or drags this shape? */
export function allowedStill(said: unknown, mayShow: (shape: string) => boolean): StillPresence {
  const { selection, editing, moving } = asObject(said)
  return {
    selection: ids(selection).slice(0, maxSelection),
    editing: isId(editing) && mayShow(editing) ? editing : null,
    moving: ids(moving).slice(0, maxMoving).filter(mayShow),
  }
}

/** The same from a stock client, whose state is free JSON. */
export function newsFromJson(
  said: Record<string, unknown>,
  mayShow: (shape: string) => boolean,
): PresenceNews {
  return {
    cursor: numbers(said.cursor, ['x', 'y']) as PresenceNews['cursor'] & object,
    viewport: numbers(said.viewport, ['x', 'y', 'w', 'h']) as PresenceNews['viewport'] & object,
    still: allowedStill(said, mayShow),
  }
}

/** Shapes under a hand that may not be seen to move are left out, and so are their places. */
export function allowedNews(news: PresenceNews, mayShow: (shape: string) => boolean): PresenceNews {
  if (!news.still) return news
  const still = allowedStill(news.still, mayShow)
  const hidesSome = still.moving.length !== news.still.moving.length
  return {
    ...news,
    still: hidesSome ? { ...still, moving: [] } : still,
    ...(hidesSome ? { moving: [] } : {}),
  }
}

/** Everything about a seat, for somebody who just came. */
export const encodeWhole = (seat: number, { user, cursor, viewport, moving, still }: SeatState): Uint8Array =>
  encodeSeatNews({ seat, user, cursor, viewport, moving, still })

/** As unmodified clients know it: one JSON object. */
export function stateAsJson({ user, cursor, viewport, moving, still }: SeatState): LaneValue {
  const places = still.moving.flatMap((id, at) => (moving[at] ? [{ id, ...moving[at] }] : []))
  const { selection, editing } = still
  return { user, cursor, viewport, selection, editing, moving: places } as unknown as LaneValue
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= maxIdChars
const ids = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isId) : [])

/** An object of exactly these finite numbers, or null. */
function numbers(value: unknown, names: readonly string[]): Record<string, number> | null {
  const given = asObject(value)
  const pairs = names.map((name) => [name, given[name]] as const)
  return pairs.every(([, number]) => Number.isFinite(number))
    ? (Object.fromEntries(pairs) as Record<string, number>)
    : null
}
