/**
 * The largest size that passes, by growing steps and then by halving. `passes` may answer null: not measured;
 * then nothing is known beyond what passed before, and the search ends there.
 */
export type Search = {
  /** Where to begin. */
  from: number
  /** Never asked beyond. */
  atMost: number
  /** Steps grow by this factor until one fails. */
  growth: number
  /** Both ends as near as this share of the size are near enough. */
  precision: number
}

export type Largest = {
  /** 0: not even the smallest size passed. */
  size: number
  /** False: the search ended before a size failed; the true one may be larger. */
  isBound: boolean
}

export async function searchLargest(
  { from, atMost, growth, precision }: Search,
  passes: (size: number) => Promise<boolean | null>,
): Promise<Largest> {
  let low = 0
  let high: number | null = null
  for (let size = Math.min(from, atMost); high === null; ) {
    const answer = await passes(size)
    if (answer === null) return { size: low, isBound: false }
    if (!answer) high = size
    else if (size === atMost) return { size, isBound: false }
    else {
      low = size
      size = Math.min(atMost, Math.ceil(size * growth))
    }
  }
  while (high - low > Math.max(1, precision * high)) {
    const size = Math.round((low + high) / 2)
    const answer = await passes(size)
    if (answer === null) return { size: low, isBound: false }
    if (answer) low = size
    else high = size
  }
  return { size: low, isBound: true }
}
