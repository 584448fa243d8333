import { describe, expect, it } from 'vitest'
import { cardRecord, seedBoard, stepFrame, themeFrame } from './board-records.ts'
import { repairs } from './repairs.ts'

const board = () =>
  new Map<string, unknown>([
    ...seedBoard(),
    ...stepFrame({ frame: 'shape:step', title: 'A', order: 1 }),
    ...themeFrame({ id: 'shape:theme', title: 'T', parent: 'shape:step', place: { x: 100, y: 50 } }),
    ...cardRecord({ id: 'shape:card', text: 'Air', parent: 'shape:theme', place: { x: 10, y: 20 } }),
  ])

function repair(lanes: Map<string, unknown>, before: Map<string, unknown>): Map<string, unknown> {
  for (const { key, value } of repairs(lanes, (one) => before.get(one)))
    if (value === null) lanes.delete(key)
    else lanes.set(key, value)
  return lanes
}

describe('repairs', () => {
  it('a whole board needs none', () => {
    expect(repairs(board())).toEqual([])
  })

  it('a lane without base and a base without place are removed', () => {
    const lanes = board()
    lanes.delete('shape:card')
    lanes.delete('shape:theme#place')
    repair(lanes, board())
    expect([...lanes.keys()].filter((key) => key.startsWith('shape:card'))).toEqual([])
    expect(lanes.has('shape:theme')).toBe(false)
  })

  it('a child of a removed frame moves to its nearest living ancestor at the same page position', () => {
    const lanes = board()
    for (const key of ['shape:theme', 'shape:theme#place']) lanes.delete(key)
    repair(lanes, board())
    expect(lanes.get('shape:card#place')).toMatchObject({ parentId: 'shape:step', x: 110, y: 70 })
  })

  it('with every ancestor gone it moves to the page', () => {
    const lanes = board()
    for (const key of ['shape:theme', 'shape:theme#place', 'shape:step', 'shape:step#place'])
      lanes.delete(key)
    repair(lanes, board())
    expect(lanes.get('shape:card#place')).toMatchObject({ parentId: 'page:board', x: 2_270, y: 70 })
  })

  it('with a turned ancestor the position on the page stays', () => {
    const lanes = board()
    const before = board()
    const turned = { ...(before.get('shape:theme#place') as object), rotation: Math.PI / 2 }
    before.set('shape:theme#place', turned)
    for (const key of ['shape:theme', 'shape:theme#place']) lanes.delete(key)
    repair(lanes, before)
    const place = lanes.get('shape:card#place') as { x: number; y: number; rotation: number }
    expect(place.x).toBeCloseTo(80)
    expect(place.y).toBeCloseTo(60)
    expect(place.rotation).toBeCloseTo(Math.PI / 2)
  })

  it('a circle of frames is opened', () => {
    const lanes = board()
    lanes.set('shape:step#place', { ...(lanes.get('shape:step#place') as object), parentId: 'shape:theme' })
    repair(lanes, board())
    expect(repairs(lanes)).toEqual([])
  })

  it('a binding with a missing end is removed', () => {
    const lanes = board()
    lanes.set('binding:b', {
      id: 'binding:b',
      typeName: 'binding',
      fromId: 'shape:arrow',
      toId: 'shape:card',
    })
    repair(lanes, board())
    expect(lanes.has('binding:b')).toBe(false)
  })
})
