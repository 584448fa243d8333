/** What was withdrawn leaves the disk within some minutes: often enough to be true, seldom enough to cost nothing. */
export type Eraser = {
  /** Words were withdrawn that the log still holds. */
  owe(): void
  /** Nothing is owed any more. */
  done(): void
  readonly isOwing: boolean
}

export function openEraser(withinMs: number, erase: () => Promise<void>): Eraser {
  let timer: ReturnType<typeof setTimeout> | null = null
  const done = () => {
    if (timer) clearTimeout(timer)
    timer = null
  }
  return {
    owe() {
      // A failed commit ends the room; its log is shortened when the next one rests.
      timer ??= setTimeout(() => erase().catch(() => {}), withinMs)
    },
    done,
    get isOwing() {
      return timer !== null
    },
  }
}
