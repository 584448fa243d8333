/** What was withdrawn leaves the disk within some minutes: often enough to be true, seldom enough to cost nothing. */
import type { Time } from '../time.ts'

export type Eraser = {
  /** Words were withdrawn that the log still holds. */
  owe(): void
  /** Nothing is owed any more. */
  done(): void
  readonly isOwing: boolean
}

export function openEraser(withinMs: number, time: Pick<Time, 'after'>, erase: () => Promise<void>): Eraser {
  let stop: (() => void) | null = null
  const done = () => {
    stop?.()
    stop = null
  }
  return {
    owe() {
      // A failed commit ends the room; its log is shortened when the next one rests.
      stop ??= time.after(withinMs, () => void erase().catch(() => {}))
    },
    done,
    get isOwing() {
      return stop !== null
    },
  }
}
