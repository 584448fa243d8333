/**
 * Counts steps in a thread, one after the other, so that boards go on meanwhile and a count can be given up.
 *
 * Invariants: a key is counted at most once at a time; every count ends in exactly one answer; after `close`
 * no thread runs.
 */
import type { Worker } from 'node:worker_threads'
import type { CountInput, Tally } from '../../shared/domain/tally.ts'
import { AppError } from '../../shared/errors.ts'

export type Counter = {
  /** Rejects with `counting_runs`, `counting_cancelled`, or `internal` where the thread fails. */
  count(key: string, input: CountInput): Promise<Tally>
  /** False where nothing of this key is counted. */
  cancel(key: string): boolean
  /** Gives up what is counted and what waits. */
  close(): Promise<void>
}

type Count = {
  key: string
  input: CountInput
  resolve(tally: Tally): void
  reject(error: AppError): void
}

export function openCounter(start: (input: CountInput) => Worker): Counter {
  const waiting: Count[] = []
  let running: { count: Count; worker: Worker } | null = null
  let ending: Promise<unknown> = Promise.resolve()

  const next = () => {
    const count = running ? undefined : waiting.shift()
    if (!count) return
    const worker = start(count.input)
    running = { count, worker }
    worker.once('message', (tally: Tally) => end(count, () => count.resolve(tally)))
    worker.once('error', (cause) => end(count, () => count.reject(failed(cause))))
    worker.once('exit', () => end(count, () => count.reject(failed('the counting thread ended'))))
  }

  /** Whatever happens first to a count is its answer. */
  const end = (count: Count, answer: () => void) => {
    if (running?.count !== count) return
    ending = running.worker.terminate()
    running = null
    answer()
    next()
  }

  const giveUp = (count: Count) => {
    const place = waiting.indexOf(count)
    const cancelled = () => count.reject(new AppError('counting_cancelled'))
    if (place < 0) return end(count, cancelled)
    waiting.splice(place, 1)
    cancelled()
  }

  const all = () => [...(running ? [running.count] : []), ...waiting]

  return {
    count: (key, input) =>
      new Promise((resolve, reject) => {
        if (all().some((one) => one.key === key)) return reject(new AppError('counting_runs'))
        waiting.push({ key, input, resolve, reject })
        next()
      }),
    cancel(key) {
      const found = all().find((one) => one.key === key)
      if (found) giveUp(found)
      return found !== undefined
    },
    async close() {
      for (const one of all().reverse()) giveUp(one)
      await ending
    },
  }
}

const failed = (cause: unknown): AppError => Object.assign(new AppError('internal'), { cause })
