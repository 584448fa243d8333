/** A workshop that breaks again and again is looked at only for a while, instead of breaking for ever. */
const maxBreaks = 3
const withinMs = 10 * 60_000

export class BreakCount {
  readonly #monotonic: () => number
  readonly #breaks = new Map<string, number[]>()

  constructor(monotonic: () => number) {
    this.#monotonic = monotonic
  }

  note(workshop: string): void {
    this.#breaks.set(workshop, [...this.#recent(workshop), this.#monotonic()])
  }

  isTooMany(workshop: string): boolean {
    return this.#breaks.has(workshop) && this.#recent(workshop).length >= maxBreaks
  }

  #recent(workshop: string): number[] {
    const since = this.#monotonic() - withinMs
    return (this.#breaks.get(workshop) ?? []).filter((at) => at > since)
  }
}
