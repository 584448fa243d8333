import type { Json } from '../../shared/document/lanes.ts'
import type { Entry } from './kept-storage.ts'

/** Enough for everything that can be on its way; older values belong to settled work. */
const maxLanes = 4_000

/** What was last written to lanes and has left the outbox: a refusal may come after `saved`. */
export class RecentValues {
  readonly #values = new Map<string, Json>()

  remember(entry: Entry | undefined): void {
    for (const { key, after } of entry?.puts ?? []) {
      this.#values.delete(key)
      this.#values.set(key, after)
    }
    for (const key of this.#values.keys()) {
      if (this.#values.size <= maxLanes) break
      this.#values.delete(key)
    }
  }

  get(key: string): Json {
    return this.#values.get(key) ?? null
  }
}
