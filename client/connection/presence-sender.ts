/**
 * Sends what this person does right now: at most every 60 ms (the server takes 20 a second), and only what
 * changed. A new connection begins with everything, since the server forgot us at the last close.
 */
import type { PresenceNews } from '../../shared/wire/presence.ts'
import { newsSince, tellable } from './presence-news.ts'
import type { Seats } from './seats.ts'
import type { StopTimer, Surroundings } from './surroundings.ts'
import type { BoardPresence } from './types.ts'

const gapMs = 60

export class PresenceSender {
  readonly #seats: Seats
  readonly #surroundings: Pick<Surroundings, 'after'>
  readonly #send: (news: PresenceNews) => void
  #isOpen = false
  /** Told on this connection. */
  #told: BoardPresence | null = null
  #stopTimer: StopTimer | null = null

  constructor(seats: Seats, surroundings: Pick<Surroundings, 'after'>, send: (news: PresenceNews) => void) {
    this.#seats = seats
    this.#surroundings = surroundings
    this.#send = send
    seats.onSaid = () => {
      if (this.#isOpen && !this.#stopTimer) this.#flush()
    }
  }

  /** A connection has begun. */
  greet(): void {
    this.#isOpen = true
    this.#told = null
    if (!this.#stopTimer) this.#flush()
  }

  /** The connection is gone. */
  hush(): void {
    this.#isOpen = false
    this.#stopTimer?.()
    this.#stopTimer = null
  }

  #flush(): void {
    this.#stopTimer = null
    const now = tellable(this.#seats.said())
    const news = newsSince(this.#told, now)
    if (!news) return
    this.#told = now
    this.#send(news)
    this.#stopTimer = this.#surroundings.after(gapMs, () => this.#flush())
  }
}
