/**
 * Failures are counted, never successes: a whole room sits behind one address. After too many wrong codes
 * on the whole server in a day, codes rest until the next day; links are too long to be guessed and go on.
 */
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { AppError } from '../../shared/errors.ts'
import { limits } from '../../shared/wire/limits.ts'

export type Attempts = {
  /** Rejects while this address has failed too often, or while codes are paused. */
  beforeCode(address: string): Promise<void>
  wrongCode(address: string): Promise<void>
  /** Counts a request to be let in, and rejects where one address sent too many: a room full of people is fewer. */
  beforeAsk(address: string): Promise<void>
  /** Counts the try and rejects where there were too many; `rightPassphrase` forgives. */
  beforePassphrase(address: string, email: string): Promise<void>
  rightPassphrase(address: string, email: string): Promise<void>
}

export type AttemptLimits = {
  wrongCodesPerDay: number
  wrongCodesPerAddress: number
  signInsPerAccount: number
  /** Each costs the server 0.1 s and 32 MiB, whatever account it names. */
  wrongSignInsPerAddress: number
  asksPerAddress: number
}

const daySeconds = 86_400
const quarterHourSeconds = 900

/** A room of 500 in which every tenth mistypes the code stays below 60 in a quarter of an hour. */
export const attemptLimits: AttemptLimits = {
  wrongCodesPerDay: limits.wrongCodesPerDay,
  wrongCodesPerAddress: 60,
  signInsPerAccount: 10,
  wrongSignInsPerAddress: 100,
  asksPerAddress: 600,
}

export function openAttempts(bounds: AttemptLimits = attemptLimits): Attempts {
  const day = new RateLimiterMemory({ points: bounds.wrongCodesPerDay, duration: daySeconds })
  const address = new RateLimiterMemory({ points: bounds.wrongCodesPerAddress, duration: quarterHourSeconds })
  const account = new RateLimiterMemory({ points: bounds.signInsPerAccount, duration: quarterHourSeconds })

  const asks = new RateLimiterMemory({ points: bounds.asksPerAddress, duration: quarterHourSeconds })
  const signIns = new RateLimiterMemory({
    points: bounds.wrongSignInsPerAddress,
    duration: quarterHourSeconds,
  })

  const assertLeft = async (
    limiter: RateLimiterMemory,
    key: string,
    refuse: (seconds: number) => AppError,
  ) => {
    const state = await limiter.get(key)
    if (state && state.remainingPoints <= 0) throw refuse(Math.ceil(state.msBeforeNext / 1_000))
  }
  const later = (seconds: number) => new AppError('too_many_requests', { seconds })
  const paused = () => new AppError('codes_paused')

  return {
    async beforeCode(from) {
      await assertLeft(day, 'all', paused)
      await assertLeft(address, from, later)
    },
    async wrongCode(from) {
      await day.penalty('all')
      await address.penalty(from)
    },
    async beforeAsk(from) {
      await assertLeft(asks, from, later)
      await asks.penalty(from)
    },
    async beforePassphrase(from, email) {
      const key = `${from} ${email}`
      await assertLeft(signIns, from, later)
      await assertLeft(account, key, later)
      await signIns.penalty(from)
      await account.penalty(key)
    },
    async rightPassphrase(from, email) {
      await account.delete(`${from} ${email}`)
      await signIns.reward(from)
    },
  }
}
