/**
 * Commits that are asked for together become one transaction, hence one wait for the disk. Each keeps its
 * own fate: one that cannot be applied is undone alone, and rejects alone. Where the disk refuses, the whole
 * group rejects, and so does everything that was asked for before that was known: it may build on what is lost.
 */
import { type Engine, isBusy, isStorageFailure } from './engine.ts'

/** What a commit does, inside the transaction. */
export type Work = () => void

type Waiting = {
  work: Work
  failuresSeen: number
  since: number
  resolve: () => void
  reject: (error: CommitError) => void
}

/** Why a commit is not on disk. */
export class CommitError extends Error {
  /** Its own writes could not be applied; the storage itself is well. */
  readonly isAlone: boolean
  /** Failures of the storage up to now: who asks next tells that it knows of them. */
  readonly failures: number

  constructor(cause: unknown, failures: number, isAlone: boolean) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'CommitError'
    this.failures = failures
    this.isAlone = isAlone
  }
}

/** How long a locked file is waited for before its commits are refused. */
const defaultPatienceMs = 30_000
const retryMs = 40

export class GroupCommit {
  readonly #engine: Engine
  readonly #patienceMs: number
  #waiting: Waiting[] = []
  #running: Promise<void> | null = null
  #failures = 0

  constructor(engine: Engine, patienceMs = defaultPatienceMs) {
    this.#engine = engine
    this.#patienceMs = patienceMs
  }

  /** Rejects with a `CommitError`. `failuresSeen`: of how many failures the asker knew; all, if left out. */
  commit(work: Work, failuresSeen = this.#failures): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.#waiting.push({ work, failuresSeen, since: performance.now(), resolve, reject })
      this.#running ??= this.#run()
    })
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #run(): Promise<void> {
    // Everything that is asked for in this turn of the event loop joins the group.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#waiting.length > 0) {
      const group = this.#waiting
      this.#waiting = []
      await this.#commitGroup(this.#rejectUnaware(group))
    }
    this.#running = null
  }

  #rejectUnaware(group: readonly Waiting[]): Waiting[] {
    for (const one of group)
      if (one.failuresSeen !== this.#failures)
        one.reject(new CommitError('an earlier commit failed', this.#failures, false))
    return group.filter((one) => one.failuresSeen === this.#failures)
  }

  async #commitGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const refused = await this.#whileLocked(group)
      for (const one of group)
        if (refused.has(one)) one.reject(new CommitError(refused.get(one), this.#failures, true))
        else one.resolve()
    } catch (error) {
      this.#failures += 1
      for (const one of group) one.reject(new CommitError(error, this.#failures, false))
    }
  }

  async #whileLocked(group: readonly Waiting[]): Promise<Map<Waiting, unknown>> {
    const deadline = this.#patienceMs + Math.min(...group.map((one) => one.since))
    while (true) {
      try {
        return commitNow(this.#engine, group)
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error
        await new Promise((resolve) => setTimeout(resolve, retryMs))
      }
    }
  }
}

/** Throws where the disk or a lock refused: then nothing of the group happened. Returns which were refused alone. */
function commitNow(engine: Engine, group: readonly Waiting[]): Map<Waiting, unknown> {
  const refused = new Map<Waiting, unknown>()
  if (group.length === 0) return refused
  engine.exec('BEGIN IMMEDIATE')
  try {
    for (const one of group) applyOne(engine, one, refused)
    engine.exec('COMMIT')
  } catch (error) {
    if (engine.isTransaction) engine.exec('ROLLBACK')
    throw error
  }
  return refused
}

function applyOne(engine: Engine, one: Waiting, refused: Map<Waiting, unknown>): void {
  engine.exec('SAVEPOINT one')
  try {
    one.work()
  } catch (error) {
    // Some failures (a full disk) end the whole transaction.
    if (!engine.isTransaction || isStorageFailure(error)) throw error
    engine.exec('ROLLBACK TO one')
    refused.set(one, error)
  }
  engine.exec('RELEASE one')
}
