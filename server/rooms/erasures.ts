/**
 * Words that their authors withdrew leave journal and snapshots too. What somebody else removed stays there, so that
 * it can be brought back.
 */
import { laneKey } from '../../shared/document/lanes.ts'
import { laneNames } from '../gate/board-lookup.ts'
import type { RowWrite, Storage } from '../storage/storage.ts'
import type { CardRegister, CardRow } from './card-register.ts'
import type { Journal } from './journal.ts'
import { decodeLanes, encodeLanes } from './snapshot-lanes.ts'

type Reading = Pick<Storage, 'read'>

export class Erasures {
  readonly #workshop: string
  readonly #journal: Journal
  readonly #register: CardRegister
  /** Withdrawn cards that were not looked at since. After a start: all of them, since what was owed is forgotten. */
  #withdrawn: Set<string>

  constructor(workshop: string, register: CardRegister, journal: Journal) {
    this.#workshop = workshop
    this.#journal = journal
    this.#register = register
    this.#withdrawn = new Set([...register.all()].filter(isWithdrawn).map(({ id }) => id))
  }

  follow(rows: readonly RowWrite[]): void {
    for (const row of rows)
      if (row.table === 'cards' && 'put' in row && isWithdrawn(row.put)) this.#withdrawn.add(row.put.id)
  }

  async owed(storage: Reading): Promise<RowWrite[]> {
    const looked = [...this.#withdrawn]
    this.#withdrawn = new Set()
    const gone = new Set<string>()
    for (const id of looked) {
      const row = this.#register.get(id)
      if (row && isWithdrawn(row) && (await isWithdrawnByAuthor(storage, row))) gone.add(id)
    }
    for (const id of gone) this.#journal.forget(id)
    return forgetRecords(storage, this.#workshop, gone)
  }
}

const isWithdrawn = ({ state }: CardRow): boolean => state === 'withdrawn'

/** Did its author take it off the board? Then its words are to be nowhere. */
export async function isWithdrawnByAuthor(storage: Reading, row: CardRow): Promise<boolean> {
  if (!isWithdrawn(row)) return false
  const changes = await storage.read('journal', { workshop: row.workshop, key: row.id })
  const last = changes.reduce<(typeof changes)[number] | null>(
    (latest, one) => (latest && latest.seq > one.seq ? latest : one),
    null,
  )
  return last === null || last.person === row.person || row.person === null
}

/** Rows of the journal keep their place, without what was in the lanes; snapshots lose the records, photos go. */
export async function forgetRecords(
  storage: Reading,
  workshop: string,
  records: ReadonlySet<string>,
): Promise<RowWrite[]> {
  if (records.size === 0) return []
  const writes: RowWrite[] = []
  for (const record of records)
    for (const lane of laneNames)
      for (const row of await storage.read('journal', { workshop, key: laneKey(record, lane) }))
        if (row.before !== null || row.after !== null)
          writes.push({ table: 'journal', put: { ...row, before: null, after: null } })
  for (const record of records)
    for (const { id } of await storage.read('photos', { workshop, card: record })) {
      writes.push({ table: 'photos', remove: { workshop, id } })
      writes.push({ table: 'photoBytes', remove: { workshop, photo: id } })
    }
  for (const row of await storage.read('snapshotLanes', { workshop })) {
    const lanes = decodeLanes(row.lanes)
    const kept = lanes.filter(([key]) => !records.has(key.split('#', 1)[0] ?? key))
    if (kept.length < lanes.length)
      writes.push({ table: 'snapshotLanes', put: { ...row, lanes: encodeLanes(kept) } })
  }
  return writes
}
