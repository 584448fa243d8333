import { compare, mean, type Ratio } from '../fraction.ts'

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly Ratio[]): Ratio | null {
  const sorted = [...values].sort(compare)
  return mean(sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1))
}
