/** Small numbers for seats. One that was given back is given out again only after everybody was told. */
export class SeatNumbers {
  #next = 1
  #free: number[] = []
  #left: number[] = []

  take(): number {
    const free = this.#free.pop()
    if (free !== undefined) return free
    const number = this.#next
    this.#next += 1
    return number
  }

  giveBack(number: number): void {
    this.#left.push(number)
  }

  /** Everybody was told that these seats are empty. */
  release(): void {
    this.#free.push(...this.#left.splice(0))
  }
}
