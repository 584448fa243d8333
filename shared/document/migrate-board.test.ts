import { createTLSchema } from '@tldraw/tlschema'
import { describe, expect, it } from 'vitest'
import { cardRecord, type Lane, plainText, seedBoard, stepFrame } from './board-records.ts'
import { boardSchema, schemaLane } from './board-schema.ts'
import type { LaneValue } from './lanes.ts'
import { migrateBoard } from './migrate-board.ts'

const schema = createTLSchema()
const sequences = boardSchema.sequences as Record<string, number>

/** A board with one card, said to be written in a schema that differs in these versions. */
function board(versions: Record<string, number>): Lane[] {
  return [
    ...seedBoard().filter(([key]) => key !== schemaLane),
    ...stepFrame({ frame: 'shape:step', title: 'Air', order: 0 }),
    ...cardRecord({ id: 'shape:card', text: 'Sumur', parent: 'shape:step', place: { x: 1, y: 2 } }),
    [schemaLane, { ...boardSchema, sequences: { ...sequences, ...versions } }],
  ]
}

/** Notes of version 7 held plain text, and knew no colour of the letters. */
function olderNotes(): Lane[] {
  return board({ 'com.tldraw.shape.note': 7 }).map(([key, value]) => {
    if (key === 'shape:card#text') return [key, { growY: 0, fontSizeAdjustment: 22 }]
    if (key !== 'shape:card') return [key, value]
    const { labelColor: _, ...props } = value.props as LaneValue
    return [key, { ...value, props: { ...props, text: 'Sumur' } }]
  })
}

describe('migrating a board', () => {
  it('leaves a board of this version, and one that says nothing, as it is', () => {
    expect(migrateBoard(board({}), schema)).toEqual({ kind: 'current' })
    const silent = board({}).filter(([key]) => key !== schemaLane)
    expect(migrateBoard(silent, schema)).toEqual({ kind: 'current' })
  })

  it('brings an older record up, in the lanes that changed only, and says so in the schema lane', () => {
    const result = migrateBoard(olderNotes(), schema)
    if (result.kind !== 'migrated') throw new Error(result.kind)
    const changes = new Map(result.changes.map(({ key, value }) => [key, value]))
    expect(changes.get(schemaLane)).toEqual(boardSchema)
    expect(changes.get('shape:card')).toMatchObject({ props: { labelColor: 'black' } })
    expect(plainText(changes.get('shape:card#text'))).toBe('Sumur')
    expect([...changes.keys()].sort()).toEqual([schemaLane, 'shape:card', 'shape:card#text'])
  })

  it('does it once: the migrated board is of this version', () => {
    const result = migrateBoard(olderNotes(), schema)
    const after = new Map<string, unknown>(olderNotes())
    if (result.kind === 'migrated') for (const { key, value } of result.changes) after.set(key, value)
    expect(migrateBoard(after, schema)).toEqual({ kind: 'current' })
  })

  it('does not touch a board of a newer version', () => {
    expect(migrateBoard(board({ 'com.tldraw.shape.note': 99 }), schema)).toEqual({ kind: 'newer' })
  })
})
