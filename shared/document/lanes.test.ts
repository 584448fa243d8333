import { describe, expect, it } from 'vitest'
import { cardRecord, plainText, seedBoard, stepFrame, withText } from './board-records.ts'
import { groupLanes, joinRecord, type LaneValue, splitRecord } from './lanes.ts'

const note: LaneValue = {
  id: 'shape:a',
  typeName: 'shape',
  type: 'note',
  x: 1,
  y: 2,
  rotation: 0,
  parentId: 'page:board',
  index: 'a1',
  isLocked: false,
  opacity: 1,
  meta: { fields: { place: 'Bekasi' }, kept: true },
  props: { color: 'white', richText: { type: 'doc', content: [] }, growY: 0, fontSizeAdjustment: 22 },
}

describe('lanes', () => {
  it('a record joined from its lanes is the record', () => {
    const lanes = groupLanes(splitRecord(note)).get('shape:a')
    expect(joinRecord(lanes ?? {})).toEqual(note)
  })

  it('place, words and fields are lanes of their own', () => {
    expect(splitRecord(note).map(([key]) => key)).toEqual([
      'shape:a',
      'shape:a#place',
      'shape:a#text',
      'shape:a#fields',
    ])
  })

  it('a shape without base or without place is no record', () => {
    const { base, place, text } = groupLanes(splitRecord(note)).get('shape:a') ?? {}
    expect(joinRecord({ place, text })).toBeNull()
    expect(joinRecord({ base, text })).toBeNull()
  })

  it('a page has a base only', () => {
    const keys = seedBoard().map(([key]) => key)
    expect(keys).toEqual(['document:document', 'page:board', 'schema:tldraw'])
  })

  it('the origin is not part of the record', () => {
    const lanes = groupLanes([...splitRecord(note), ['shape:a#origin', { author: 'ana' }]]).get('shape:a')
    expect(JSON.stringify(joinRecord(lanes ?? {}))).not.toContain('ana')
  })
})

describe('records that the server writes', () => {
  it('words come back as they were written', () => {
    expect(plainText(withText('Satu\n\nDua baris'))).toBe('Satu\n\nDua baris')
  })

  it('two cards never share an index', () => {
    const index = (id: string) =>
      cardRecord({ id, text: '', parent: 'page:board', place: { x: 0, y: 0 } })[1]?.[1].index
    const all = Array.from({ length: 500 }, (_, at) => index(`shape:card${at}`))
    expect(new Set(all).size).toBe(500)
  })

  it('regions stand beside each other', () => {
    const place = (order: number) => stepFrame({ frame: `shape:s${order}`, title: '', order })[1]?.[1]
    expect(place(0)).toMatchObject({ x: 0, y: 0 })
    expect(place(1)).toMatchObject({ x: 2_160, y: 0 })
  })
})
