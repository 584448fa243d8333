import { expect, it } from 'vitest'
import { readBoard } from '../../../shared/document/board-document.ts'
import { cardRecord, stepFrame, themeFrame } from '../../../shared/document/board-records.ts'
import { wholeBoard } from '../../../shared/domain/order.ts'
import { lockOf } from './lock-of.ts'

const place = { x: 0, y: 0 }
const board = readBoard([
  ...stepFrame({ frame: 'shape:step', title: 'Tema', order: 0 }),
  ...themeFrame({ id: 'shape:theme', title: 'Air', parent: 'shape:step', place }),
  ...cardRecord({ id: 'shape:inside', text: 'a', parent: 'shape:theme', place }),
  ...cardRecord({ id: 'shape:outside', text: 'b', parent: 'shape:step', place }),
])
const locked = (target: string) => new Map([[target, { target, by: 'p', at: 0 }]])

it('a card is locked by itself, with its theme, with the region of its step, or with the board', () => {
  expect(lockOf(new Map(), board, 'shape:inside')).toBeNull()
  expect(lockOf(locked('shape:inside'), board, 'shape:inside')).toBe('self')
  expect(lockOf(locked('shape:theme'), board, 'shape:inside')).toBe('around')
  expect(lockOf(locked('shape:step'), board, 'shape:inside')).toBe('around')
  expect(lockOf(locked(wholeBoard), board, 'shape:inside')).toBe('around')
})

it('a lock beside a card does not concern it', () => {
  expect(lockOf(locked('shape:theme'), board, 'shape:outside')).toBeNull()
  expect(lockOf(locked('shape:outside'), board, 'shape:inside')).toBeNull()
})
