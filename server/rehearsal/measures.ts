/** What was sent, what came back, and how long others waited for an edit. */

export const countNames = [
  'people',
  'commands',
  'refused',
  'framesSent',
  'framesReceived',
  'bytesSent',
  'bytesReceived',
  'edits',
  'ballots',
  'cursors',
  'reconnects',
] as const
export type CountName = (typeof countNames)[number]

export type Percentiles = { samples: number; p50: number; p95: number; p99: number; worst: number }

export interface Measures {
  count(name: CountName, by?: number): void
  /** An edit of a lane leaves. `value`: what it will be; null where any value proves it. */
  left(lane: string, by: string, value: unknown): void
  /** Somebody's copy of a lane has changed. */
  arrived(lane: string, at: string, value: unknown): void
  counts(): Record<CountName, number>
  /** Edit → seen by another person, in ms. */
  waits(): Percentiles
}

type Edit = { at: number; by: string; json: string | null; seenBy: Set<string> }

/** `now` in ms, monotonic. */
export function openMeasures(now: () => number): Measures {
  const counts = Object.fromEntries(countNames.map((name) => [name, 0])) as Record<CountName, number>
  const edits = new Map<string, Edit>()
  const waits: number[] = []
  return {
    count(name, by = 1) {
      counts[name] += by
    },
    left(lane, by, value) {
      counts.edits += 1
      const json = value === null ? null : JSON.stringify(value)
      edits.set(lane, { at: now(), by, json, seenBy: new Set() })
    },
    arrived(lane, at, value) {
      const edit = edits.get(lane)
      if (!edit || edit.by === at || edit.seenBy.has(at)) return
      if (edit.json !== null && edit.json !== JSON.stringify(value)) return
      edit.seenBy.add(at)
      waits.push(now() - edit.at)
    },
    counts: () => ({ ...counts }),
    waits: () => percentilesOf(waits),
  }
}

/** Nearest rank; zeros of nothing. */
export function percentilesOf(values: readonly number[]): Percentiles {
  const sorted = Float64Array.from(values).sort()
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { samples: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) }
}
