import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Entry } from '../kept-storage.ts'
import { hasLanded } from './landed.ts'

const entry = (client: number, clock: number, key: string): Entry => ({
  seq: 1,
  client,
  clock,
  puts: [{ key, before: null, after: { words: 'mine' } }],
})

function written(client: number, ...keys: string[]): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = client
  for (const key of keys) doc.getMap('records').set(key, { words: 'theirs' })
  return doc
}

it('C6 knows what arrived, also once others wrote over it', () => {
  const doc = written(7, 'shape:a', 'shape:b')
  expect(hasLanded(doc, entry(7, 2, 'shape:b'))).toBe(true)
  doc.clientID = 8
  doc.getMap('records').set('shape:b', { words: 'later' })
  expect(hasLanded(doc, entry(7, 2, 'shape:b'))).toBe(true)
})

it('C6 does not take what another tab wrote under the same lent id for its own', () => {
  const doc = written(7, 'shape:x', 'shape:y')
  expect(hasLanded(doc, entry(7, 2, 'shape:b'))).toBe(false)
})

it('C6 knows what did not arrive, and asks nothing of a change that only removed', () => {
  const doc = written(7, 'shape:a')
  expect(hasLanded(doc, entry(7, 2, 'shape:a'))).toBe(false)
  expect(hasLanded(doc, entry(9, 1, 'shape:a'))).toBe(false)
  expect(hasLanded(doc, entry(7, 0, 'shape:a'))).toBe(false)
})
