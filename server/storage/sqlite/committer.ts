/**
 * The main thread's side of committing: it asks, another thread writes and waits for the disk.
 *
 * Invariants: a promise resolves only after the thread said that its writes are on disk; commits happen in the
 * order in which they were asked for; if the thread dies, all that wait reject and the next one starts it anew.
 */
import type { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/errors.ts'
import type { Time } from '../../time.ts'
import type { Write } from '../storage.ts'
import { type Health, openHealth } from './health.ts'
import type { Answer, Asked, Replacement, Told } from './thread-messages.ts'

export type Committer = {
  commit(writes: readonly Write[]): Promise<void>
  /** False where the log is not the one that was read any more. */
  replace(replacement: Replacement): Promise<boolean>
  scrub(): Promise<void>
  watchHealth: Health['watch']
  /** Writes what waits, and ends the thread. */
  close(): Promise<void>
}

/** Without its number and what only the committer knows. */
type Question =
  | { kind: 'commit'; writes: readonly Write[] }
  | { kind: 'replace'; replacement: Replacement }
  | { kind: 'scrub' }
  | { kind: 'close' }

type Pending = {
  settled(outcome: 'saved' | 'failed' | 'refused'): void
  resolve(done: boolean): void
  reject(error: AppError): void
}

export type CommitterOptions = { start: () => Worker; time: Time }

/** Rejects where the thread cannot start. */
export async function openCommitter({ start, time }: CommitterOptions): Promise<Committer> {
  const pending = new Map<number, Pending>()
  let thread: Worker | null = null
  let outbox: Asked[] = []
  let lastId = 0
  let failuresSeen = 0
  let isClosed = false

  const begin = (): Worker => {
    const worker = start()
    worker.on('message', (told: Told) => {
      if (told !== 'ready') for (const answer of told) hear(answer)
      // Only what waits keeps the process alive.
      if (pending.size === 0) worker.unref()
    })
    worker.on('error', (error) => lose(worker, error))
    worker.on('exit', () => lose(worker, new Error('the committing thread ended')))
    failuresSeen = 0
    return worker
  }

  /** Nobody knows what became of what it was asked for. */
  const lose = (worker: Worker, error: unknown) => {
    if (thread !== worker) return
    thread = null
    outbox = []
    const lost = [...pending.values()]
    pending.clear()
    for (const one of lost) fail(one, 'failed', error)
  }

  const hear = (answer: Answer) => {
    const one = pending.get(answer.id)
    pending.delete(answer.id)
    if (!one) return
    if ('done' in answer) {
      one.settled('saved')
      one.resolve(answer.done)
      return
    }
    failuresSeen = Math.max(failuresSeen, answer.failures)
    fail(one, answer.isAlone ? 'refused' : 'failed', new Error(answer.problem))
  }

  const fail = (one: Pending, outcome: 'failed' | 'refused', cause: unknown) => {
    one.settled(outcome)
    one.reject(Object.assign(new AppError('not_saving'), { cause }))
  }

  const ask = (question: Question): Promise<boolean> =>
    new Promise((resolve, reject) => {
      if (isClosed) throw new AppError('not_saving')
      const id = ++lastId
      const settled = question.kind === 'scrub' || question.kind === 'close' ? () => {} : health.begun()
      pending.set(id, { settled, resolve, reject })
      outbox.push({ ...question, id, failuresSeen } as Asked)
      // What is asked for in one turn of the event loop travels together.
      if (outbox.length === 1) setImmediate(send)
    })

  const send = () => {
    const asked = outbox
    outbox = []
    if (asked.length === 0) return
    thread ??= begin()
    thread.ref()
    const worker = thread
    try {
      worker.postMessage(asked)
    } catch {
      // Something in it is no plain data: only what holds it is refused.
      for (const one of asked) post(worker, one)
    }
  }

  const post = (worker: Worker, one: Asked) => {
    try {
      worker.postMessage([one])
    } catch (error) {
      hear({ id: one.id, problem: String(error), isAlone: true, failures: failuresSeen })
    }
  }

  const health = openHealth({ time, probe: () => ask({ kind: 'commit', writes: probeWrites }) })

  thread = begin()
  await ready(thread)
  return {
    commit: async (writes) => {
      if (writes.length > 0) await ask({ kind: 'commit', writes: writes.map(withoutSlack) })
    },
    replace: (replacement) => ask({ kind: 'replace', replacement }),
    scrub: async () => {
      await ask({ kind: 'scrub' })
    },
    watchHealth: health.watch,
    async close() {
      health.close()
      if (isClosed) return
      const closing = ask({ kind: 'close' })
      isClosed = true
      await closing.catch(() => {})
      const last = thread
      thread = null
      await last?.terminate()
    },
  }
}

/** Needs about as much room as a busy room's commit, and leaves nothing behind. */
const probeFact = { name: 'probe', value: '·'.repeat(32 * 1024) }
const probeWrites: Write[] = [
  { table: 'facts', put: probeFact },
  { table: 'facts', remove: { name: probeFact.name } },
]

const ready = (thread: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    thread.once('message', () => resolve())
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('the committing thread ended before it began')))
  })

/** Copying part of a buffer to another thread would copy all of it. */
function withoutSlack(write: Write): Write {
  if ('update' in write) return { ...write, update: exactly(write.update) }
  return 'snapshot' in write ? { ...write, snapshot: exactly(write.snapshot) } : write
}

const exactly = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
