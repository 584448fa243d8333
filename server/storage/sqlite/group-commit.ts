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

export type GroupCommit = {
  /** Rejects with a `CommitError`. `failuresSeen`: of how many failures the asker knew; all, if left out. */
  commit(work: Work, failuresSeen?: number): Promise<void>
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>
}

/** How long a locked file is waited for before its commits are refused. */
const patienceMs = 30_000
const retryMs = 40

export function openGroupCommit(engine: Engine, patience = patienceMs): GroupCommit {
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null
  let failures = 0

  const run = async () => {
    // Everything that is asked for in this turn of the event loop joins the group.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      await commitGroup(group)
    }
    running = null
  }

  const commitGroup = async (group: readonly Waiting[]) => {
    const known = group.filter((one) => one.failuresSeen === failures)
    for (const one of group)
      if (one.failuresSeen !== failures)
        one.reject(new CommitError('an earlier commit failed', failures, false))
    try {
      const refused = await whileLocked(known)
      for (const one of known) settle(one, refused)
    } catch (error) {
      failures += 1
      for (const one of known) one.reject(new CommitError(error, failures, false))
    }
  }

  const whileLocked = async (group: readonly Waiting[]) => {
    const deadline = patience + Math.min(...group.map((one) => one.since))
    while (true) {
      try {
        return commitNow(engine, group)
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error
        await new Promise((resolve) => setTimeout(resolve, retryMs))
      }
    }
  }

  const settle = (one: Waiting, refused: ReadonlyMap<Waiting, unknown>) =>
    refused.has(one) ? one.reject(new CommitError(refused.get(one), failures, true)) : one.resolve()

  return {
    commit: (work, failuresSeen = failures) =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ work, failuresSeen, since: performance.now(), resolve, reject })
        running ??= run()
      }),
    settled: async () => {
      while (running) await running
    },
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
