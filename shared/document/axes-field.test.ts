import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellsOf, type DrawnAxes } from '../steps/cluster/axes.ts'
import { axesField, cellBox, placeInCell, standingOn, waitingTop } from './axes-field.ts'

const axis = { name: 'Effort', low: 'little', high: 'much' }
const one: DrawnAxes = { type: 'one', across: axis }
const two: DrawnAxes = {
  type: 'two',
  across: axis,
  up: { ...axis, name: 'Effect' },
  quarters: ['', '', '', ''],
}
const card = { w: 200, h: 150 }
const theme = { w: 440, h: 480 }

describe('axes of a cluster step', () => {
  it('read back the place that was chosen, for cards and themes, however many stand there', () => {
    const anything = fc.record({
      axes: fc.constantFrom(one, two),
      turns: fc.array(fc.record({ cell: fc.nat(4), size: fc.constantFrom(card, theme) }), { maxLength: 40 }),
    })
    fc.assert(
      fc.property(anything, ({ axes, turns }) => {
        const taken: { place: { x: number; y: number }; size: typeof card }[] = []
        for (const { cell, size } of turns) {
          const wanted = cell % cellsOf(axes).length
          const place = placeInCell(axes, wanted, { size, taken })
          expect(standingOn(axes, { place, size })?.cell).toBe(wanted)
          taken.push({ place, size })
        }
      }),
      { numRuns: 60 },
    )
  })

  it('put nothing on top of another as long as there is room', () => {
    const taken: { place: { x: number; y: number }; size: typeof card }[] = []
    for (let at = 0; at < 6; at += 1) {
      const place = placeInCell(two, 1, { size: card, taken })
      const covers = taken.some(
        (box) => Math.abs(box.place.x - place.x) < card.w && Math.abs(box.place.y - place.y) < card.h,
      )
      expect(covers).toBe(false)
      taken.push({ place, size: card })
    }
  })

  it('put a theme with its heading under the name of a quarter, and wholly inside the lines', () => {
    for (const cell of cellsOf(two)) {
      const { y } = placeInCell(two, cell, { size: theme, taken: [], hasHeading: true })
      const quarter = cellBox(two, cell)
      expect(y - 40).toBeGreaterThanOrEqual(quarter.y + 64)
      expect(y + theme.h).toBeLessThanOrEqual(quarter.y + quarter.h)
    }
  })

  it('hang nothing over a line while there is room inside', () => {
    const taken: { place: { x: number; y: number }; size: typeof card }[] = []
    for (let at = 0; at < 9; at += 1) {
      const place = placeInCell(two, 0, { size: card, taken })
      expect(place.y + card.h).toBeLessThanOrEqual(cellBox(two, 0).y + cellBox(two, 0).h)
      taken.push({ place, size: card })
    }
  })

  it('measure from the low ends: left and below on a field of four quarters', () => {
    const { x, y, w, h } = axesField
    const at = (across: number, down: number) =>
      standingOn(two, { place: { x: x + w * across - 100, y: y + h * down - 60 }, size: { w: 200, h: 200 } })
    expect(at(0.25, 0.25)).toEqual({ cell: 0, across: 25, up: 75 })
    expect(at(0.75, 0.25)).toEqual({ cell: 1, across: 75, up: 75 })
    expect(at(0.25, 0.75)).toEqual({ cell: 2, across: 25, up: 25 })
    expect(at(0.75, 0.75)).toEqual({ cell: 3, across: 75, up: 25 })
    expect(standingOn(one, { place: { x, y }, size: card })).toEqual({ cell: 0, across: 6, up: null })
  })

  it('hold nothing that waits below them, and a theme that grows stays where it was put', () => {
    expect(standingOn(two, { place: { x: 400, y: waitingTop }, size: card })).toBeNull()
    const place = placeInCell(two, 0, { size: theme, taken: [] })
    const tall = standingOn(two, { place, size: { ...theme, h: 1_400 } })
    expect(tall).toEqual(standingOn(two, { place, size: theme }))
    expect(cellBox(two, 3)).toMatchObject({
      x: axesField.x + axesField.w / 2,
      y: axesField.y + axesField.h / 2,
    })
  })
})
