/**
 * Erased pages are overwritten in the database at once, but the write-ahead log keeps what they were until it
 * is truncated. While somebody reads the file (a backup), or the disk refuses, it cannot be: then it is tried again.
 */
import type { Engine } from './engine.ts'

export type Scrubber = {
  /** Now, and again until it works. */
  scrub(): void
  /** Once; false where it could not be. */
  truncate(): boolean
  stop(): void
}

const retryMs = 2_000

export function openScrubber(engine: Engine): Scrubber {
  let timer: ReturnType<typeof setTimeout> | null = null
  const stop = () => {
    if (timer) clearTimeout(timer)
    timer = null
  }
  const scrub = () => {
    stop()
    if (truncate(engine)) return
    timer = setTimeout(scrub, retryMs)
    timer.unref()
  }
  return { scrub, truncate: () => truncate(engine), stop }
}

function truncate(engine: Engine): boolean {
  try {
    return engine.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0
  } catch {
    return false
  }
}
