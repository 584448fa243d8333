/** Watches the shelf and the connection, and says what a person may believe of their work. */
import type { Life } from './life.ts'
import { isSameSaveState, saveStateOf, savingPatienceMs } from './save-state.ts'
import type { Shelf } from './shelf.ts'
import type { StopTimer, Surroundings } from './surroundings.ts'
import type { SaveState } from './types.ts'
import { Value, type Watched } from './value.ts'

export class SaveWatch {
  readonly value = new Value<SaveState>('saved')
  readonly #shelf: Shelf | null
  readonly #life: Watched<Life>
  readonly #surroundings: Pick<Surroundings, 'now' | 'after'>
  readonly #stops: (() => void)[]
  /** The oldest unsaved entry, and since when it is so. */
  #oldest: { seq: number; since: number } | null = null
  #stopTimer: StopTimer = () => {}

  constructor(shelf: Shelf | null, life: Watched<Life>, surroundings: Pick<Surroundings, 'now' | 'after'>) {
    this.#shelf = shelf
    this.#life = life
    this.#surroundings = surroundings
    this.#stops = shelf ? [shelf.version.watch(this.#refresh), life.watch(this.#refresh)] : []
  }

  stop(): void {
    this.#stopTimer()
    for (const stop of this.#stops) stop()
  }

  readonly #refresh = (): void => {
    const entries = this.#shelf?.entries ?? new Map()
    const isLive = this.#life.get().name === 'live'
    const age = this.#ageOfOldest(isLive)
    const next = saveStateOf(entries.values(), isLive, age)
    if (!isSameSaveState(next, this.value.get())) this.value.set(next)
    this.#stopTimer()
    if (next === 'saving') {
      this.#stopTimer = this.#surroundings.after(savingPatienceMs - age, this.#refresh)
    }
  }

  /** Counted from when it could first be sent, so that coming back does not begin with a complaint. */
  #ageOfOldest(isLive: boolean): number {
    const [seq] = this.#shelf?.entries.keys() ?? []
    const now = this.#surroundings.now()
    if (seq === undefined || !isLive) this.#oldest = null
    else if (this.#oldest?.seq !== seq) this.#oldest = { seq, since: now }
    return this.#oldest ? now - this.#oldest.since : 0
  }
}
