/** 97.5 % quantile of the normal distribution: two-sided 95 %. */
const z = 1.959963984540054

export type Interval = { low: number; high: number }

/**
 * The 95 % interval of a share, which stays honest where few were asked. Null where nobody was.
 * Source: Wilson, Journal of the American Statistical Association 22 (1927).
 */
export function wilsonInterval(count: number, of: number): Interval | null {
  if (of === 0) return null
  const share = count / of
  const stretch = 1 + z ** 2 / of
  const middle = share + z ** 2 / (2 * of)
  const reach = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))
  return {
    low: count === 0 ? 0 : (middle - reach) / stretch,
    high: count === of ? 1 : (middle + reach) / stretch,
  }
}
