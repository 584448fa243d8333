/** A loop of animation frames that runs only while there is something to do. */
export class Frames {
  readonly #draw: (passedMs: number) => boolean
  #frame: number | null = null
  #drawnAt: number | null = null

  /** `draw` says whether it wants another frame. */
  constructor(draw: (passedMs: number) => boolean) {
    this.#draw = draw
  }

  /** At the next frame, once however often it is asked for. */
  ask(): void {
    this.#frame ??= requestAnimationFrame(this.#run)
  }

  stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame)
    this.#frame = null
    this.#drawnAt = null
  }

  readonly #run = (now: number): void => {
    const passed = now - (this.#drawnAt ?? now - 16)
    this.#frame = null
    this.#drawnAt = now
    if (this.#draw(passed)) this.ask()
    else if (this.#frame === null) this.#drawnAt = null
  }
}
