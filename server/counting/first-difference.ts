import { canonicalJson } from '../../shared/decide/canonical-json.ts'

/** Where two records differ first, in order of their keys, in words; null where they are equal byte for byte. */
export function firstDifference(published: unknown, recounted: unknown, path = ''): string | null {
  const bytes = [canonicalJson(published ?? null), canonicalJson(recounted ?? null)]
  if (bytes[0] === bytes[1]) return null
  const inside = keysOf(published, recounted)
    .map((key) => firstDifference(valueAt(published, key), valueAt(recounted, key), `${path}/${key}`))
    .find((found) => found !== null)
  return inside ?? `${path || 'the record'}: published ${told(bytes[0])}, recounted ${told(bytes[1])}`
}

/** None where the values are not both lists or both objects: then they differ as a whole. */
function keysOf(a: unknown, b: unknown): string[] {
  if (!isBranch(a) || !isBranch(b) || Array.isArray(a) !== Array.isArray(b)) return []
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null

const valueAt = (value: unknown, key: string): unknown =>
  isBranch(value) ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined

/** A figure is shown whole, a long text from its beginning. */
const told = (json = 'nothing'): string => (json.length > 80 ? `${json.slice(0, 80)}…` : json)
