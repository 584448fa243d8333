/**
 * A bucket that fills with time: bursts pass, a steady flood is slowed down. Nobody is cut for being fast; the
 * socket is not read for a while, which TCP passes on to the sender.
 */
export type Rate = {
  /** Takes one; how many ms to wait before the next one may come (0: none). */
  take(): number
}

export function openRate(perSecond: number, burst: number, monotonic: () => number): Rate {
  let left = burst
  let filledAt = monotonic()
  return {
    take() {
      const now = monotonic()
      left = Math.min(burst, left + ((now - filledAt) * perSecond) / 1000)
      filledAt = now
      left -= 1
      return left >= 0 ? 0 : Math.ceil((-left * 1000) / perSecond)
    },
  }
}
