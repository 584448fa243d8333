/**
 * Undo that leaves other people's work alone. tldraw's own history restores whole records: undoing my move would
 * take back your text and revive a card that you deleted. Here an undo puts back only lanes that still hold what
 * the undone entry left in them. Pure: every function returns a new history.
 */
import { equalJson } from './equal-json.ts'
import { type LaneValue, parseLaneKey } from './lanes.ts'
import type { LaneChange } from './repairs.ts'

/** What one did to a lane; null is an absent lane. */
export type LaneEdit = { key: string; before: LaneValue | null; after: LaneValue | null }

/** Everything between two stopping points: one press of undo. */
export type UndoEntry = { mark: string; edits: ReadonlyMap<string, LaneEdit> }
export type UndoHistory = { readonly undos: readonly UndoEntry[]; readonly redos: readonly UndoEntry[] }

export const emptyHistory: UndoHistory = { undos: [], redos: [] }

/** Beyond this the oldest entries are forgotten. */
const maxEntries = 200

/**
 * Adds edits. An entry whose mark comes again is continued, and what came after it is folded into it (an
 * interaction that was one gesture after all).
 */
export function recordEdits(history: UndoHistory, mark: string, edits: readonly LaneEdit[]): UndoHistory {
  if (edits.length === 0) return history
  const at = history.undos.findLastIndex((entry) => entry.mark === mark)
  const kept = at === -1 ? history.undos : history.undos.slice(0, at)
  const continued = at === -1 ? [] : history.undos.slice(at).flatMap((entry) => [...entry.edits.values()])
  const entry = { mark, edits: squash([...continued, ...edits]) }
  const undos = entry.edits.size === 0 ? kept : [...kept, entry]
  return { undos: undos.slice(-maxEntries), redos: [] }
}

/** First before and last after of each lane; lanes that ended as they began are left out. */
function squash(edits: readonly LaneEdit[]): Map<string, LaneEdit> {
  const squashed = new Map<string, LaneEdit>()
  for (const edit of edits) {
    const first = squashed.get(edit.key)
    squashed.set(edit.key, first ? { ...edit, before: first.before } : edit)
  }
  for (const [key, edit] of squashed) if (equalJson(edit.before, edit.after)) squashed.delete(key)
  return squashed
}

export type Undone = { history: UndoHistory; changes: LaneChange[] }
/** The lane as it is now; null where it is absent. */
export type CurrentLane = (key: string) => LaneValue | null

/** Entries of which nothing can be taken back any more are passed over. */
export function undo(history: UndoHistory, current: CurrentLane): Undone {
  let { undos, redos } = history
  for (;;) {
    const entry = undos.at(-1)
    if (!entry) return { history: { undos, redos }, changes: [] }
    undos = undos.slice(0, -1)
    const changes = takeBack(entry, current)
    if (changes.length === 0) continue
    redos = [...redos, inverse(entry.mark, changes, current)]
    return { history: { undos, redos }, changes }
  }
}

export function redo(history: UndoHistory, current: CurrentLane): Undone {
  const turned = undo({ undos: history.redos, redos: history.undos }, current)
  return { history: { undos: turned.history.redos, redos: turned.history.undos }, changes: turned.changes }
}

/** What taking back did, as an entry that can itself be taken back. */
function inverse(mark: string, changes: readonly LaneChange[], current: CurrentLane): UndoEntry {
  const edits = changes.map(({ key, value }) => ({ key, before: current(key), after: value }))
  return { mark, edits: new Map(edits.map((edit) => [edit.key, edit])) }
}

function takeBack(entry: UndoEntry, current: CurrentLane): LaneChange[] {
  const changes: LaneChange[] = []
  for (const [record, edits] of byRecord(entry))
    if (isWhole(record, edits)) {
      // Made or removed as a whole: taken back as a whole, or a half record would be left.
      if (edits.every((edit) => isUntouched(edit, current))) changes.push(...edits.map(toBefore))
    } else if (current(record) !== null)
      changes.push(...edits.filter((edit) => isUntouched(edit, current)).map(toBefore))
  return changes
}

const isUntouched = (edit: LaneEdit, current: CurrentLane): boolean =>
  equalJson(current(edit.key), edit.after)

const toBefore = ({ key, before }: LaneEdit): LaneChange => ({ key, value: before })

/** The base lane came or went, and with it the record. */
const isWhole = (record: string, edits: readonly LaneEdit[]): boolean =>
  edits.some(({ key, before, after }) => key === record && (before === null || after === null))

function byRecord(entry: UndoEntry): Map<string, LaneEdit[]> {
  const records = new Map<string, LaneEdit[]>()
  for (const edit of entry.edits.values()) {
    const record = parseLaneKey(edit.key)?.record ?? edit.key
    records.set(record, [...(records.get(record) ?? []), edit])
  }
  return records
}
