/** Late work in words: what it says, or what it would do where it says nothing. Pure. */
import { parseLaneKey } from '../../../shared/document/lanes.ts'
import type { MessageKey } from '../../../shared/i18n/catalogue.ts'
import type { LateWork } from '../../../shared/wire/history.ts'

/** The words themselves, or the key of what to say instead. */
export function lateWords({ text, lanes }: Pick<LateWork, 'text' | 'lanes'>): string | { key: MessageKey } {
  if (text !== null && text.trim() !== '') return text
  const touched = lanes.map(([key, value]) => ({ lane: parseLaneKey(key)?.lane, value }))
  if (touched.some(({ lane, value }) => lane === 'base' && value === null)) return { key: 'late.removed' }
  if (touched.every(({ lane }) => lane === 'place')) return { key: 'late.moved' }
  return { key: 'late.drawn' }
}
