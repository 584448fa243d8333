// @vitest-environment node
import {
  createTLStore,
  type IndexKey,
  type TLParentId,
  type TLShape,
  type TLShapeId,
  type TLStore,
} from 'tldraw'
import { expect, it } from 'vitest'
import { leavePhotos } from './leave-photos.ts'

const photo = `photo:${'a'.repeat(26)} The roof`

/** A shape as far as its copy is concerned: the store checks the rest. */
function put(store: TLStore, id: string, fields: Record<string, string> | undefined): TLShape | undefined {
  const shape = {
    id: id as TLShapeId,
    typeName: 'shape',
    type: 'group',
    x: 0,
    y: 0,
    rotation: 0,
    index: 'a1' as IndexKey,
    parentId: 'page:page' as TLParentId,
    isLocked: false,
    opacity: 1,
    props: {},
    meta: { hue: 'warm', ...(fields && { fields }) },
  } as TLShape
  store.put([shape])
  return store.get(shape.id)
}

it('a copy on the board keeps everything but the photo, and that is said once', async () => {
  const store = createTLStore()
  const said: string[] = []
  leavePhotos(store, (key) => said.push(key))
  expect(put(store, 'shape:one', { photo, place: 'Pasar' })?.meta).toEqual({
    hue: 'warm',
    fields: { place: 'Pasar' },
  })
  expect(put(store, 'shape:two', { photo })?.meta).toEqual({ hue: 'warm' })
  expect(said).toEqual(['canvas.photoStays'])
  await Promise.resolve()
  put(store, 'shape:three', { photo })
  expect(said).toHaveLength(2)
})

it('cards of others, and cards without a photo, come as they are', () => {
  const store = createTLStore()
  const said: string[] = []
  leavePhotos(store, (key) => said.push(key))
  store.mergeRemoteChanges(() => put(store, 'shape:one', { photo }))
  expect(store.get('shape:one' as TLShapeId)?.meta).toEqual({ hue: 'warm', fields: { photo } })
  expect(put(store, 'shape:two', { place: 'Pasar' })?.meta).toEqual({
    hue: 'warm',
    fields: { place: 'Pasar' },
  })
  expect(put(store, 'shape:three', undefined)?.meta).toEqual({ hue: 'warm' })
  expect(said).toEqual([])
})
