import type { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/errors.ts'
import type { Time } from '../../time.ts'
import type { Write } from '../storage.ts'
import { Health, type Outcome } from './health.ts'
import type { Answer, Asked, Replacement, Told } from './thread-messages.ts'

/** Without its number and what only the committer knows. */
type Question =
  | { kind: 'commit'; writes: readonly Write[] }
  | { kind: 'replace'; replacement: Replacement }
  | { kind: 'scrub' }
  | { kind: 'close' }

type Pending = {
  settled(outcome: Outcome): void
  resolve(done: boolean): void
  reject(error: AppError): void
}

export type CommitterOptions = { start: () => Worker; time: Time }

/** Rejects where the thread cannot start. */
export async function openCommitter(options: CommitterOptions): Promise<Committer> {
  const committer = new Committer(options)
  await committer.isReady()
  return committer
}

/**
 * The main thread's side of committing: it asks, another thread writes and waits for the disk.
 *
 * Invariants: a promise resolves only after the thread said that its writes are on disk; commits happen in the
 * order in which they were asked for; if the thread dies, all that wait reject and the next one starts it anew.
 */
export class Committer {
  readonly #start: () => Worker
  readonly #health: Health
  readonly #pending = new Map<number, Pending>()
  #thread: Worker | null
  #outbox: Asked[] = []
  #lastId = 0
  #failuresSeen = 0
  #isClosed = false

  constructor({ start, time }: CommitterOptions) {
    this.#start = start
    this.#health = new Health({ time, probe: () => this.#ask({ kind: 'commit', writes: probeWrites }) })
    this.#thread = this.#begin()
  }

  isReady(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#thread?.once('message', () => resolve())
      this.#thread?.once('error', reject)
      this.#thread?.once('exit', () => reject(new Error('the committing thread ended before it began')))
    })
  }

  async commit(writes: readonly Write[]): Promise<void> {
    if (writes.length > 0) await this.#ask({ kind: 'commit', writes: writes.map(withoutSlack) })
  }

  /** False where the log is not the one that was read any more. */
  replace(replacement: Replacement): Promise<boolean> {
    return this.#ask({ kind: 'replace', replacement })
  }

  async scrub(): Promise<void> {
    await this.#ask({ kind: 'scrub' })
  }

  watchHealth(listener: (isSaving: boolean) => void): () => void {
    return this.#health.watch(listener)
  }

  /** Writes what waits, and ends the thread. */
  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#health.close()
    const closing = this.#ask({ kind: 'close' })
    this.#isClosed = true
    await closing.catch(() => {})
    const last = this.#thread
    this.#thread = null
    await last?.terminate()
  }

  // ── asking ──────────────────────────────────────────────────────────────────────────────────────

  #ask(question: Question): Promise<boolean> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) throw new AppError('not_saving')
      const id = ++this.#lastId
      const isCommit = question.kind === 'commit' || question.kind === 'replace'
      this.#pending.set(id, { settled: isCommit ? this.#health.begun() : () => {}, resolve, reject })
      this.#outbox.push({ ...question, id, failuresSeen: this.#failuresSeen } as Asked)
      // What is asked for in one turn of the event loop travels together.
      if (this.#outbox.length === 1) setImmediate(() => this.#send())
    })
  }

  #send(): void {
    const asked = this.#outbox
    this.#outbox = []
    if (asked.length === 0) return
    this.#thread ??= this.#begin()
    this.#thread.ref()
    try {
      this.#thread.postMessage(asked)
    } catch {
      // Something in it is no plain data: only what holds it is refused.
      for (const one of asked) this.#sendOne(this.#thread, one)
    }
  }

  #sendOne(thread: Worker, one: Asked): void {
    try {
      thread.postMessage([one])
    } catch (error) {
      this.#hear({ id: one.id, problem: String(error), isAlone: true, failures: this.#failuresSeen })
    }
  }

  // ── hearing ─────────────────────────────────────────────────────────────────────────────────────

  #begin(): Worker {
    const thread = this.#start()
    thread.on('message', (told: Told) => {
      if (told !== 'ready') for (const answer of told) this.#hear(answer)
      // Only what waits keeps the process alive.
      if (this.#pending.size === 0) thread.unref()
    })
    thread.on('error', (error) => this.#lose(thread, error))
    thread.on('exit', () => this.#lose(thread, new Error('the committing thread ended')))
    this.#failuresSeen = 0
    return thread
  }

  #hear(answer: Answer): void {
    const one = this.#pending.get(answer.id)
    this.#pending.delete(answer.id)
    if (!one) return
    if ('done' in answer) {
      one.settled('saved')
      one.resolve(answer.done)
      return
    }
    this.#failuresSeen = Math.max(this.#failuresSeen, answer.failures)
    fail(one, answer.isAlone ? 'refused' : 'failed', new Error(answer.problem))
  }

  /** Nobody knows what became of what it was asked for. */
  #lose(thread: Worker, error: unknown): void {
    if (this.#thread !== thread) return
    this.#thread = null
    this.#outbox = []
    const lost = [...this.#pending.values()]
    this.#pending.clear()
    for (const one of lost) fail(one, 'failed', error)
  }
}

function fail(one: Pending, outcome: 'failed' | 'refused', cause: unknown): void {
  one.settled(outcome)
  one.reject(Object.assign(new AppError('not_saving'), { cause }))
}

/** Needs about as much room as a busy room's commit, and leaves nothing behind. */
const probeFact = { name: 'probe', value: '·'.repeat(32 * 1024) }
const probeWrites: Write[] = [
  { table: 'facts', put: probeFact },
  { table: 'facts', remove: { name: probeFact.name } },
]

/** Copying part of a buffer to another thread would copy all of it. */
function withoutSlack(write: Write): Write {
  if ('update' in write) return { ...write, update: exactly(write.update) }
  return 'snapshot' in write ? { ...write, snapshot: exactly(write.snapshot) } : write
}

const exactly = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
