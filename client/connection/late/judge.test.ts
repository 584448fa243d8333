import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../../shared/document/lanes.ts'
import type { Entry } from '../kept-storage.ts'
import { type BoardNow, judgeLate } from './judge.ts'

let seq = 0
const entry = (...puts: [key: string, before: Json, after: Json][]): Entry => ({
  seq: ++seq,
  client: 7,
  clock: seq,
  puts: puts.map(([key, before, after]) => ({ key, before, after })),
})

const boardOf = (lanes: Record<string, Json>, landed = 0): BoardNow => ({
  lane: (key) => lanes[key] ?? null,
  hasLanded: ({ clock }) => clock <= landed,
  lastSeen: () => [],
})

const a = { text: 'a' }
const b = { text: 'b' }
const c = { text: 'c' }
const x = { text: 'x' }
const base = { type: 'note' }

describe('late work', () => {
  test('C5 is put where nobody changed the lane', () => {
    const verdict = judgeLate(
      [entry(['shape:1#text', a, b])],
      boardOf({ 'shape:1': base, 'shape:1#text': a }),
      0,
    )
    expect(verdict).toEqual({ puts: [[['shape:1#text', b]]], offers: [] })
  })

  test('C5 is done where the board already says so', () => {
    const verdict = judgeLate(
      [entry(['shape:1#text', a, b])],
      boardOf({ 'shape:1': base, 'shape:1#text': b }),
      0,
    )
    expect(verdict).toEqual({ puts: [], offers: [] })
  })

  test('C5 is offered where somebody changed the lane', () => {
    const verdict = judgeLate(
      [entry(['shape:1#text', a, b])],
      boardOf({ 'shape:1': base, 'shape:1#text': x }),
      5,
    )
    expect(verdict.puts).toEqual([])
    expect(verdict.offers).toEqual([
      {
        id: 'shape:1',
        record: 'shape:1',
        removedBy: null,
        at: 5,
        lanes: [{ key: 'shape:1#text', mine: b, theirs: x }],
      },
    ])
  })

  test('C5 of several strokes is put from any of them', () => {
    const entries = [entry(['shape:1#text', a, b]), entry(['shape:1#text', b, c])]
    for (const current of [a, b]) {
      const verdict = judgeLate(entries, boardOf({ 'shape:1': base, 'shape:1#text': current }), 0)
      expect(verdict.puts).toEqual([[['shape:1#text', c]]])
    }
  })

  test('C5 that reached the server before somebody else wrote is done, not offered', () => {
    const late = entry(['shape:1#text', a, b])
    const now = boardOf({ 'shape:1': base, 'shape:1#text': x }, late.clock)
    expect(judgeLate([late], now, 0)).toEqual({ puts: [], offers: [] })
  })

  test('C5 that reached the server and was taken back is offered', () => {
    const late = entry(['shape:1#text', a, b])
    const now = boardOf({ 'shape:1': base, 'shape:1#text': a }, late.clock)
    expect(judgeLate([late], now, 0).offers).toHaveLength(1)
  })

  test('C5 of a new record is put whole, its base first', () => {
    const verdict = judgeLate([entry(['shape:1#text', null, b], ['shape:1', null, base])], boardOf({}), 0)
    expect(verdict.puts).toEqual([
      [
        ['shape:1', base],
        ['shape:1#text', b],
      ],
    ])
  })

  test('C5 made and unmade again leaves nothing', () => {
    const verdict = judgeLate(
      [entry(['shape:1', null, base]), entry(['shape:1', base, null])],
      boardOf({}),
      0,
    )
    expect(verdict).toEqual({ puts: [], offers: [] })
  })

  test('C5 that removes a record which others changed removes nothing of it', () => {
    const late = entry(['shape:1', base, null], ['shape:1#text', a, null])
    const verdict = judgeLate([late], boardOf({ 'shape:1': base, 'shape:1#text': x }), 0)
    expect(verdict.puts).toEqual([])
    expect(verdict.offers).toMatchObject([{ removedBy: 'me' }])
    expect(verdict.offers[0]?.lanes).toHaveLength(2)
  })

  test('C5 on a record that others removed is offered with all that is needed to restore it', () => {
    const now = { ...boardOf({}), lastSeen: () => [['shape:1', base] as [string, Json]] }
    const verdict = judgeLate([entry(['shape:1#text', a, b])], now, 0)
    expect(verdict.offers).toMatchObject([
      {
        removedBy: 'them',
        lanes: [
          { key: 'shape:1', mine: base },
          { key: 'shape:1#text', mine: b },
        ],
      },
    ])
  })

  test('C5 is never lost and never written over somebody else', () => {
    const value = fc.constantFrom<Json>(null, a, b, c, x)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 5 }),
        value,
        (strokes, current) => {
          const entries = strokes.map(([before, after]) => entry(['shape:1#text', before, after]))
          const verdict = judgeLate(entries, boardOf({ 'shape:1': base, 'shape:1#text': current }), 0)
          const mine = strokes.at(-1)?.[1] ?? null
          const known = strokes.flat()
          const isPut = verdict.puts.length > 0
          const isOffered = verdict.offers.length > 0
          const isDone = JSON.stringify(mine) === JSON.stringify(current)
          expect([isPut, isOffered, isDone].filter(Boolean)).toHaveLength(1)
          if (isPut) expect(known).toContainEqual(current)
        },
      ),
    )
  })
})
