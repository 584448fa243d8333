import { describe, expect, it } from 'vitest'
import { usedView } from './show-region.ts'

const region = { x: 2_160, y: 0, w: 1_920, h: 1_080 }
const laptop = { w: 1_366, h: 768 }
const cards = (columns: number, rows: number) => ({
  x: region.x + 40,
  y: 104,
  w: columns * 224,
  h: rows * 224,
})

describe('the view of a step that opens', () => {
  it('shows a few cards of a region at their full size', () => {
    expect(usedView(region, cards(3, 1), laptop).zoom).toBe(1)
  })

  it('begins at the upper left corner of the region, with air around it', () => {
    const { x, y } = usedView(region, cards(3, 1), laptop)
    expect([x, y]).toEqual([region.x - 48, -48])
  })

  it('shows all columns and a free one where there are more', () => {
    const { zoom } = usedView(region, cards(6, 2), laptop)
    expect((laptop.w - 96) / zoom).toBeGreaterThan(40 + 7 * 224)
    expect(zoom).toBeLessThan(1)
  })

  it('never becomes smaller than the width of the region needs, however long it has grown', () => {
    const long = { ...region, h: 6_000 }
    expect(usedView(long, cards(7, 24), laptop).zoom).toBeCloseTo((laptop.w - 96) / region.w)
  })

  it('shows at least half of the width on a small screen', () => {
    const small = { w: 720, h: 900 }
    expect((small.w - 96) / usedView(region, null, small).zoom).toBeGreaterThanOrEqual(region.w / 2)
  })

  it('puts a region that is narrower than the screen into its middle', () => {
    const wide = { w: 3_000, h: 1_600 }
    const { x, zoom } = usedView(region, null, wide)
    expect(x + wide.w / zoom / 2).toBeCloseTo(region.x + region.w / 2)
  })
})
