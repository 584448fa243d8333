/** A board as full as it may be: cards with a sentence each, in rows in the open step. */
import type { Lane } from '../../../shared/document/board-records.ts'
import { cardRecord } from '../../../shared/document/board-records.ts'
import { limits } from '../../../shared/wire/limits.ts'

/** The frames of the steps count as shapes as well. */
const framesAtMost = 20
export const manyCards = limits.shapesPerBoard - framesAtMost

const sentence = 'The bus stopped coming to our street in March, and nobody told us why or until when.'
const perRow = 60
const apart = 220

export function cardLanes(parent: string, count: number): Lane[] {
  return Array.from({ length: count }, (_, index) =>
    cardRecord({
      id: `shape:card-${index}`,
      text: `${index}. ${sentence}`,
      parent,
      place: { x: (index % perRow) * apart, y: Math.floor(index / perRow) * apart },
    }),
  ).flat()
}
