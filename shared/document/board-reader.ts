/**
 * A board that is read again and again while it changes: only records whose lanes changed are read anew. What it
 * answers is what `readBoard` would of all lanes.
 */
import {
  type BoardCard,
  type BoardFrame,
  type BoardView,
  byId,
  outermostFrame,
  readBoardRecord,
} from './board-document.ts'
import { isValue, type LaneValue, laneKey, parseLaneKey, type RecordLanes } from './lanes.ts'

const lanes = ['base', 'place', 'text', 'fields', 'origin'] as const

export class BoardReader {
  readonly #cards = new Map<string, BoardCard>()
  readonly #frames = new Map<string, BoardFrame>()
  #parents = new Map<string, string>()
  #view: BoardView | null = null

  /** `keys`: the lanes that changed since the last call, null for all; `records` is the document's flat map. */
  read(
    keys: Iterable<string> | null,
    records: { keys(): Iterable<string>; get(key: string): unknown },
  ): BoardView {
    if (!keys || !this.#view) this.#forget()
    const ids = new Set<string>()
    for (const key of (this.#view ? keys : null) ?? records.keys()) {
      const at = parseLaneKey(key)
      if (at) ids.add(at.record)
    }
    // Former views go on answering as they did.
    this.#parents = new Map(this.#parents)
    for (const id of ids) this.#readRecord(id, lanesOf(id, records))
    this.#view = this.#newView()
    return this.#view
  }

  #forget(): void {
    this.#view = null
    this.#cards.clear()
    this.#frames.clear()
    this.#parents.clear()
  }

  #readRecord(id: string, found: RecordLanes): void {
    const { parent, card, frame } = readBoardRecord(id, found)
    setOrDelete(this.#parents, id, parent)
    setOrDelete(this.#cards, id, card)
    setOrDelete(this.#frames, id, frame)
  }

  #newView(): BoardView {
    const [parents, frames] = [this.#parents, new Set(this.#frames.keys())]
    return {
      cards: listOf(this.#cards, this.#view?.cards ?? []),
      frames: listOf(this.#frames, this.#view?.frames ?? []),
      stepOf: (id) => outermostFrame(id, parents, frames),
    }
  }
}

function lanesOf(id: string, records: { get(key: string): unknown }): RecordLanes {
  const found: RecordLanes = {}
  for (const lane of lanes) {
    const value = records.get(laneKey(id, lane))
    if (isValue(value)) found[lane] = value as LaneValue
  }
  return found
}

function setOrDelete<T>(map: Map<string, T>, id: string, value: T | undefined): void {
  if (value === undefined) map.delete(id)
  else map.set(id, value)
}

/** Sorted by id. Things move far more often than they come and go: then the order is that of before. */
function listOf<T extends { id: string }>(things: ReadonlyMap<string, T>, before: readonly T[]): T[] {
  const kept = before.flatMap(({ id }) => things.get(id) ?? [])
  return kept.length === things.size ? kept : [...things.values()].sort(byId)
}
