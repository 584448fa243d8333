/**
 * A bucket that fills with time: bursts pass, a steady flood is slowed down. Nobody is cut for being fast; the
 * socket is not read for a while, which TCP passes on to the sender.
 */
export type Rate = {
  /** Takes one (or what it costs); how many ms to wait before the next one may come (0: none). */
  take(cost?: number): number
}

export function openRate(perSecond: number, burst: number, monotonic: () => number): Rate {
  let left = burst
  let filledAt = monotonic()
  return {
    take(cost = 1) {
      const now = monotonic()
      left = Math.min(burst, left + ((now - filledAt) * perSecond) / 1000)
      filledAt = now
      left -= cost
      return left >= 0 ? 0 : Math.ceil((-left * 1000) / perSecond)
    },
  }
}
