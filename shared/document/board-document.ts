/** The board as everything but the canvas sees it: cards and frames with their words and places. */
import type { LineageLink, Origin } from '../domain/card.ts'
import type { CardFields } from '../domain/card-form.ts'
import { type Place, plainText, type Size } from './board-records.ts'
import { cardHeightOf, cardWidth } from './card-size.ts'
import { asValue, groupLanes, isValue, type LaneValue, type RecordLanes } from './lanes.ts'

/** `place` counts from the corner of the parent (a frame's or the page's). */
export type BoardCard = {
  id: string
  text: string
  parent: string
  place: Place
  size: Size
  /** Values of a card form, by field; what they mean stands in the step of the origin. */
  fields: CardFields
  origin: Origin | null
}
export type BoardFrame = {
  id: string
  title: string
  parent: string
  place: Place
  size: Size
  /** What a theme was merged from or split off; missing where it is neither. */
  from?: LineageLink[]
}

export type BoardView = {
  cards: BoardCard[]
  frames: BoardFrame[]
  /** The outermost frame around a card or frame: the region of its step. Null outside every frame. */
  stepOf(id: string): string | null
}

/** Entries: the lanes of a board document. Incomplete records are left out; nothing throws. */
export function readBoard(entries: Iterable<[string, unknown]>): BoardView {
  const cards: BoardCard[] = []
  const frames: BoardFrame[] = []
  const parents = new Map<string, string>()
  const framesById = new Set<string>()
  for (const [id, lanes] of groupLanes(entries)) {
    const { parent, card, frame } = readBoardRecord(id, lanes)
    if (parent !== undefined) parents.set(id, parent)
    if (card) cards.push(card)
    if (frame) frames.push(frame)
    if (frame) framesById.add(id)
  }
  return {
    cards: cards.sort(byId),
    frames: frames.sort(byId),
    stepOf: (id) => outermostFrame(id, parents, framesById),
  }
}

export type BoardRecord = { parent?: string; card?: BoardCard; frame?: BoardFrame }

/** What one record is on the board: nothing at all where it is incomplete or no shape. */
export function readBoardRecord(id: string, lanes: RecordLanes): BoardRecord {
  if (lanes.base?.typeName !== 'shape' || !lanes.place) return {}
  const parent = String(lanes.place.parentId)
  if (lanes.base.type === 'note') return { parent, card: readCard(id, lanes) }
  return lanes.base.type === 'frame' ? { parent, frame: readFrame(id, lanes) } : { parent }
}

function readCard(id: string, lanes: RecordLanes): BoardCard {
  return {
    id,
    text: plainText(lanes.text),
    parent: String(lanes.place?.parentId),
    place: placeOf(lanes.place),
    size: { w: cardWidth, h: cardHeightOf(lanes.text, lanes.fields) },
    fields: readFields(lanes.fields),
    origin: isValue(lanes.origin) ? (lanes.origin as unknown as Origin) : null,
  }
}

/** The texts of a `#fields` lane, whatever somebody wrote into it. */
export const readFields = (lane: unknown): CardFields =>
  Object.fromEntries(
    Object.entries(isValue(lane) ? lane : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )

function readFrame(id: string, lanes: RecordLanes): BoardFrame {
  const props = asValue(lanes.base?.props)
  return {
    id,
    title: String(props.name ?? ''),
    parent: String(lanes.place?.parentId),
    place: placeOf(lanes.place),
    size: { w: Number(props.w), h: Number(props.h) },
    ...readLineage(lanes.origin),
  }
}

function readLineage(lane: LaneValue | undefined): Pick<BoardFrame, 'from'> {
  const { from = [] } = (lane ?? {}) as Partial<Origin>
  return from.length > 0 ? { from } : {}
}

const placeOf = (lane: LaneValue | undefined): Place => ({ x: Number(lane?.x), y: Number(lane?.y) })

export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

/** Deeper nesting is refused by the record rules; the bound also ends a cycle. */
const maxWalk = 64

/** `parents` and `frames`: of the records of a board, by id. */
export function outermostFrame(
  id: string,
  parents: ReadonlyMap<string, string>,
  frames: ReadonlySet<string>,
): string | null {
  let at: string | undefined = id
  let found: string | null = null
  for (let step = 0; step < maxWalk && at !== undefined; step += 1) {
    if (frames.has(at)) found = at
    at = parents.get(at)
  }
  return found
}
