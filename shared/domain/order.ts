/** How a facilitator keeps order on the board. Both stand in the workshop document, written by the server. */

/** The target that means the whole board. */
export const wholeBoard = 'board'

/** `target`: `board`, or the id of a card, theme or frame; what lies inside a frame is locked with it. */
export type Lock = { target: string; by: string; at: number }

/** What facilitators have to know about the board itself. */
export type BoardNotice = { kind: 'board_rebuilt'; at: number }

/** Somebody changed very much of others' work at once: their writes are refused until a facilitator lets them go on. */
export type Pause = {
  person: string
  at: number
  /** Since when their changes belong to it, and how many records of others they touched. */
  since: number
  records: number
}
