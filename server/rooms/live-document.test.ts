import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardName } from '../../shared/document/document-name.ts'
import { DamagedDocumentError } from '../storage/opening-error.ts'
import { openDocument } from './live-document.ts'

const name = boardName('w1')

test('R8 those who know the same get the same bytes, until something changes', () => {
  const document = openDocument(name, [])
  document.records.set('shape:a', { x: 1 })
  const known = document.encodeStateVector()
  const first = document.encode()
  expect(document.encode()).toBe(first)
  document.records.set('shape:b', { x: 2 })
  expect(document.encode()).not.toBe(first)
  expect(document.encode(known)).toBe(document.encode(Uint8Array.from(known)))
  const late = new Y.Doc()
  Y.applyUpdate(late, first)
  Y.applyUpdate(late, document.encode(known))
  expect(late.getMap('records').toJSON()).toEqual({ 'shape:a': { x: 1 }, 'shape:b': { x: 2 } })
})

test.each([
  ['a run of nothing', new Uint8Array([1, 1, 5, 0, 0, 100, 0])],
  ['bytes that are none', new Uint8Array([255, 255, 255])],
  ['what waits for a predecessor', new Uint8Array([1, 1, 5, 9, 0x81, 5, 8, 1, 0])],
])('R18 T17 a log with %s is no document', (_, update) => {
  expect(() => openDocument(name, [update])).toThrow(DamagedDocumentError)
})
