/**
 * Sends the newest state of one ballot, one request at a time.
 *
 * Invariants: revisions rise by one with each change sent; a choice made while one is under way is sent after
 * it; the same choice keeps its key and revision however often it is tried. `send` is the only way out.
 */
import type { Choice } from '../../../shared/steps/weigh/settings.ts'
import { ApiError, passesByItself } from '../../api/api-error.ts'

export type BallotStatus =
  | { is: 'none' }
  | { is: 'saving' }
  | { is: 'saved' }
  /** It did not get through; it is tried again. */
  | { is: 'kept' }
  | { is: 'refused'; problem: ApiError }

export type BallotToSend = { choice: Choice; revision: number; key: string }

export type BallotSenderOptions = {
  /** The revision that the server has; 0 for none. */
  revision: number
  send(ballot: BallotToSend): Promise<{ revision: number }>
  newKey(): string
  onStatus(status: BallotStatus): void
}

export class BallotSender {
  readonly #options: BallotSenderOptions
  #revision: number
  #waiting: Choice | null = null
  #underWay: BallotToSend | null = null
  #busy = false

  constructor(options: BallotSenderOptions) {
    this.#options = options
    this.#revision = options.revision
  }

  /** Sends this choice, after what is under way. Only the newest one matters. */
  cast(choice: Choice): void {
    this.#waiting = choice
    this.#options.onStatus({ is: 'saving' })
    void this.#flush()
  }

  /** Tries again what did not get through. */
  retry(): void {
    void this.#flush()
  }

  async #flush(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    try {
      for (let ballot = this.#next(); ballot; ballot = this.#next()) {
        if (!(await this.#try(ballot))) return
      }
      if (this.#revision > 0) this.#options.onStatus({ is: 'saved' })
    } finally {
      this.#busy = false
    }
  }

  /** What was tried and may or may not have arrived goes first, unchanged. */
  #next(): BallotToSend | null {
    if (this.#underWay) return this.#underWay
    if (!this.#waiting) return null
    this.#underWay = { choice: this.#waiting, revision: this.#revision + 1, key: this.#options.newKey() }
    this.#waiting = null
    return this.#underWay
  }

  /** False: stop for now. */
  async #try(ballot: BallotToSend): Promise<boolean> {
    try {
      const answer = await this.#options.send(ballot)
      this.#revision = Math.max(this.#revision, answer.revision)
      this.#underWay = null
      return true
    } catch (error) {
      return this.#failed(ballot, error)
    }
  }

  #failed(ballot: BallotToSend, error: unknown): boolean {
    if (passesByItself(error)) {
      this.#options.onStatus({ is: 'kept' })
      return false
    }
    const problem = error instanceof ApiError ? error : new ApiError('internal')
    const stored = problem.params.revision
    this.#underWay = null
    if (problem.code === 'ballot_outdated' && typeof stored === 'number' && stored >= ballot.revision) {
      // Another device of this person has voted meanwhile; the newest choice of this one goes on top.
      this.#revision = stored
      this.#waiting ??= ballot.choice
      return true
    }
    this.#waiting = null
    this.#options.onStatus({ is: 'refused', problem })
    return false
  }
}
