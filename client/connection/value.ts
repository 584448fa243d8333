/**
 * A value that can be watched: what `useSyncExternalStore` needs, without React.
 *
 * Invariant: `get` answers the same object until `set` is called with a different one.
 */
export interface Watched<T> {
  get(): T
  /** Returns how to stop. */
  watch(listener: () => void): () => void
}

export class Value<T> implements Watched<T> {
  #current: T
  readonly #listeners = new Set<() => void>()

  constructor(initial: T) {
    this.#current = initial
  }

  readonly get = (): T => this.#current

  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  set(value: T): void {
    if (Object.is(value, this.#current)) return
    this.#current = value
    for (const listener of [...this.#listeners]) listener()
  }
}
