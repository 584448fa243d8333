import type { RandomBytes } from '../../shared/ids.ts'

/** Fisher–Yates: every order is equally likely (up to 2⁻³² of bias). The list itself is left alone. */
export function shuffled<T>(list: readonly T[], random: RandomBytes): T[] {
  const order = [...list]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const pick = Math.floor((uint32(random) / 2 ** 32) * (last + 1))
    const [a, b] = [order[last], order[pick]]
    if (a !== undefined && b !== undefined) [order[last], order[pick]] = [b, a]
  }
  return order
}

const uint32 = (random: RandomBytes): number => random(4).reduce((number, byte) => number * 256 + byte, 0)
