import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardPage, cardRecord, seedBoard, stepFrame, themeFrame } from './board-records.ts'
import type { LaneValue } from './lanes.ts'
import { repairs } from './repairs.ts'
import { type RestoreWish, restoreLanes } from './restore-lanes.ts'

const place = { x: 10, y: 20 }
const card = (id: string, text = 'x', parent = boardPage) => cardRecord({ id, text, parent, place })
const board = (...records: [string, LaneValue][][]) => new Map([...seedBoard(), ...records.flat()])

function restored(wish: Pick<RestoreWish, 'now' | 'kept'> & Partial<RestoreWish>): Map<string, LaneValue> {
  const lanes = new Map(wish.now)
  const changes = restoreLanes({ records: null, isRegion: () => false, mayReturn: () => true, ...wish })
  for (const { key, value } of changes)
    if (value === null) lanes.delete(key)
    else lanes.set(key, value)
  return lanes
}

const region = stepFrame({ frame: 'shape:step-one', title: 'Cerita', order: 0 })
const theme = themeFrame({ id: 'shape:t', title: 'Akses', parent: boardPage, place })

describe('restoring', () => {
  it('H6 makes the whole board as it was, and doing so with what was before takes it back', () => {
    const some = fc.array(
      fc.tuple(
        fc.constantFrom('shape:a', 'shape:b', 'shape:c', 'shape:d'),
        fc.string({ maxLength: 5 }),
        fc.boolean(),
      ),
      { maxLength: 6 },
    )
    const boardOf = (cards: [string, string, boolean][]) =>
      board(theme, ...cards.map(([id, text, isInside]) => card(id, text, isInside ? 'shape:t' : boardPage)))
    fc.assert(
      fc.property(some, some, (before, after) => {
        const [kept, now] = [boardOf(before), boardOf(after)]
        expect(restored({ now, kept })).toEqual(kept)
        expect(restored({ now: restored({ now, kept }), kept: now })).toEqual(now)
      }),
    )
  })

  it('H6 touches the chosen records alone', () => {
    const kept = board(card('shape:a', 'old'), card('shape:b', 'old'))
    const now = board(card('shape:a', 'new'), card('shape:b', 'new'), card('shape:c'))
    const after = restored({ now, kept, records: new Set(['shape:a', 'shape:nowhere']) })
    expect(after).toEqual(board(card('shape:a', 'old'), card('shape:b', 'new'), card('shape:c')))
  })

  it('H7 leaves the regions of steps as they are, and brings none of a deleted step back', () => {
    const deleted = stepFrame({ frame: 'shape:step-gone', title: 'Gone', order: 1 })
    const [base, where] = stepFrame({ frame: 'shape:step-one', title: 'Renamed', order: 2 })
    const kept = board(region, deleted, card('shape:a', 'x', 'shape:step-gone'))
    const now = board([base, where] as [string, LaneValue][])
    const after = restored({
      now,
      kept,
      isRegion: (id) => id === 'shape:step-one',
      mayReturn: (id) => !id.startsWith('shape:step-'),
    })
    expect(after.get('shape:step-one')).toEqual(now.get('shape:step-one'))
    expect(after.has('shape:step-gone')).toBe(false)
    expect(after.get('shape:a#place')).toMatchObject({ parentId: boardPage })
    expect(repairs(after)).toEqual([])
  })

  it('H7 keeps who made a thing, and brings nothing back that may not return', () => {
    const origin = (author: string): LaneValue => ({ author })
    const kept = board(card('shape:a', 'old'), [['shape:a#origin', origin('budi')]], card('shape:b'))
    const now = board(card('shape:a', 'new'), [['shape:a#origin', origin('nobody')]])
    const after = restored({ now, kept, mayReturn: (id) => id !== 'shape:b' })
    expect(after.get('shape:a#origin')).toEqual(origin('nobody'))
    expect(after.get('shape:a#text')).toEqual(kept.get('shape:a#text'))
    expect(after.has('shape:b')).toBe(false)
  })
})
