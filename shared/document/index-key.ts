/**
 * Stacking order among siblings, as tldraw's fractional indexes (rocicorp/fractional-indexing): a letter that
 * says how many digits follow, an integer, a fraction that does not end in 0.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * An index in layer 0 … 61 that differs from shape to shape without looking at the siblings: two equal indexes
 * would make tldraw's reordering throw. The fraction is a hash of the id (FNV-1a), 62^5 values.
 */
export function defaultIndex(id: string, layer: number): string {
  let hash = 0x811c9dc5
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  let fraction = ''
  for (let place = 0; place < 5; place += 1) {
    fraction += digits[hash % 62]
    hash = Math.floor(hash / 62)
  }
  return `a${digits[layer] ?? '1'}${fraction}V`
}
