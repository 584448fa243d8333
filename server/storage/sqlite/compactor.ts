/** Asks another thread for snapshots of logs. The thread is started for the first one and ended when idle. */
import type { Worker } from 'node:worker_threads'
import type { DocumentName } from '../../../shared/document/document-name.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Time } from '../../time.ts'
import { DamagedDocumentError } from '../opening-error.ts'
import type { Made } from './make-replacement.ts'
import type { Compacted } from './thread-messages.ts'

export type Compactor = {
  /** Null where the canary failed. Rejects with `DamagedDocumentError` where the log cannot be read. */
  compact(document: DocumentName): Promise<Made>
  close(): Promise<void>
}

type Pending = {
  document: DocumentName
  resolve(result: Made): void
  reject(error: Error): void
}

/** Boards come to rest one after the other; a document in its memory is not kept for long. */
const idleMs = 10_000

export function openCompactor({ start, time }: { start: () => Worker; time: Time }): Compactor {
  const pending = new Map<number, Pending>()
  let thread: Worker | null = null
  let stopIdling = () => {}
  let lastId = 0

  const begin = (): Worker => {
    const worker = start()
    worker.on('message', hear)
    worker.on('error', (error) => lose(worker, error))
    worker.on('exit', () => lose(worker, new Error('the compacting thread ended')))
    return worker
  }

  const end = async () => {
    stopIdling()
    const last = thread
    thread = null
    rejectAll(new Error('the storage was closed'))
    await last?.terminate()
  }

  const lose = (worker: Worker, error: unknown) => {
    if (thread !== worker) return
    thread = null
    rejectAll(error)
  }

  const rejectAll = (cause: unknown) => {
    const lost = [...pending.values()]
    pending.clear()
    for (const one of lost) one.reject(notSaving(cause))
  }

  const hear = (told: Compacted) => {
    const one = pending.get(told.id)
    pending.delete(told.id)
    if (pending.size === 0) {
      thread?.unref()
      stopIdling = time.after(idleMs, () => void end())
    }
    if ('result' in told) one?.resolve(told.result)
    else one?.reject(told.isDamage ? new DamagedDocumentError(one.document) : notSaving(told.problem))
  }

  return {
    compact: (document) =>
      new Promise((resolve, reject) => {
        stopIdling()
        thread ??= begin()
        thread.ref()
        const id = ++lastId
        pending.set(id, { document, resolve, reject })
        thread.postMessage({ id, document })
      }),
    close: end,
  }
}

const notSaving = (cause: unknown): AppError => Object.assign(new AppError('not_saving'), { cause })
