/** Decimal strings and exact fractions: money is read as written, never through a double. */
import { type Ratio, ratio } from './fraction.ts'

const decimalForm = /^([+-]?)(\d+)(?:[.,](\d+))?$/

/**
 * `1000`, `250.50` or `250,50` (older files write a comma) as an exact fraction; null for anything else, so for
 * thousands separators too, which nobody can tell from decimals.
 */
export function parseDecimal(text: string): Ratio | null {
  const match = decimalForm.exec(text.trim())
  if (!match) return null
  const [, sign, whole = '', places = ''] = match
  const size = ratio(BigInt(whole + places), 10n ** BigInt(places.length))
  return sign === '-' ? { n: -size.n, d: size.d } : size
}

/**
 * The shortest decimal string (with a point) that reads back as the same fraction; null where there is none, as
 * for 1/3.
 */
export function formatDecimal({ n, d }: Ratio): string | null {
  const places = decimalPlaces(d)
  if (places === null) return null
  const digits = String((n < 0n ? -n : n) * (10n ** BigInt(places) / d)).padStart(places + 1, '0')
  const sign = n < 0n ? '-' : ''
  if (places === 0) return sign + digits
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** How many decimal places 1/d needs; null where d has a factor other than 2 and 5. */
function decimalPlaces(d: bigint): number | null {
  const [afterTwos, twos] = divideOut(d, 2n)
  const [rest, fives] = divideOut(afterTwos, 5n)
  return rest === 1n ? Math.max(twos, fives) : null
}

function divideOut(value: bigint, factor: bigint): [rest: bigint, times: number] {
  let [rest, times] = [value, 0]
  for (; rest % factor === 0n; rest /= factor) times++
  return [rest, times]
}
