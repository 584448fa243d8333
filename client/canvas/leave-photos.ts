/**
 * A photo belongs to one card, and the server refuses it on any other, with every value beside it. So a copy is made
 * without it here, and keeps the rest.
 */
import type { TLStore } from 'tldraw'
import { readPhoto } from '../../shared/cards/photo-value.ts'
import { asValue, isValue, type LaneValue } from '../../shared/document/lanes.ts'
import type { MessageKey } from '../../shared/i18n/catalogue.ts'

/** Returns how to stop. */
export function leavePhotos(store: TLStore, say: (key: MessageKey) => void): () => void {
  let isSaid = false
  /** Once for everything that is copied together. */
  const sayOnce = () => {
    if (isSaid) return
    isSaid = true
    say('canvas.photoStays')
    queueMicrotask(() => {
      isSaid = false
    })
  }
  return store.sideEffects.registerBeforeCreateHandler('shape', (shape, source) => {
    const meta = source === 'user' ? metaOfCopy(asValue(shape.meta)) : null
    if (!meta) return shape
    sayOnce()
    return { ...shape, meta }
  })
}

/** Null where it names no photo. */
function metaOfCopy({ fields, ...meta }: LaneValue): LaneValue | null {
  if (!isValue(fields)) return null
  const all = Object.entries(fields)
  const kept = all.filter(([, value]) => readPhoto(value) === null)
  if (kept.length === all.length) return null
  return kept.length > 0 ? { ...meta, fields: Object.fromEntries(kept) } : meta
}
