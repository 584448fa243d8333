/** Figures as the expected files write them: integers as numbers, other exact values as `"num/den"`. */
import type { Ratio } from '../../shared/decide/fraction.ts'

export type Json = null | boolean | number | string | Json[] | Figures
/** Made with `Object.fromEntries` only, so that an option called `__proto__` is an option. */
export type Figures = { [key: string]: Json }

/** `3`, `"5/2"`; text where the integer is too large for a double. */
export function exact({ n, d }: Ratio): number | string {
  const isSafe = d === 1n && Number.isSafeInteger(Number(n))
  return isSafe ? Number(n) : exactText({ n, d })
}

/** `"3"`, `"5/2"`: always text, as in the files of budgets, where an amount may be of any size. */
export const exactText = ({ n, d }: Ratio): string => (d === 1n ? String(n) : `${n}/${d}`)

/** Rounded half up to so many decimals: for square roots and intervals, which no fraction can hold. */
export const rounded = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals

/** Keys in code-unit order, whatever order the map was filled in. */
export function record<T>(values: Iterable<readonly [string, T]>, write: (value: T) => Json): Figures {
  const entries = [...values].sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, value]) => [key, write(value)]))
}

/** Counts and other plain integers. */
export const integers = (values: Iterable<readonly [string, number]>): Figures =>
  record(values, (value) => value)

export const isFigures = (value: unknown): value is Figures =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
