import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { splitUpdate } from './split-update.ts'

/** The update of one transaction that writes, overwrites and removes. */
function bigUpdate(cards: number, removed: number) {
  const doc = new Y.Doc()
  const records = doc.getMap('records')
  doc.transact(() => {
    for (let n = 0; n < 20; n += 1) records.set(`shape:old${n}`, { n })
  })
  const before = Y.encodeStateAsUpdate(doc)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.transact(() => {
    for (let n = 0; n < cards; n += 1) {
      records.set(`shape:c${n}`, { type: 'note', text: 'ä'.repeat(n % 300) })
      records.set(`shape:c${n}#place`, { x: n })
      if (n % 7 === 0) records.set(`shape:c${n}#place`, { x: n, again: true })
    }
    for (let n = 0; n < removed; n += 1) records.delete(`shape:old${n}`)
  })
  return { doc, before, update: updates[0] ?? new Uint8Array() }
}

test('C10 an update that fits is left as it is', () => {
  const { doc, update } = bigUpdate(3, 1)
  expect(splitUpdate(update, doc, 1_000_000)).toEqual([update])
})

test('C10 pieces fit, arrive in order, and make the same document', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.nat(20),
      fc.integer({ min: 2_000, max: 9_000 }),
      (cards, removed, max) => {
        const { doc, before, update } = bigUpdate(cards, removed)
        const other = new Y.Doc()
        Y.applyUpdate(other, before)
        for (const piece of splitUpdate(update, doc, max)) {
          expect(piece.byteLength).toBeLessThanOrEqual(max + 100)
          Y.applyUpdate(other, piece)
          expect(other.store.pendingStructs).toBeNull()
          for (const key of other.getMap('records').keys()) {
            if (key.startsWith('shape:c') && !key.includes('#'))
              expect(other.getMap('records').has(`${key}#place`)).toBe(true)
          }
        }
        expect(other.getMap('records').toJSON()).toEqual(doc.getMap('records').toJSON())
      },
    ),
    { numRuns: 40 },
  )
})
