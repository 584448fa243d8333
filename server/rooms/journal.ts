/**
 * Who changed which lane of the board, from what to what. Each transaction says what it did and for whom; at its
 * end Yjs says which lanes really changed, and what nobody had said is the server's own. So the journal is
 * complete, whatever writes to the board.
 *
 * Invariants: for each lane the `after` of its last row is the lane as it is; rows of one person and lane that
 * began within 10 s are one row; words of a forgotten record are in no row that is written from then on.
 */
import { equalJson } from '../../shared/document/equal-json.ts'
import { foldJournal } from '../../shared/document/fold-journal.ts'
import type { LaneValue } from '../../shared/document/lanes.ts'
import type { RowWrite, Storage } from '../storage/storage.ts'
import type { Rows } from '../storage/tables.ts'

export type JournalRow = Rows['journal']

/** Changes of one person to one lane that follow each other within this time are one row. */
export const oneRowMs = 10_000

export class Journal {
  readonly #workshop: string
  #next: number
  /** The last row of each lane that was changed lately, oldest first. */
  readonly #open = new Map<string, JournalRow>()
  /** Lanes of this transaction as the journal has them by now. */
  readonly #said = new Map<string, unknown>()
  readonly #written = new Set<JournalRow>()
  readonly #forgotten = new Set<string>()

  /** `length`: rows that are stored already. */
  constructor(workshop: string, length: number) {
    this.#workshop = workshop
    this.#next = length
  }

  get isEmpty(): boolean {
    return this.#next === 0
  }

  /** A lane was changed for `person` (null: by the server itself). Undefined is an absent lane. */
  say(person: string | null, now: number, key: string, before: unknown, after: unknown): void {
    const isKnown = this.#said.has(key)
    if (before === after && !isKnown) return
    const was = isKnown ? this.#said.get(key) : before
    this.#said.set(key, after)
    if (equalJson(was, after)) return
    this.#write(person, now, key, was, after)
  }

  /** What Yjs saw change in the whole transaction: what differs from what was said is the server's. */
  settle(now: number, key: string, before: unknown, after: unknown): void {
    this.say(null, now, key, before, after)
  }

  /** Ends the transaction. */
  takeRows(): RowWrite[] {
    const rows = [...this.#written].map((row): RowWrite => ({ table: 'journal', put: { ...row } }))
    this.#written.clear()
    this.#said.clear()
    this.#forgotten.clear()
    return rows
  }

  /** From this transaction on nothing of the record is kept; what is stored is for the caller to scrub. */
  forget(record: string): void {
    this.#forgotten.add(record)
    for (const key of this.#open.keys()) if (recordIn(key) === record) this.#open.delete(key)
  }

  #write(person: string | null, now: number, key: string, before: unknown, after: unknown): void {
    const isForgotten = this.#forgotten.size > 0 && this.#forgotten.has(recordIn(key))
    const open = this.#open.get(key)
    if (open && open.person === person && now - open.at < oneRowMs && now >= open.at) {
      open.after = laneOf(after)
      this.#written.add(open)
      return
    }
    this.#closeBefore(now - oneRowMs)
    const row: JournalRow = {
      workshop: this.#workshop,
      seq: this.#next,
      at: now,
      person,
      key,
      before: isForgotten ? null : laneOf(before),
      after: laneOf(after),
    }
    this.#next += 1
    this.#open.delete(key)
    this.#open.set(key, row)
    this.#written.add(row)
  }

  #closeBefore(time: number): void {
    for (const [key, row] of this.#open) {
      if (row.at > time) return
      this.#open.delete(key)
    }
  }
}

const laneOf = (value: unknown): LaneValue | null => (value as LaneValue | undefined) ?? null

const recordIn = (key: string): string => key.split('#', 1)[0] ?? key

/** All lanes of a board as its journal has them. */
export async function rebuiltLanes(
  storage: Pick<Storage, 'read'>,
  workshop: string,
): Promise<Map<string, LaneValue>> {
  return foldJournal(await storage.read('journal', { workshop }))
}
