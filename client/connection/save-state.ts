/** Saved, on its way, or only here: decided from facts, never from hope. Pure. */
import type { Entry } from './kept-storage.ts'
import { recordOf } from './late/fold.ts'
import type { SaveState } from './types.ts'

/** A server that has not saved for so long is not saving (a full disk is told within 3 s). */
export const savingPatienceMs = 3_000

/** `isTaken`: connected to a server that saves. `oldestAgeMs`: since when the oldest unsaved change waits for an answer. */
export function saveStateOf(
  entries: ReadonlyMap<number, Entry>,
  isTaken: boolean,
  oldestAgeMs: number,
): SaveState {
  const isUnsaved = hasPuts(entries.values())
  if (!isUnsaved) return 'saved'
  return isTaken && oldestAgeMs < savingPatienceMs ? 'saving' : { kept: changedRecords(entries.values()) }
}

export function isSameSaveState(a: SaveState, b: SaveState): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a.kept === b.kept : a === b
}

/** What a person counts as changes: cards and shapes, however often each was touched. */
function changedRecords(entries: Iterable<Entry>): number {
  const records = new Set<string>()
  for (const entry of entries) for (const { key } of entry.puts) records.add(recordOf(key))
  return records.size
}

function hasPuts(entries: Iterable<Entry>): boolean {
  for (const entry of entries) if (entry.puts.length > 0) return true
  return false
}
