/** Cards that the server puts on the board, and takes off it again. */

import { type BoardView, readBoard, readFields } from '../../shared/document/board-document.ts'
import { boardPage, cardRecord, plainText, withText } from '../../shared/document/board-records.ts'
import { cardHeightOf, cardWidth } from '../../shared/document/card-size.ts'
import { findFreePlaces, grownFrame, type Part } from '../../shared/document/free-place.ts'
import { type LaneValue, laneKey } from '../../shared/document/lanes.ts'
import type { CardFields } from '../../shared/domain/card-form.ts'
import { AppError } from '../../shared/errors.ts'
import type { Step } from '../../shared/steps/step.ts'
import { limits } from '../../shared/wire/limits.ts'
import { originOf } from '../rooms/record-origins.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import type { Rows } from '../storage/tables.ts'
import { removeRecord } from './step-frames.ts'

export type CardRow = Rows['cards']

/** Writes cards into free places of a step's region; their rows become `visible` and give up the text. */
export function showCards(change: WorkshopChange, step: Step | null, rows: readonly CardRow[]): void {
  const view = readBoard(change.board.entries())
  assertRoom(change, rows.length)
  const parent = step?.progress.frame ?? boardPage
  const sizes = rows.map(({ text, fields }) => ({
    w: cardWidth,
    h: cardHeightOf(withText(text ?? ''), fields),
  }))
  const places = findFreePlaces(view, parent, sizes)
  rows.forEach((row, at) => {
    const place = places[at] ?? { x: 0, y: 0 }
    for (const [key, value] of cardRecord({ id: row.id, text: row.text ?? '', parent, place }))
      change.board.set(key, value)
    setFields(change, row.id, row.fields)
    change.board.set(laneKey(row.id, 'origin'), originOf(row, step?.names ?? 'named'))
    change.put('cards', { ...row, state: 'visible', text: null, fields: null })
  })
  growFrame(change, parent, places, sizes)
}

/** Moves cards that stand somewhere on the board into (a part of) a frame. */
export function moveCards(
  change: WorkshopChange,
  view: BoardView,
  { ids, frame, part = { half: 'all' } }: { ids: readonly string[]; frame: string; part?: Part },
): void {
  const wanted = new Set(ids)
  const cards = view.cards.filter(({ id }) => wanted.has(id))
  const sizes = cards.map(({ size }) => size)
  const places = findFreePlaces(view, frame, sizes, part)
  cards.forEach(({ id }, at) => {
    const key = laneKey(id, 'place')
    const before = change.board.get(key) as LaneValue
    const place = places[at] ?? { x: 0, y: 0 }
    change.board.set(key, { ...before, parentId: frame, ...place, rotation: 0 })
  })
  growFrame(change, frame, places, sizes)
}

export function growFrame(
  change: WorkshopChange,
  frame: string,
  places: readonly { x: number; y: number }[],
  sizes: readonly { w: number; h: number }[],
): void {
  const base = change.board.get(laneKey(frame, 'base'))
  const grown = base === undefined ? null : grownFrame(base, places, sizes)
  if (grown) change.board.set(laneKey(frame, 'base'), grown)
}

/** The words of a card, wherever they live. */
export const textOf = (change: Pick<WorkshopChange, 'board'>, row: CardRow): string =>
  row.state === 'visible' ? plainText(change.board.get(laneKey(row.id, 'text'))) : (row.text ?? '')

/** The values of its form, wherever they live; null where there are none. */
export function fieldsOf(change: Pick<WorkshopChange, 'board'>, row: CardRow): CardFields | null {
  if (row.state !== 'visible') return row.fields
  const fields = readFields(change.board.get(laneKey(row.id, 'fields')))
  return Object.keys(fields).length > 0 ? fields : null
}

/** A card without values has no lane for them. */
export function setFields(change: WorkshopChange, card: string, fields: CardFields | null): void {
  const key = laneKey(card, 'fields')
  if (fields && Object.keys(fields).length > 0) change.board.set(key, fields)
  else if (change.board.get(key) !== undefined) change.board.delete(key)
}

/** Takes a card off the board; open steps that work on it lose it as an option. */
export function takeOff(change: WorkshopChange, card: string): void {
  removeRecord(change, card)
  for (const step of change.public.all('step')) {
    const { progress } = step
    if (progress.state !== 'open' || !progress.sourceIds.includes(card)) continue
    const sourceIds = progress.sourceIds.filter((id) => id !== card)
    change.public.set('step', step.id, { ...step, progress: { ...progress, sourceIds } })
  }
}

export async function cardOf(change: WorkshopChange, id: string): Promise<CardRow> {
  const [row] = await change.read('cards', { id, workshop: change.workshop })
  if (!row || row.state === 'withdrawn') throw new AppError('card_unknown')
  return row
}

export const stepOfCard = (change: WorkshopChange, row: CardRow): Step | null =>
  row.step === null ? null : (change.public.get('step', row.step) ?? null)

export function assertRoom(change: WorkshopChange, more: number): void {
  let shapes = more
  for (const [key] of change.board.entries()) if (key.startsWith('shape:') && !key.includes('#')) shapes += 1
  if (shapes > limits.shapesPerBoard) throw new AppError('board_full', { max: limits.shapesPerBoard })
}
