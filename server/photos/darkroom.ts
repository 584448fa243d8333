/**
 * Where photos are decoded: one process, one picture at a time, so that no picture slows the boards down.
 *
 * Invariants: every picture ends in exactly one answer; a process that dies or takes too long answers for the picture
 * that it had, and the next picture gets a new one; without work the process ends; after `close` none runs.
 */
import type { ChildProcess } from 'node:child_process'
import { AppError } from '../../shared/errors.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { Log } from '../observability/log.ts'
import type { Time } from '../time.ts'
import type { Answer, Developed, Exposed } from './developed.ts'
import { pictureKind } from './picture-kind.ts'

export type Darkroom = {
  /** Rejects with `photo_unreadable`, or `too_many_requests` while many wait or no process can be had. */
  develop(bytes: Uint8Array): Promise<Developed>
  close(): Promise<void>
}

export type DarkroomOptions = {
  start(): ChildProcess
  time: Pick<Time, 'after'>
  log: Pick<Log, 'warn'>
  /** How long one picture may take, in ms: above the limit that the process sets itself. */
  patienceMs?: number
  idleMs?: number
}

/** A room that sends at once; what is beyond comes again by itself a little later. */
const mostWaiting = 20
const retrySeconds = 5

const busy = () => new AppError('too_many_requests', { seconds: retrySeconds })

type Job = { bytes: Uint8Array; resolve(developed: Developed): void; reject(error: AppError): void }

export function openDarkroom({
  start,
  time,
  log,
  patienceMs = 12_000,
  idleMs = 60_000,
}: DarkroomOptions): Darkroom {
  const waiting: Job[] = []
  let child: ChildProcess | null = null
  let running: Job | null = null
  let stopTimer = () => {}
  let isClosed = false

  const end = () => {
    stopTimer()
    const ending = child
    child = null
    ending?.kill('SIGKILL')
  }

  const settle = (answer: Answer | 'busy') => {
    const job = running
    running = null
    stopTimer()
    if (!job) return
    if (answer === 'busy') job.reject(busy())
    else if ('developed' in answer) job.resolve(answer.developed)
    else {
      log.warn({ problem: answer.problem.slice(0, 200) }, 'a photo could not be read')
      job.reject(new AppError('photo_unreadable'))
    }
    next()
  }

  const open = (): ChildProcess => {
    const opened = start()
    const lost = (answer: Answer | 'busy') => {
      if (child !== opened) return
      end()
      settle(answer)
    }
    opened.on('message', (answer: Answer) => child === opened && settle(answer))
    // Every one of them: without anybody who listens, the second would end the server.
    opened.on('error', () => lost('busy'))
    opened.once('exit', () => lost({ problem: 'the process ended' }))
    // Its channel alone must not keep the server alive.
    opened.unref()
    opened.channel?.unref()
    return opened
  }

  const next = () => {
    if (running) return
    const job = waiting.shift()
    if (!job) {
      stopTimer = time.after(idleMs, end)
      return
    }
    stopTimer()
    running = job
    stopTimer = time.after(patienceMs, () => {
      end()
      settle({ problem: 'it took too long' })
    })
    const { maxPhotoPixels: maxPixels, photoSide: side, thumbnailSide } = limits
    try {
      child ??= open()
      child.send({ bytes: job.bytes, maxPixels, side, thumbnailSide } satisfies Exposed)
    } catch {
      // No memory, or no files left, for a process: the picture comes again later, and everything else goes on.
      end()
      settle('busy')
    }
  }

  return {
    develop: (bytes) =>
      new Promise((resolve, reject) => {
        if (isClosed || pictureKind(bytes) === null) return reject(new AppError('photo_unreadable'))
        if (waiting.length >= mostWaiting) return reject(busy())
        waiting.push({ bytes, resolve, reject })
        next()
      }),
    async close() {
      isClosed = true
      for (const job of waiting.splice(0)) job.reject(new AppError('not_saving'))
      const ended = child && new Promise((resolve) => child?.once('exit', resolve))
      end()
      running?.reject(new AppError('not_saving'))
      running = null
      await ended
    },
  }
}
