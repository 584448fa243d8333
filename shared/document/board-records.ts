/**
 * The records that the server writes, as lanes: a new board, the regions of steps, cards, themes.
 * Deterministic: the same arguments give the same lanes.
 */
import { boardSchema, schemaLane } from './board-schema.ts'
import { textLane } from './card-size.ts'
import { defaultIndex } from './index-key.ts'
import { type LaneValue, splitRecord } from './lanes.ts'
import { fromRichText, toRichText } from './rich-text.ts'

export type Lane = [key: string, value: LaneValue]
export type Place = { x: number; y: number }
export type Size = { w: number; h: number }

export const boardPage = 'page:board'
/** 16:9, so that a region fills a screen; seven columns of cards beside each other. */
export const stepFrameSize: Size = { w: 1920, h: 1080 }
export const stepFrameGap = 240
/** Two columns of cards; two themes beside each other fill the right half of a region. */
export const themeFrameSize: Size = { w: 440, h: 480 }

/** A board that nobody has touched: its document record, one page, its schema. */
export function seedBoard(): Lane[] {
  return [
    ...splitRecord({ id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} }),
    ...splitRecord({ id: boardPage, typeName: 'page', name: 'Rembuk', index: 'a1', meta: {} }),
    [schemaLane, boardSchema],
  ]
}

/** Regions stand in a row in the order of the agenda, so that each can grow downwards. */
export const stepPlace = (order: number): Place => ({ x: order * (stepFrameSize.w + stepFrameGap), y: 0 })

/** `order`: the place in the agenda, 0 for the first step. */
export function stepFrame({ frame, title, order }: { frame: string; title: string; order: number }): Lane[] {
  return shape({
    id: frame,
    type: 'frame',
    parent: boardPage,
    place: stepPlace(order),
    index: defaultIndex(frame, 1),
    props: { ...stepFrameSize, name: title, color: 'black' },
  })
}

/** `place` counts from the parent's corner. */
export function cardRecord(card: {
  id: string
  text: string
  parent: string
  place: Place
  index?: string
}): Lane[] {
  return shape({
    ...card,
    type: 'note',
    index: card.index ?? defaultIndex(card.id, 2),
    props: { ...cardLook, ...withText(card.text) },
  })
}

/** Themes lie below cards (a lower index), so that a card dropped on their edge is seen. */
export function themeFrame(theme: {
  id: string
  title: string
  parent: string
  place: Place
  size?: Size
}): Lane[] {
  return shape({
    ...theme,
    type: 'frame',
    index: defaultIndex(theme.id, 1),
    props: { ...(theme.size ?? themeFrameSize), name: theme.title, color: 'black' },
  })
}

/** The `#text` lane of a card with these words: also what an edit writes. */
export const withText = (text: string): LaneValue => textLane(toRichText(text))

/** The words of a `#text` lane; lines are separated by `\n`. */
export const plainText = (lane: unknown): string =>
  fromRichText((lane as { richText?: unknown } | null | undefined)?.richText)

/** The styles of a card as a card is: paper, IBM Plex Sans, words from the top left. */
export const cardLook: LaneValue = {
  color: 'white',
  labelColor: 'black',
  size: 'm',
  font: 'sans',
  align: 'start',
  verticalAlign: 'start',
  url: '',
  scale: 1,
}

function shape(from: {
  id: string
  type: string
  parent: string
  place: Place
  index: string
  props: LaneValue
}): Lane[] {
  return splitRecord({
    id: from.id,
    typeName: 'shape',
    type: from.type,
    x: from.place.x,
    y: from.place.y,
    rotation: 0,
    index: from.index,
    parentId: from.parent,
    isLocked: false,
    opacity: 1,
    props: from.props,
    meta: {},
  })
}
