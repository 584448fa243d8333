/**
 * What gives way when memory runs short: first presence, then newcomers (they are asked to come back); edits of
 * those who are in never.
 */
import { getHeapStatistics } from 'node:v8'

export type Pressure = 'none' | 'drop_presence' | 'turn_newcomers_away'

/** Shares of the heap that this process may have. */
const presenceShare = 0.85
const newcomerShare = 0.92

/** `used` and `limit` in bytes. Pure. */
export function pressureAt(used: number, limit: number): Pressure {
  if (used > limit * newcomerShare) return 'turn_newcomers_away'
  return used > limit * presenceShare ? 'drop_presence' : 'none'
}

export function heapPressure(): Pressure {
  const { used_heap_size, heap_size_limit } = getHeapStatistics()
  return pressureAt(used_heap_size, heap_size_limit)
}
