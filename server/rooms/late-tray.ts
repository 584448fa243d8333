/**
 * Work that came too late for its step, or in a large piece at once: kept for the facilitator, one row per person
 * and record. Bounded, so that nobody fills the disk with it: what does not fit is refused.
 */
import { createHash } from 'node:crypto'
import type { LaneValue } from '../../shared/document/lanes.ts'
import type { RowWrite } from '../storage/storage.ts'
import type { Rows } from '../storage/tables.ts'

export type LateRow = Rows['lateWork']
export type LatePiece = Omit<LateRow, 'id' | 'workshop'>

/** Of one person: more than somebody makes in an hour without network. */
const maxRecords = 3_000
const maxChars = 2 * 1024 * 1024
/** Of a whole workshop. */
const maxCharsOfAll = 16 * 1024 * 1024

type Kept = { row: LateRow; chars: number }

export class LateTray {
  readonly #workshop: string
  readonly #kept = new Map<string, Kept>()
  readonly #written = new Set<LateRow>()
  readonly #sums = new Map<string, { records: number; chars: number }>()
  #charsOfAll = 0

  constructor(workshop: string, rows: readonly LateRow[]) {
    this.#workshop = workshop
    for (const row of rows) this.#put({ row, chars: charsIn(row.lanes) })
  }

  /** Lanes of a record that waits already are added to it. False where nothing more of this person fits. */
  keep(piece: LatePiece): boolean {
    const before = this.#kept.get(place(piece))
    const lanes = merged(before?.row.lanes ?? [], piece.lanes)
    const row = { ...piece, id: before?.row.id ?? this.#newId(piece), workshop: this.#workshop, lanes }
    const chars = charsIn(lanes)
    if (!this.#fits(piece.person, chars - (before?.chars ?? 0), before ? 0 : 1)) return false
    if (before) this.#written.delete(before.row)
    this.#put({ row, chars })
    this.#written.add(row)
    return true
  }

  takeRows(): RowWrite[] {
    const rows = [...this.#written].map((put): RowWrite => ({ table: 'lateWork', put }))
    this.#written.clear()
    return rows
  }

  /** A facilitator let a row in or dismissed it, or its author left. */
  follow(write: RowWrite): void {
    if (write.table !== 'lateWork' || !('remove' in write)) return
    const { id, person } = write.remove
    for (const { row } of [...this.#kept.values()])
      if ((id === undefined || row.id === id) && (person === undefined || row.person === person))
        this.#drop(row)
  }

  #put(kept: Kept): void {
    this.#drop(kept.row)
    this.#kept.set(place(kept.row), kept)
    this.#count(kept, 1)
  }

  #drop(row: LateRow): void {
    const known = this.#kept.get(place(row))
    if (known) this.#count(known, -1)
    this.#kept.delete(place(row))
  }

  #count({ row, chars }: Kept, by: 1 | -1): void {
    const sum = this.#sums.get(row.person) ?? { records: 0, chars: 0 }
    this.#sums.set(row.person, { records: sum.records + by, chars: sum.chars + by * chars })
    this.#charsOfAll += by * chars
  }

  #fits(person: string, moreChars: number, moreRecords: number): boolean {
    const { records, chars } = this.#sums.get(person) ?? { records: 0, chars: 0 }
    return (
      records + moreRecords <= maxRecords &&
      chars + moreChars <= maxChars &&
      this.#charsOfAll + moreChars <= maxCharsOfAll
    )
  }

  /** Says nothing of the person: anonymous steps have late work too. */
  #newId({ person, record, at }: LatePiece): string {
    const facts = [this.#workshop, person, record, at, this.#kept.size].join(' ')
    return createHash('sha256').update(facts).digest('hex').slice(0, 24)
  }
}

const place = ({ person, record }: Pick<LateRow, 'person' | 'record'>): string => `${person} ${record}`

function merged(before: LateRow['lanes'], after: LateRow['lanes']): [string, LaneValue | null][] {
  return [...new Map([...before, ...after])]
}

const charsIn = (lanes: LateRow['lanes']): number => JSON.stringify(lanes).length
