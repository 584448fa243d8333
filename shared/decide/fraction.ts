/**
 * Exact rationals: gcd-reduced, denominator > 0, BigInt on both sides. Wherever somebody or something is
 * chosen, numbers are compared as these, never as doubles.
 */
import type { Fraction } from '../domain/fraction.ts'

export type Ratio = { readonly n: bigint; readonly d: bigint }

/** `d` may be negative but not zero. */
export function ratio(n: bigint | number, d: bigint | number = 1n): Ratio {
  const top = BigInt(n)
  const bottom = BigInt(d)
  if (bottom === 0n) throw new RangeError('a fraction needs a denominator other than zero')
  const shared = gcd(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom) * (bottom < 0n ? -1n : 1n)
  return { n: top / shared, d: bottom / shared }
}

export const add = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d + b.n * a.d, a.d * b.d)
export const multiply = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.n, a.d * b.d)
export const divide = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d, a.d * b.n)

/** Negative where `a` is less, positive where it is more, 0 where both are equal. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The plain mean; null of nothing. */
export function mean(values: readonly Ratio[]): Ratio | null {
  if (values.length === 0) return null
  return divide(values.reduce(add, ratio(0)), ratio(values.length))
}

export const toFraction = ({ n, d }: Ratio): Fraction => ({ n: String(n), d: String(d) })
export const fromFraction = ({ n, d }: Fraction): Ratio => ratio(BigInt(n), BigInt(d))

/** Whole percent, rounded half up: for showing only. */
export function toPercent(share: Fraction): number {
  const { n, d } = fromFraction(share)
  return Number((n * 200n + d) / (d * 2n))
}

/** For reading: a whole number with its rest as a fraction, `23 1/2`. Exact, unlike a decimal. */
export function fractionText({ n, d }: Fraction): string {
  if (d === '1') return n
  const [top, bottom] = [BigInt(n), BigInt(d)]
  const whole = top / bottom
  const rest = top - whole * bottom
  if (whole === 0n) return `${n}/${d}`
  return `${whole} ${rest < 0n ? -rest : rest}/${d}`
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}
