/**
 * Presence in bytes: who is where, by seat. One codec for both sides. What changes twenty times a second
 * (cursor, view, shapes under the hand) is a few varints; what changes seldom (selection, identity) is JSON
 * and travels only when it changes. Fields that an entry leaves out are as before.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export type Point = { x: number; y: number }
export type Box = { x: number; y: number; w: number; h: number }

/** What changes seldom. `moving`: ids of the shapes under the hand, in the order of `PresenceNews.moving`. */
export type StillPresence = { selection: string[]; editing: string | null; moving: string[] }

/** Written by the server alone. */
export type PresentUser = { person: string; name: string; group: string; role: string }

/** What is new about one seat. Page coordinates, whole units. */
export type PresenceNews = {
  cursor?: Point | null
  viewport?: Box | null
  moving?: Point[]
  still?: StillPresence
}

/** Server → client. `gone`: the seat is empty now, and everything about it is forgotten. */
export type SeatNews = PresenceNews & { seat: number; user?: PresentUser; gone?: boolean }

const bits = {
  cursor: 1,
  noCursor: 2,
  viewport: 4,
  noViewport: 8,
  moving: 16,
  still: 32,
  user: 64,
  gone: 128,
}

/** Page coordinates beyond this are no place on a board (safety §5). */
const maxCoordinate = 1_000_000
export const maxMoving = 40

const whole = (value: number): number =>
  Math.max(-maxCoordinate, Math.min(maxCoordinate, Math.round(value) || 0))

export function writeNews(encoder: encoding.Encoder, news: PresenceNews & Partial<SeatNews>): void {
  const { cursor, viewport, moving, still, user, gone } = news
  const set =
    (cursor === undefined ? 0 : cursor ? bits.cursor : bits.noCursor) |
    (viewport === undefined ? 0 : viewport ? bits.viewport : bits.noViewport) |
    (moving ? bits.moving : 0) |
    (still ? bits.still : 0) |
    (user ? bits.user : 0) |
    (gone ? bits.gone : 0)
  encoding.writeUint8(encoder, set)
  if (cursor) writeNumbers(encoder, [cursor.x, cursor.y])
  if (viewport) writeNumbers(encoder, [viewport.x, viewport.y, viewport.w, viewport.h])
  if (moving) {
    const points = moving.slice(0, maxMoving)
    encoding.writeVarUint(encoder, points.length)
    for (const { x, y } of points) writeNumbers(encoder, [x, y])
  }
  if (still) encoding.writeVarString(encoder, JSON.stringify(still))
  if (user) encoding.writeVarString(encoder, JSON.stringify(user))
}

/** One seat with its number, as it stands in a batch: encoded once, however many batches it goes into. */
export function encodeSeatNews(news: SeatNews): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, news.seat)
    writeNews(encoder, news)
  })
}

/** Throws on bytes that are none; the caller bounds their length. */
export function readNews(decoder: decoding.Decoder): PresenceNews & Pick<SeatNews, 'user' | 'gone'> {
  const set = decoding.readUint8(decoder)
  const news: PresenceNews & Pick<SeatNews, 'user' | 'gone'> = {}
  if (set & bits.cursor) news.cursor = readPoint(decoder)
  if (set & bits.noCursor) news.cursor = null
  if (set & bits.viewport) news.viewport = { ...readPoint(decoder), w: number(decoder), h: number(decoder) }
  if (set & bits.noViewport) news.viewport = null
  if (set & bits.moving) {
    const count = decoding.readVarUint(decoder)
    if (count > maxMoving) throw new RangeError('more shapes under a hand than there may be')
    news.moving = Array.from({ length: count }, () => readPoint(decoder))
  }
  if (set & bits.still) news.still = JSON.parse(decoding.readVarString(decoder)) as StillPresence
  if (set & bits.user) news.user = JSON.parse(decoding.readVarString(decoder)) as PresentUser
  if (set & bits.gone) news.gone = true
  return news
}

/** A batch of seats, as the server sends it: the content after the message number. */
export function readSeats(decoder: decoding.Decoder): SeatNews[] {
  const seats: SeatNews[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1)
    seats.push({ seat: decoding.readVarUint(decoder), ...readNews(decoder) })
  return seats
}

function writeNumbers(encoder: encoding.Encoder, values: readonly number[]): void {
  for (const value of values) encoding.writeVarInt(encoder, whole(value))
}

const number = (decoder: decoding.Decoder): number => whole(decoding.readVarInt(decoder))
const readPoint = (decoder: decoding.Decoder): Point => ({ x: number(decoder), y: number(decoder) })
