/** A ballot of dots while it is being filled in. Zeroes are left out. */
export type Dots = Readonly<Record<string, number>>
export type DotRule = { total: number; cap: number }

export const dotsGiven = (dots: Dots): number => Object.values(dots).reduce((sum, count) => sum + count, 0)

export const dotsLeft = (dots: Dots, rule: DotRule): number => rule.total - dotsGiven(dots)

export const mayAddDot = (dots: Dots, option: string, rule: DotRule): boolean =>
  dotsLeft(dots, rule) > 0 && (dots[option] ?? 0) < rule.cap

export const mayRemoveDot = (dots: Dots, option: string): boolean => (dots[option] ?? 0) > 0

/** One dot more or less on `option`; unchanged where the rule forbids it. */
export function changeDot(dots: Dots, option: string, by: 1 | -1, rule: DotRule): Dots {
  const allowed = by === 1 ? mayAddDot(dots, option, rule) : mayRemoveDot(dots, option)
  if (!allowed) return dots
  const { [option]: before = 0, ...others } = dots
  return before + by > 0 ? { ...others, [option]: before + by } : others
}

/** Drops dots of options that are no longer offered, such as a card that was hidden meanwhile. */
export function onlyOffered(dots: Dots, options: readonly string[]): Dots {
  return Object.fromEntries(Object.entries(dots).filter(([id]) => options.includes(id)))
}
