/**
 * When a room says what is new: with the next tick, or along with the commit that is under way. There is one
 * timer at most; a commit that showed everything leaves nothing to say.
 */
import type { Time } from '../time.ts'
import type { Pace } from './pace.ts'

export type SpeechOptions = {
  time: Pick<Time, 'after'>
  pace: Pace
  /** Is a commit under way, which would take presence along? */
  isBusy(): boolean
  hasNews(): boolean
  say(): void
}

/** How long presence may wait for a commit, to go out with it. */
const commitMs = 25

export class Speech {
  readonly #options: SpeechOptions
  #cancel: (() => void) | null = null
  #isOver = false

  constructor(options: SpeechOptions) {
    this.#options = options
  }

  soon(): void {
    if (this.#isOver) return
    const { time, pace } = this.#options
    this.#cancel ??= time.after(pace.dueIn(), () => this.#speak(true))
  }

  /** Everything was said along with something else. */
  said(): void {
    this.#cancel?.()
    this.#cancel = null
  }

  end(): void {
    this.#isOver = true
    this.said()
  }

  #speak(mayWait: boolean): void {
    const { time, pace, isBusy, hasNews, say } = this.#options
    this.#cancel = null
    if (!hasNews()) return
    if (mayWait && isBusy()) {
      this.#cancel = time.after(commitMs, () => this.#speak(false))
      return
    }
    pace.begin()
    pace.spend(say)
  }
}
