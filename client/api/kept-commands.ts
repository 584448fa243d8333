/**
 * Commands that were given without network: kept on this device and sent in order when there is one. Only
 * commands that may be sent twice are taken: each carries an id, a key, or a whole new value.
 *
 * Invariants: a command is on the device before it is sent, and until the server has answered; of each lane
 * (`kept-order.ts`) one is sent at a time, oldest first, and what needs a photo after the photo; what the server
 * refuses leaves the queue and is told.
 */
import type { ResponseOf } from '../../shared/wire/http.ts'
import { Value } from '../connection/value.ts'
import { ApiError, passesByItself } from './api-error.ts'
import type { CallInput } from './call.ts'
import type { KeepableName, KeptCommand } from './kept-command.ts'
import { heldBack, type Lane, laneOf, leavingPhotos, nextIn, photosNamed } from './kept-order.ts'

export type FailedCommand = { command: KeptCommand; problem: ApiError }

/** `kept`: it is on this device and goes out by itself. */
export type Outcome<N extends KeepableName> = { is: 'sent'; answer: ResponseOf<N> } | { is: 'kept' }

export interface CommandStore {
  all(): Promise<KeptCommand[]>
  add(command: KeptCommand): Promise<void>
  remove(id: number): Promise<void>
}

export type CommandSurroundings = {
  store: CommandStore
  send(command: KeptCommand): Promise<unknown>
  /** Runs one flush of a lane at a time among all tabs, if the browser can. */
  alone(lane: Lane, run: () => Promise<void>): Promise<void>
  now(): number
  random(): number
  after(ms: number, run: () => void): () => void
  onSent(command: KeptCommand): void
  onFailed(failed: FailedCommand): void
}

const firstRetryMs = 2_000
const longestRetryMs = 30_000

/** `isAsked`: something came since the lane was last looked through. */
type LaneState = { flushing: Promise<void> | null; isAsked: boolean; attempt: number; stopRetry: () => void }
const resting = (): LaneState => ({ flushing: null, isAsked: false, attempt: 0, stopRetry: () => {} })

export class KeptCommands {
  /** What has not been answered, oldest first. */
  readonly kept = new Value<readonly KeptCommand[]>([])
  readonly #surroundings: CommandSurroundings
  readonly #waiting = new Map<
    number,
    (outcome: 'kept' | { answer: unknown } | { problem: ApiError }) => void
  >()
  readonly #lanes: Record<Lane, LaneState> = { words: resting(), photos: resting() }
  #lastId = 0

  constructor(surroundings: CommandSurroundings) {
    this.#surroundings = surroundings
  }

  /** Takes up what an earlier page left. */
  async start(): Promise<void> {
    const left = await this.#surroundings.store.all().catch(() => [])
    const known = new Set(this.kept.get().map(({ id }) => id))
    this.kept.set(
      [...left.filter(({ id }) => !known.has(id)), ...this.kept.get()].sort((a, b) => a.id - b.id),
    )
    await this.flush()
  }

  stop(): void {
    for (const lane of Object.values(this.#lanes)) lane.stopRetry()
  }

  /** Rejects with `ApiError` where the server refuses it. */
  async sendOrKeep<N extends KeepableName>(name: N, input: CallInput<N>): Promise<Outcome<N>> {
    const id = this.#nextId()
    const at = this.#surroundings.now()
    const { params = {}, body, person = null } = input
    const command = { id, name, params, body, person, at } as KeptCommand
    const result = new Promise<Outcome<N>>((resolve, reject) => {
      this.#waiting.set(id, (outcome) => {
        if (outcome === 'kept') resolve({ is: 'kept' })
        else if ('problem' in outcome) reject(outcome.problem)
        else resolve({ is: 'sent', answer: outcome.answer as ResponseOf<N> })
      })
    })
    // A flush that is under way may take it along while it is being kept: its answer is for the caller all the same.
    result.catch(() => {})
    this.kept.set([...this.kept.get(), command])
    // Without a place to keep it, it still waits in this tab.
    await this.#surroundings.store.add(command).catch(() => {})
    void this.flush()
    return result
  }

  /** Tries now: the network is back, or a connection is. */
  async flush(): Promise<void> {
    await Promise.all([this.#flushLane('words'), this.#flushLane('photos')])
    // What had waited for a photo.
    await this.#lanes.words.flushing
  }

  #flushLane(lane: Lane): Promise<void> {
    const state = this.#lanes[lane]
    state.stopRetry()
    state.isAsked = true
    state.flushing ??= this.#flushWhileAsked(lane)
    return state.flushing
  }

  async #flushWhileAsked(lane: Lane): Promise<void> {
    const state = this.#lanes[lane]
    try {
      while (state.isAsked) {
        state.isAsked = false
        await this.#surroundings.alone(lane, () => this.#sendAll(lane))
      }
    } finally {
      // At once after the last look, so that nothing falls between that and the next flush.
      state.flushing = null
    }
  }

  async #sendAll(lane: Lane): Promise<void> {
    const next = () => nextIn(lane, this.kept.get())
    for (let command = next(); command; command = next())
      if (!(await this.#sendOne(command))) return this.#retryLater(lane)
    this.#lanes[lane].attempt = 0
  }

  /** False where it has to be tried again later. */
  async #sendOne(command: KeptCommand): Promise<boolean> {
    try {
      const answer = await this.#surroundings.send(command)
      await this.#leave(command)
      this.#answer(command, { answer })
      this.#surroundings.onSent(command)
    } catch (error) {
      if (passesByItself(error)) return false
      await this.#refused(command, error instanceof ApiError ? error : new ApiError('internal'))
    }
    // What waited for this photo may go now, however it ended.
    if (laneOf(command) === 'photos') void this.#flushLane('words')
    return true
  }

  async #refused(command: KeptCommand, problem: ApiError): Promise<void> {
    const photos = photosNamed(command)
    // Whoever waits for an edit has it before them still, and chooses; a new card, or one that was kept, has nobody.
    const isAlone = command.name === 'addCard' || !this.#waiting.has(command.id)
    if (problem.code === 'photo_unknown' && photos.length > 0 && isAlone) {
      // It was given up meanwhile, or erased: the words go on without it.
      await this.#goWithout(photos)
      this.#surroundings.onFailed({ command, problem })
      return
    }
    // Before the photo leaves: whoever closes the page in between finds both again.
    if (command.name === 'addPhoto') await this.#goWithout([command.body?.id ?? ''])
    await this.#leave(command)
    if (!this.#answer(command, { problem })) this.#surroundings.onFailed({ command, problem })
  }

  /**
   * What was to bring photos that are refused goes without them. On the device first: in memory it is held back until
   * then, and can neither be sent nor leave the device meanwhile.
   */
  async #goWithout(photos: readonly string[]): Promise<void> {
    for (const command of this.kept.get()) {
      const without = leavingPhotos(command, photos)
      if (without !== command) await this.#surroundings.store.add(without).catch(() => {})
    }
    this.kept.set(this.kept.get().map((command) => leavingPhotos(command, photos)))
  }

  #retryLater(lane: Lane): void {
    const held = heldBack(this.kept.get())
    for (const command of this.kept.get()) {
      if (laneOf(command) !== lane && !held.has(command)) continue
      this.#waiting.get(command.id)?.('kept')
      this.#waiting.delete(command.id)
    }
    const state = this.#lanes[lane]
    // What was asked for until now comes with the next try; what is asked for from now on is one.
    state.isAsked = false
    const longest = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(state.attempt, 10))
    state.attempt += 1
    const wait = this.#surroundings.random() * longest
    state.stopRetry = this.#surroundings.after(wait, () => void this.#flushLane(lane))
  }

  async #leave(command: KeptCommand): Promise<void> {
    this.kept.set(this.kept.get().filter(({ id }) => id !== command.id))
    await this.#surroundings.store.remove(command.id).catch(() => {})
  }

  /** False where nobody waits for it any more: it was told to be kept. */
  #answer(command: KeptCommand, outcome: { answer: unknown } | { problem: ApiError }): boolean {
    const waiting = this.#waiting.get(command.id)
    this.#waiting.delete(command.id)
    waiting?.(outcome)
    return waiting !== undefined
  }

  #nextId(): number {
    const last = Math.max(this.#lastId, this.kept.get().at(-1)?.id ?? 0)
    this.#lastId = Math.max(last + 1, Math.floor(this.#surroundings.now() * 1_000))
    return this.#lastId
  }
}
