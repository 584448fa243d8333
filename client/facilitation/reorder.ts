/**
 * The step before which the one at `index` must be put to move it by one place; null is the end, undefined
 * says that it cannot move that way.
 */
export function placeBefore(ids: readonly string[], index: number, by: 1 | -1): string | null | undefined {
  if (index + by < 0 || index + by >= ids.length) return undefined
  return by === -1 ? ids[index - 1] : (ids[index + 2] ?? null)
}
