/**
 * Commands that were given without network: kept on this device and sent in order when there is one. Only
 * commands that may be sent twice are taken: each carries an id, a key, or a whole new value.
 *
 * Invariants: a command is on the device before it is sent, and until the server has answered; one is sent at
 * a time, oldest first; what the server refuses leaves the queue and is told.
 */
import { readPhoto } from '../../shared/cards/photo-value.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import { Value } from '../connection/value.ts'
import { ApiError, passesByItself } from './api-error.ts'
import type { CallInput } from './call.ts'

export const keepableNames = [
  'addPhoto',
  'addCard',
  'editCard',
  'withdrawCard',
  'placeCard',
  'castBallot',
  'markRead',
] as const
export type KeepableName = (typeof keepableNames)[number]

/** `N` distributes, so that a command's body belongs to its name. */
export type KeptCommand = {
  [N in KeepableName]: {
    /** Rises with time. */
    id: number
    name: N
    params: Readonly<Record<string, string>>
    body: CallInput<N>['body']
    person: string | null
    /** When it was given, ms since 1970. */
    at: number
  }
}[KeepableName]

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
  /** Runs one flush at a time among all tabs, if the browser can. */
  alone(run: () => Promise<void>): Promise<void>
  now(): number
  random(): number
  after(ms: number, run: () => void): () => void
  onSent(command: KeptCommand): void
  onFailed(failed: FailedCommand): void
}

const firstRetryMs = 2_000
const longestRetryMs = 30_000

export class KeptCommands {
  /** What has not been answered, oldest first. */
  readonly kept = new Value<readonly KeptCommand[]>([])
  readonly #surroundings: CommandSurroundings
  readonly #waiting = new Map<
    number,
    (outcome: 'kept' | { answer: unknown } | { problem: ApiError }) => void
  >()
  #lastId = 0
  #attempt = 0
  #flushing: Promise<void> | null = null
  #stopRetry: () => void = () => {}

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
    this.#stopRetry()
  }

  /** Rejects with `ApiError` where the server refuses it. */
  async sendOrKeep<N extends KeepableName>(name: N, input: CallInput<N>): Promise<Outcome<N>> {
    const id = this.#nextId()
    const at = this.#surroundings.now()
    const { params = {}, body, person = null } = input
    const command = { id, name, params, body, person, at } as KeptCommand
    this.kept.set([...this.kept.get(), command])
    // Without a place to keep it, it still waits in this tab.
    await this.#surroundings.store.add(command).catch(() => {})
    const result = new Promise<Outcome<N>>((resolve, reject) => {
      this.#waiting.set(id, (outcome) => {
        if (outcome === 'kept') resolve({ is: 'kept' })
        else if ('problem' in outcome) reject(outcome.problem)
        else resolve({ is: 'sent', answer: outcome.answer as ResponseOf<N> })
      })
    })
    void this.flush()
    return result
  }

  /** Tries now: the network is back, or a connection is. */
  flush(): Promise<void> {
    this.#stopRetry()
    this.#flushing ??= this.#surroundings
      .alone(() => this.#sendAll())
      .finally(() => {
        this.#flushing = null
      })
    return this.#flushing
  }

  async #sendAll(): Promise<void> {
    for (let [command] = this.kept.get(); command; [command] = this.kept.get()) {
      if (!(await this.#sendOne(command))) return this.#retryLater()
    }
    this.#attempt = 0
  }

  /** False where it has to be tried again later. */
  async #sendOne(command: KeptCommand): Promise<boolean> {
    try {
      const answer = await this.#surroundings.send(command)
      await this.#leave(command)
      this.#answer(command, { answer })
      this.#surroundings.onSent(command)
      return true
    } catch (error) {
      if (passesByItself(error)) return false
      const problem = error instanceof ApiError ? error : new ApiError('internal')
      await this.#leave(command)
      if (command.name === 'addPhoto') await this.#goWithout(command.body?.id ?? '')
      if (!this.#answer(command, { problem })) this.#surroundings.onFailed({ command, problem })
      return true
    }
  }

  /** What was to bring a photo that is refused goes without it. */
  async #goWithout(photo: string): Promise<void> {
    const before = this.kept.get()
    const after = before.map((command) => withoutPhoto(command, photo))
    this.kept.set(after)
    for (const command of after)
      if (!before.includes(command)) await this.#surroundings.store.add(command).catch(() => {})
  }

  #retryLater(): void {
    for (const { id } of this.kept.get()) {
      this.#waiting.get(id)?.('kept')
      this.#waiting.delete(id)
    }
    const longest = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(this.#attempt, 10))
    this.#attempt += 1
    this.#stopRetry = this.#surroundings.after(this.#surroundings.random() * longest, () => void this.flush())
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

/**
 * A card whose photo the server has refused goes without it, so that its words do not stay behind; one that is only
 * edited keeps the fields that it had, with the photo that was to be replaced.
 */
function withoutPhoto(command: KeptCommand, photo: string): KeptCommand {
  if ((command.name !== 'addCard' && command.name !== 'editCard') || !command.body?.fields) return command
  const { fields, ...body } = command.body
  const all = Object.entries(fields)
  const kept = all.filter(([, value]) => readPhoto(value)?.id !== photo)
  if (kept.length === all.length) return command
  // The name and its body still belong together; the compiler cannot follow that through the copy.
  if (command.name === 'editCard') return { ...command, body } as KeptCommand
  return { ...command, body: { ...body, fields: Object.fromEntries(kept) } } as KeptCommand
}
