/**
 * Commits that are asked for together become one transaction, hence one wait for the disk. Each keeps its
 * own fate: one that cannot be applied is undone alone, and rejects alone.
 */
import { AppError } from '../../../shared/errors.ts'
import type { Write } from '../storage.ts'
import { type Engine, isBusy } from './engine.ts'

type Waiting = { writes: readonly Write[]; resolve: () => void; reject: (error: unknown) => void }

export type GroupCommit = {
  commit(writes: readonly Write[]): Promise<void>
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>
}

/** How long a locked file is waited for before its commits are refused. */
const patienceMs = 10_000
const retryMs = 40

export function openGroupCommit(engine: Engine, apply: (write: Write) => void): GroupCommit {
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null

  const run = async () => {
    // Everything that is asked for in this turn of the event loop joins the group.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      await commitGroup(engine, apply, group)
    }
    running = null
  }

  return {
    commit: (writes) =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ writes, resolve, reject })
        running ??= run()
      }),
    settled: async () => {
      while (running) await running
    },
  }
}

async function commitGroup(
  engine: Engine,
  apply: (write: Write) => void,
  group: readonly Waiting[],
): Promise<void> {
  const deadline = performance.now() + patienceMs
  while (true) {
    try {
      const refused = commitNow(engine, apply, group)
      for (const one of group) refused.has(one) ? one.reject(refused.get(one)) : one.resolve()
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) {
        for (const one of group) one.reject(notSaving(error))
        return
      }
      await new Promise((resolve) => setTimeout(resolve, retryMs))
    }
  }
}

/** Throws where the disk or a lock refused: then nothing of the group happened. */
function commitNow(
  engine: Engine,
  apply: (write: Write) => void,
  group: readonly Waiting[],
): Map<Waiting, unknown> {
  const refused = new Map<Waiting, unknown>()
  engine.exec('BEGIN IMMEDIATE')
  try {
    for (const one of group) applyOne(engine, apply, one, refused)
    engine.exec('COMMIT')
  } catch (error) {
    if (engine.isTransaction) engine.exec('ROLLBACK')
    throw error
  }
  return refused
}

function applyOne(
  engine: Engine,
  apply: (write: Write) => void,
  one: Waiting,
  refused: Map<Waiting, unknown>,
): void {
  engine.exec('SAVEPOINT one')
  try {
    for (const write of one.writes) apply(write)
  } catch (error) {
    // Some failures (a full disk) end the whole transaction.
    if (!engine.isTransaction || isStorageFailure(error)) throw error
    engine.exec('ROLLBACK TO one')
    refused.set(one, notSaving(error))
  }
  engine.exec('RELEASE one')
}

/** Not the fault of one write: busy, locked, read-only, input/output, corrupt, full, cannot open. */
const storageFailures = new Set([5, 6, 8, 10, 11, 13, 14])

function isStorageFailure(error: unknown): boolean {
  const code = (error as { sqliteCode?: unknown }).sqliteCode
  return typeof code === 'number' && storageFailures.has(code & 0xff)
}

function notSaving(cause: unknown): AppError {
  const error = new AppError('not_saving')
  error.cause = cause
  return error
}
