import type * as Y from 'yjs'

/** Puts a lane (undefined removes it) unless it says so already: every put leaves bytes behind for ever. */
export function putLane(records: Y.Map<unknown>, key: string, value: unknown): void {
  if (value === undefined) {
    if (records.has(key)) records.delete(key)
  } else if (JSON.stringify(records.get(key)) !== JSON.stringify(value)) records.set(key, value)
}
