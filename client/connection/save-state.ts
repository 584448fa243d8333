/** Saved, on its way, or only here: decided from facts, never from hope. Pure. */

import type { Entry } from './kept-storage.ts'
import { foldEntries } from './late/fold.ts'
import type { SaveState } from './types.ts'

/** A server that has not saved for so long is not saving (a full disk is told within 3 s). */
export const savingPatienceMs = 3_000

/** `oldestAgeMs`: since when the oldest unsaved change waits for an answer. */
export function saveStateOf(entries: Iterable<Entry>, isLive: boolean, oldestAgeMs: number): SaveState {
  const unsaved = [...entries].filter((entry) => entry.puts.length > 0)
  if (unsaved.length === 0) return 'saved'
  if (isLive && oldestAgeMs < savingPatienceMs) return 'saving'
  return { kept: foldEntries(unsaved).length }
}

export function isSameSaveState(a: SaveState, b: SaveState): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a.kept === b.kept : a === b
}
