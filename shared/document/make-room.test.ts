import { describe, expect, it } from 'vitest'
import { readBoard } from './board-document.ts'
import { type Lane, seedBoard, stepFrame, themeFrame } from './board-records.ts'
import { makeRoom } from './make-room.ts'

const theme = (id: string, x: number, y: number, h: number): Lane[] =>
  themeFrame({ id, title: id, parent: 'shape:step', place: { x, y }, size: { w: 440, h } })
const board = (...themes: Lane[][]) =>
  readBoard([...seedBoard(), ...stepFrame({ frame: 'shape:step', title: '', order: 0 }), ...themes.flat()])
const places = (view: ReturnType<typeof board>, id: string) =>
  makeRoom(view, id).map((one) => [one.id, one.place.x, one.place.y])

describe('a theme that has grown', () => {
  it('pushes down what it would cover, and that pushes on', () => {
    const view = board(
      theme('shape:a', 1000, 100, 700),
      theme('shape:b', 1000, 600, 480),
      theme('shape:c', 1000, 1100, 480),
    )
    expect(places(view, 'shape:a')).toEqual([
      ['shape:b', 1000, 824],
      ['shape:c', 1000, 1328],
    ])
  })

  it('leaves alone what stands beside it, above it, or far enough below', () => {
    const view = board(
      theme('shape:a', 1000, 600, 480),
      theme('shape:beside', 1460, 600, 480),
      theme('shape:above', 1000, 100, 480),
      theme('shape:below', 1000, 1200, 480),
    )
    expect(places(view, 'shape:a')).toEqual([])
  })
})
