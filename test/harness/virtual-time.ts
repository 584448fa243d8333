/**
 * Time that passes only when told to. Whatever is due at one instant runs in the order in which it was asked
 * for; after each instant all promises that it settled are followed to their end.
 */
import type { Time } from '../../server/time.ts'

type Due = { at: number; order: number; run: (() => void) | null }

export class VirtualTime implements Time {
  readonly #due = new Heap()
  #monotonic = 0
  #order = 0
  /** What the clock on the wall says at monotonic 0; may be moved, as by somebody who sets it. */
  wallStart: number

  constructor(wallStart = Date.UTC(2026, 10, 22, 9)) {
    this.wallStart = wallStart
  }

  readonly now = (): number => this.wallStart + this.#monotonic
  readonly monotonic = (): number => this.#monotonic

  readonly after = (ms: number, run: () => void): (() => void) => {
    const due: Due = { at: this.#monotonic + Math.max(0, ms || 0), order: this.#order, run }
    this.#order += 1
    this.#due.push(due)
    return () => {
      due.run = null
    }
  }

  readonly soon = (run: () => void): void => {
    this.after(0, run)
  }

  /** Lets so much time pass. */
  async pass(ms: number): Promise<void> {
    const end = this.#monotonic + ms
    await settled()
    for (let next = this.#due.first(); next && next.at <= end; next = this.#due.first()) {
      this.#monotonic = Math.max(this.#monotonic, next.at)
      this.#runInstant()
      await settled()
    }
    this.#monotonic = end
  }

  /** Lets time pass until it is so; false where it was not within `mostMs`. */
  async passUntil(isSo: () => boolean, mostMs: number, stepMs = 50): Promise<boolean> {
    for (let passed = 0; passed < mostMs; passed += stepMs) {
      if (isSo()) return true
      await this.pass(stepMs)
    }
    return isSo()
  }

  #runInstant(): void {
    const at = this.#monotonic
    for (let due = this.#due.first(); due && due.at <= at; due = this.#due.first()) {
      this.#due.pop()
      const { run } = due
      due.run = null
      run?.()
    }
  }
}

/** Everything that hangs on settled promises has run. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** The earliest first; of those at one instant, the one that was asked for first. */
class Heap {
  readonly #items: Due[] = []

  first(): Due | undefined {
    return this.#items[0]
  }

  push(due: Due): void {
    const items = this.#items
    let at = items.push(due) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!isBefore(due, items[parent] as Due)) break
      items[at] = items[parent] as Due
      at = parent
    }
    items[at] = due
  }

  pop(): void {
    const items = this.#items
    const last = items.pop()
    if (!last || items.length === 0) return
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= items.length) break
      if (child + 1 < items.length && isBefore(items[child + 1] as Due, items[child] as Due)) child += 1
      if (!isBefore(items[child] as Due, last)) break
      items[at] = items[child] as Due
      at = child
    }
    items[at] = last
  }
}

const isBefore = (a: Due, b: Due): boolean => a.at < b.at || (a.at === b.at && a.order < b.order)
