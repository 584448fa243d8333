import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { recordsRoot } from '../../shared/document/lanes.ts'
import { readUpdate } from './read-update.ts'

const json = fc.jsonValue({ maxDepth: 6 })
const plainObject = fc
  .dictionary(fc.string({ maxLength: 8 }), json, { maxKeys: 5 })
  .map((value) => JSON.stringify(value))
  // What the grammar refuses has tests of its own.
  .filter((text) => !/__proto__|constructor|prototype/.test(text))
  .map((text) => JSON.parse(text) as object)
const key = fc.constantFrom('shape:a', 'shape:a#place', 'shape:b', 'shape:b#text', 'binding:c')
const operation = fc.oneof(fc.record({ put: key, value: plainObject }), fc.record({ remove: key }))

function updatesOf(
  operations: readonly ({ put: string; value: object } | { remove: string })[],
): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const records = doc.getMap(recordsRoot)
  for (const one of operations) 'put' in one ? records.set(one.put, one.value) : records.delete(one.remove)
  return [...updates, Y.encodeStateAsUpdate(doc)]
}

/** An update of one struct, made by hand: what an honest client never sends. */
function forged(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  change(doc)
  return Y.encodeStateAsUpdate(doc)
}

describe('an update of a flat map of plain values', () => {
  it('G1 is always read, whatever was put and removed', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 12 }), (operations) => {
        for (const update of updatesOf(operations)) expect(readUpdate(update)).toMatchObject({ ok: true })
      }),
      { numRuns: 200 },
    )
  })

  it('G1 is refused as soon as one byte is missing or added', () => {
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 6 }), fc.nat(), (operations, cut) => {
        const update = updatesOf(operations).at(-1)!
        expect(readUpdate(update.subarray(0, cut % update.length)).ok).toBe(false)
        expect(readUpdate(new Uint8Array([...update, 0])).ok).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})

describe('refused is', () => {
  it.each<[string, (doc: Y.Doc) => void]>([
    ['a text type', (doc) => doc.getText('records').insert(0, 'x')],
    ['a list', (doc) => doc.getArray('records').insert(0, [{ a: 1 }])],
    ['a nested map', (doc) => doc.getMap('records').set('shape:a', new Y.Map())],
    ['bytes', (doc) => doc.getMap('records').set('shape:a', new Uint8Array([1]))],
    ['a subdocument', (doc) => doc.getMap('records').set('shape:a', new Y.Doc())],
    ['another root', (doc) => doc.getMap('others').set('shape:a', {})],
    ['a bare text as a lane', (doc) => doc.getMap('records').set('shape:a', 'x')],
    ['a bare number as a lane', (doc) => doc.getMap('records').set('shape:a', 1)],
    ['a list as a lane', (doc) => doc.getMap('records').set('shape:a', [1])],
    ['an infinite number', (doc) => doc.getMap('records').set('shape:a', { x: Number.POSITIVE_INFINITY })],
    ['no number', (doc) => doc.getMap('records').set('shape:a', { x: Number.NaN })],
    ['a big integer', (doc) => doc.getMap('records').set('shape:a', { x: 5n })],
    ['undefined', (doc) => doc.getMap('records').set('shape:a', { x: undefined })],
    [
      'a key into prototypes',
      (doc) => doc.getMap('records').set('shape:a', JSON.parse('{"__proto__":{"x":1}}')),
    ],
    ['a constructor', (doc) => doc.getMap('records').set('shape:a', { a: { constructor: {} } })],
    ['a very deep value', (doc) => doc.getMap('records').set('shape:a', nested(20))],
    [
      'a value of very many parts',
      (doc) => doc.getMap('records').set('shape:a', { x: new Array(30_000).fill(1) }),
    ],
    ['a very long text', (doc) => doc.getMap('records').set('shape:a', { x: 'x'.repeat(70_000) })],
  ])('G2 G3 %s', (_name, change) => {
    expect(readUpdate(forged(change)).ok).toBe(false)
  })

  it.each<[string, number[]]>([
    ['a collected struct (GC)', [1, 1, 5, 0, 0, 3, 0]],
    ['a skip', [1, 1, 5, 0, 10, 3, 0]],
    ['a run of 2^53 − 1', [1, 1, 5, 0, 0x81, 9, 9, 255, 255, 255, 255, 255, 255, 255, 15, 0]],
    ['a deleted range that lies in another', [0, 1, 5, 2, 0, 5, 3, 1]],
    ['a deleted range of nothing', [0, 1, 5, 1, 0, 0]],
    ['a client twice', [2, 0, 5, 0, 0, 5, 0, 0]],
    ['more structs than bytes', [1, 0x80, 0xc3, 0x93, 0x0e, 5, 0]],
    ['a number above 2^53', [255, 255, 255, 255, 255, 255, 255, 255, 255, 1]],
  ])('G1 G2 T15 %s', (_name, bytes) => {
    expect(readUpdate(new Uint8Array(bytes)).ok).toBe(false)
  })

  it('G3 T28 nothing that pollutes a prototype', () => {
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})

const nested = (depth: number): object => (depth === 0 ? {} : { x: nested(depth - 1) })
