import { describe, expect, it } from 'vitest'
import type { LaneValue } from './lanes.ts'
import { emptyHistory, type LaneEdit, recordEdits, redo, type UndoHistory, undo } from './undo-by-lane.ts'

const key = 'shape:a'
const base = { typeName: 'shape' }

class Board {
  readonly lanes = new Map<string, LaneValue>([
    [key, base],
    [`${key}#place`, { x: 0 }],
    [`${key}#text`, { words: 'old' }],
  ])
  history: UndoHistory = emptyHistory

  mine(mark: string, changes: Record<string, LaneValue | null>): void {
    const edits = Object.entries(changes).map(
      ([lane, after]): LaneEdit => ({ key: lane, before: this.lanes.get(lane) ?? null, after }),
    )
    this.theirs(changes)
    this.history = recordEdits(this.history, mark, edits)
  }

  theirs(changes: Record<string, LaneValue | null>): void {
    for (const [lane, value] of Object.entries(changes))
      if (value) this.lanes.set(lane, value)
      else this.lanes.delete(lane)
  }

  turn(way: typeof undo): void {
    const { history, changes } = way(this.history, (lane) => this.lanes.get(lane) ?? null)
    this.history = history
    this.theirs(Object.fromEntries(changes.map(({ key: lane, value }) => [lane, value])))
  }
}

const removed = { [key]: null, [`${key}#place`]: null, [`${key}#text`]: null }

describe('undo by lane', () => {
  it('undoing a move leaves the words that somebody else wrote', () => {
    const board = new Board()
    board.mine('m', { [`${key}#place`]: { x: 9 } })
    board.theirs({ [`${key}#text`]: { words: 'new' } })
    board.turn(undo)
    expect(board.lanes.get(`${key}#place`)).toEqual({ x: 0 })
    expect(board.lanes.get(`${key}#text`)).toEqual({ words: 'new' })
  })

  it('undoing a move leaves a later move by somebody else', () => {
    const board = new Board()
    board.mine('m', { [`${key}#place`]: { x: 9 } })
    board.theirs({ [`${key}#place`]: { x: 20 } })
    board.turn(undo)
    expect(board.lanes.get(`${key}#place`)).toEqual({ x: 20 })
  })

  it('a deletion by somebody else stays a deletion', () => {
    const board = new Board()
    board.mine('m', { [`${key}#place`]: { x: 9 } })
    board.theirs(removed)
    board.turn(undo)
    expect(board.lanes.size).toBe(0)
  })

  it('my own deletion comes back whole', () => {
    const board = new Board()
    board.mine('m', removed)
    board.turn(undo)
    expect(board.lanes.get(`${key}#text`)).toEqual({ words: 'old' })
    board.turn(redo)
    expect(board.lanes.size).toBe(0)
  })

  it('a card that I made and somebody else moved is not taken away', () => {
    const board = new Board()
    board.lanes.clear()
    board.mine('m', { [key]: base, [`${key}#place`]: { x: 0 } })
    board.theirs({ [`${key}#place`]: { x: 5 } })
    board.turn(undo)
    expect(board.lanes.get(key)).toEqual(base)
  })

  it('what happened between two stopping points is one entry', () => {
    const board = new Board()
    board.mine('m', { [`${key}#place`]: { x: 1 } })
    board.mine('m', { [`${key}#place`]: { x: 2 } })
    board.turn(undo)
    expect(board.lanes.get(`${key}#place`)).toEqual({ x: 0 })
    board.turn(redo)
    expect(board.lanes.get(`${key}#place`)).toEqual({ x: 2 })
  })

  it('an entry that can no longer be taken back is passed over', () => {
    const board = new Board()
    board.mine('first', { [`${key}#text`]: { words: 'mine' } })
    board.mine('second', { [`${key}#place`]: { x: 9 } })
    board.theirs({ [`${key}#place`]: { x: 20 } })
    board.turn(undo)
    expect(board.lanes.get(`${key}#text`)).toEqual({ words: 'old' })
  })
})
