/** Watches the shelf and the connection, and says what a person may believe of their work. */
import type { Life } from './life.ts'
import { isSameSaveState, saveStateOf, savingPatienceMs } from './save-state.ts'
import type { Shelf } from './shelf.ts'
import type { StopTimer, Surroundings } from './surroundings.ts'
import type { SaveState } from './types.ts'
import { Value, type Watched } from './value.ts'

const countEveryMs = 200

/** What is asked of the connection: is there one, and does the server save? */
type Link = { readonly life: Watched<Life>; readonly saving: Watched<boolean> }

export class SaveWatch {
  readonly value = new Value<SaveState>('saved')
  readonly #shelf: Shelf | null
  readonly #link: Link
  readonly #surroundings: Pick<Surroundings, 'now' | 'after'>
  readonly #stops: (() => void)[]
  /** The oldest unsaved entry, and since when it is so. */
  #oldest: { seq: number; since: number } | null = null
  #stopTimer: StopTimer = () => {}
  #stopSoon: StopTimer | null = null

  constructor(shelf: Shelf | null, link: Link, surroundings: Pick<Surroundings, 'now' | 'after'>) {
    this.#shelf = shelf
    this.#link = link
    this.#surroundings = surroundings
    this.#stops = shelf
      ? [
          shelf.version.watch(this.#refreshSoon),
          link.life.watch(this.#refresh),
          link.saving.watch(this.#refresh),
        ]
      : []
  }

  stop(): void {
    this.#stopTimer()
    this.#stopSoon?.()
    for (const stop of this.#stops) stop()
  }

  /** Counting a long backlog anew at each stroke of a pen would be felt; that there is one is said at once. */
  readonly #refreshSoon = (): void => {
    const isBacklog = typeof this.value.get() === 'object' && (this.#shelf?.entries.size ?? 0) > 0
    if (!isBacklog) this.#refresh()
    else this.#stopSoon ??= this.#surroundings.after(countEveryMs, this.#refresh)
  }

  readonly #refresh = (): void => {
    this.#stopSoon?.()
    this.#stopSoon = null
    const entries = this.#shelf?.entries ?? new Map()
    const isTaken = this.#link.life.get().name === 'live' && this.#link.saving.get()
    const age = this.#ageOfOldest(isTaken)
    const next = saveStateOf(entries, isTaken, age)
    if (!isSameSaveState(next, this.value.get())) this.value.set(next)
    this.#stopTimer()
    if (next === 'saving') {
      this.#stopTimer = this.#surroundings.after(savingPatienceMs - age, this.#refresh)
    }
  }

  /** Counted from when it could first be sent, so that coming back does not begin with a complaint. */
  #ageOfOldest(isTaken: boolean): number {
    const [seq] = this.#shelf?.entries.keys() ?? []
    const now = this.#surroundings.now()
    if (seq === undefined || !isTaken) this.#oldest = null
    else if (this.#oldest?.seq !== seq) this.#oldest = { seq, since: now }
    return this.#oldest ? now - this.#oldest.since : 0
  }
}
