/**
 * One thing after another. Frames that wait next to each other are taken together, once per tick; everything
 * else runs alone, between batches, and so sees committed state only.
 */
import type { Time } from '../time.ts'

type Task = {
  run: () => void | Promise<void>
  /** Called instead of `run` when the queue was stopped before its turn. */
  drop: () => void
}

export type JobQueueOptions<Frame> = {
  time: Pick<Time, 'after' | 'soon'>
  /** ms that frames still wait for others to come along; a waiting task takes them with it at once. */
  dueIn(): number
  /** Bounds how long those behind a batch wait. */
  maxBatch: number
  takeBatch(frames: Frame[]): Promise<void>
  /** A batch or a task failed: whoever owns the queue stops it. */
  onFailure(error: unknown): void
  /** Nothing runs or waits any more. */
  onIdle(): void
}

type Job<Frame> = { frame: Frame; task: null } | { frame: null; task: Task }

export class JobQueue<Frame> {
  readonly #options: JobQueueOptions<Frame>
  #jobs: Job<Frame>[] = []
  #tasks = 0
  #working = false
  #stopped = false
  #hurry: (() => void) | null = null
  #idle: (() => void)[] = []

  constructor(options: JobQueueOptions<Frame>) {
    this.#options = options
  }

  get isBusy(): boolean {
    return this.#working || this.#jobs.length > 0
  }

  get length(): number {
    return this.#jobs.length
  }

  pushFrame(frame: Frame): void {
    if (!this.#stopped) this.#push({ frame, task: null })
  }

  /** Runs between batches; rejects with what `run` throws, or with `dropped` where the queue was stopped before. */
  run<T>(run: () => T | Promise<T>, dropped: () => Error): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const task: Task = {
        run: () => Promise.resolve().then(run).then(resolve, reject),
        drop: () => reject(dropped()),
      }
      if (this.#stopped) task.drop()
      else this.#push({ frame: null, task })
    })
  }

  /** Drops what waits; what runs now is not interrupted. */
  stop(): void {
    this.#stopped = true
    this.#tasks = 0
    for (const { task } of this.#jobs.splice(0)) task?.drop()
    this.#hurry?.()
  }

  /** Resolves when nothing runs or waits. */
  settled(): Promise<void> {
    return this.isBusy ? new Promise((resolve) => this.#idle.push(resolve)) : Promise.resolve()
  }

  #push(job: Job<Frame>): void {
    this.#jobs.push(job)
    if (job.task) {
      this.#tasks += 1
      this.#hurry?.()
    }
    if (!this.#working) void this.#work()
  }

  async #work(): Promise<void> {
    this.#working = true
    // What arrives in the same turn of the event loop is one batch.
    await new Promise<void>((resolve) => this.#options.time.soon(resolve))
    while (this.#jobs.length > 0) {
      try {
        await this.#untilDue()
        await this.#takeNext()
      } catch (error) {
        this.#options.onFailure(error)
      }
    }
    this.#working = false
    for (const resolve of this.#idle.splice(0)) resolve()
    this.#options.onIdle()
  }

  #untilDue(): Promise<void> | void {
    const ms = this.#tasks > 0 ? 0 : this.#options.dueIn()
    if (ms <= 0) return
    return new Promise((resolve) => {
      const go = () => {
        this.#hurry = null
        stop()
        resolve()
      }
      const stop = this.#options.time.after(ms, go)
      this.#hurry = go
    })
  }

  async #takeNext(): Promise<void> {
    const [first] = this.#jobs
    if (first?.task) {
      this.#jobs.shift()
      this.#tasks -= 1
      return await first.task.run()
    }
    const end = this.#jobs.findIndex((job) => job.task !== null)
    const length = Math.min(end < 0 ? this.#jobs.length : end, this.#options.maxBatch)
    if (length > 0)
      await this.#options.takeBatch(this.#jobs.splice(0, length).flatMap(({ frame }) => frame ?? []))
  }
}
