/** Records that must not reach the editor: kept aside, told about, downloadable. */
import type { LaneValue } from '../../shared/document/lanes.ts'
import type { Clock } from './pending-lanes.ts'
import type { UnshownRecord } from './types.ts'

/** A card may arrive before its frame: only what stays unshown for so long is told. */
const patienceMs = 1_500

const mendable: readonly string[] = ['cycle', 'parent_missing', 'too_deep', 'binding_end', 'not_applied']

export class Unshown {
  readonly #records = new Map<string, UnshownRecord>()
  readonly #clock: Clock
  readonly #tell: (records: readonly UnshownRecord[]) => void
  #cancel: (() => void) | null = null
  #told = 0

  constructor(clock: Clock, tell: (records: readonly UnshownRecord[]) => void) {
    this.#clock = clock
    this.#tell = tell
  }

  /** Those that another record may mend: to be looked at again with every change. The others are only when they change. */
  waiting(): string[] {
    const found = [...this.#records.values()].filter(({ problem }) => mendable.includes(problem))
    return found.map(({ id }) => id)
  }

  /** Takes note of a record with a problem, and forgets it once it has none. */
  note(id: string, record: LaneValue | null, problem: string | null): void {
    if (record && problem) this.#records.set(id, { id, problem, record })
    else if (!this.#records.delete(id)) return
    if (this.#records.size !== this.#told) this.#cancel ??= this.#clock.after(patienceMs, () => this.#say())
  }

  stop(): void {
    this.#cancel?.()
  }

  #say(): void {
    this.#cancel = null
    if (this.#records.size === this.#told) return
    this.#told = this.#records.size
    this.#tell([...this.#records.values()])
  }
}
