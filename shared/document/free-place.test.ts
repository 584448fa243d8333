import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBoard } from './board-document.ts'
import { cardRecord, type Lane, seedBoard, stepFrame } from './board-records.ts'
import { findFreePlaces, grownFrame } from './free-place.ts'
import { asValue } from './lanes.ts'

const frame = stepFrame({ frame: 'shape:step', title: '', order: 0 })
const board = (cards: Lane[] = []) => readBoard([...seedBoard(), ...frame, ...cards])
const size = { w: 200, h: 200 }

describe('free places', () => {
  it('cards never land on top of each other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 200, max: 700 }), { minLength: 1, maxLength: 60 }),
        (heights) => {
          const sizes = heights.map((h) => ({ w: 200, h }))
          const boxes = findFreePlaces(board(), 'shape:step', sizes).map((place, at) => ({
            ...place,
            ...(sizes[at] ?? size),
          }))
          for (const [at, a] of boxes.entries())
            for (const b of boxes.slice(at + 1))
              expect(a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h).toBe(false)
        },
      ),
      { numRuns: 50 },
    )
  })

  it('what stands there already is left free', () => {
    const card = cardRecord({ id: 'shape:a', text: '', parent: 'shape:step', place: { x: 40, y: 104 } })
    expect(findFreePlaces(board(card), 'shape:step', [size])).toEqual([{ x: 264, y: 104 }])
  })

  it('the right half begins at the middle', () => {
    const [place] = findFreePlaces(board(), 'shape:step', [size], { half: 'right' })
    expect(place?.x).toBeGreaterThan(960)
  })

  it('a full frame is made higher', () => {
    const sizes = Array.from({ length: 60 }, () => size)
    const places = findFreePlaces(board(), 'shape:step', sizes)
    const grown = grownFrame(frame[0]?.[1], places, sizes)
    const bottom = Math.max(...places.map(({ y }) => y + 200))
    expect(asValue(grown?.props).h).toBeGreaterThan(bottom)
    expect(grownFrame(frame[0]?.[1], places.slice(0, 3), sizes)).toBeNull()
  })
})
