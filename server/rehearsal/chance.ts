/** Repeatable chance (mulberry32): the same seed gives the same rehearsal. */
export type Chance = {
  /** From 0 to 1, without 1. */
  next(): number
  /** A whole number from 0 to `below` − 1. */
  below(below: number): number
}

export function openChance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { next, below: (below) => Math.floor(next() * below) }
}
