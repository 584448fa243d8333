/**
 * Does the storage take writes? It does not once a commit failed or waits too long. From then on a small write
 * is tried every second, so that it is noticed without a restart when there is room again.
 *
 * Invariants: listeners hear each change once; after a failure only a probe that reached the disk ends it, since
 * a full disk may still have room for something small.
 */
import type { Time } from '../../time.ts'

export type Health = {
  /** A commit is on its way; call what is returned when its fate is known. */
  begun(): (outcome: 'saved' | 'failed' | 'refused') => void
  /** Told at once where it takes none, and at each change. Returns how to stop. */
  watch(listener: (isSaving: boolean) => void): () => void
  close(): void
}

export type HealthOptions = {
  time: Time
  /** Asks for a small commit through `begun`; rejects where it failed. */
  probe(): Promise<unknown>
}

/** A commit that waits so long is told to everybody: well below the 3 s that were promised. */
const tooLongMs = 2_000
const probeEveryMs = 1_000

export function openHealth({ time, probe }: HealthOptions): Health {
  const listeners = new Set<(isSaving: boolean) => void>()
  const waiting = new Set<{ since: number }>()
  let isSaving = true
  let needsProbe = false
  let isProbing = false
  let stopWatching: (() => void) | null = null
  let stopProbing: (() => void) | null = null

  const say = (next: boolean) => {
    if (next === isSaving) return
    isSaving = next
    for (const listener of [...listeners]) listener(next)
  }
  const oldest = (): number => {
    const [first] = waiting
    return first ? time.monotonic() - first.since : 0
  }

  /** Looks again when the oldest commit will have waited too long. */
  const watch = () => {
    stopWatching ??= time.after(Math.max(1, tooLongMs - oldest()), () => {
      stopWatching = null
      if (waiting.size === 0) return
      if (oldest() < tooLongMs) return watch()
      sicken()
    })
  }
  const sicken = () => {
    say(false)
    probeSoon()
  }
  const probeSoon = () => {
    stopProbing ??= time.after(probeEveryMs, () => {
      stopProbing = null
      if (isSaving) return
      probeSoon()
      // What waits already is a probe.
      if (!isProbing && waiting.size === 0) void tryIt()
    })
  }
  const tryIt = async () => {
    isProbing = true
    try {
      await probe()
      needsProbe = false
      if (oldest() < tooLongMs) say(true)
    } catch {
      // It stays as it is, and is tried again.
    } finally {
      isProbing = false
    }
  }

  return {
    begun() {
      const one = { since: time.monotonic() }
      waiting.add(one)
      watch()
      return (outcome) => {
        waiting.delete(one)
        if (outcome === 'failed') {
          needsProbe = true
          sicken()
        } else if (!needsProbe && oldest() < tooLongMs) say(true)
      }
    },
    watch(listener) {
      listeners.add(listener)
      if (!isSaving) listener(false)
      return () => listeners.delete(listener)
    },
    close() {
      stopWatching?.()
      stopProbing?.()
      listeners.clear()
    },
  }
}
