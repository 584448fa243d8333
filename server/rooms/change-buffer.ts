/** Gathers what a command wants to write. Reads see it; nothing else does until the room commits it. */
import {
  type WorkshopLane,
  type WorkshopLanes,
  workshopKey,
} from '../../shared/document/workshop-document.ts'
import type { RandomBytes } from '../../shared/ids.ts'
import type { RowWrite, Storage } from '../storage/storage.ts'
import { type Rows, type TableName, tables } from '../storage/tables.ts'
import type { Lanes, WorkshopChange } from './workshop-change.ts'

/** Lane by lane what shall be put, or (undefined) removed. */
export type LaneWrites = Map<string, unknown>

export type GatheredChange = {
  rows: RowWrite[]
  board: LaneWrites
  public: LaneWrites
  reauthorise: Set<string>
  erase: boolean
  eraseSoon: boolean
  /** Server time at the start of the command; 0 where it never began. */
  now: number
  /** For the journal: whose a lane of the board is. What is missing here is the server's own. */
  signed: Map<string, string>
  /** Records of which the journal keeps no words. */
  forgotten: Set<string>
}

export const emptyChange = (): GatheredChange => ({
  rows: [],
  board: new Map(),
  public: new Map(),
  reauthorise: new Set(),
  erase: false,
  eraseSoon: false,
  now: 0,
  signed: new Map(),
  forgotten: new Set(),
})

/** Whose public entry it writes. */
export const peopleIn = ({ public: lanes }: GatheredChange): Set<string> =>
  new Set([...lanes.keys()].flatMap((key) => (key.startsWith('person:') ? key.slice('person:'.length) : [])))

/** A committed document, as lanes are read from it. */
export type LaneSource = { get(key: string): unknown; entries(): Iterable<[string, unknown]> }

export type BufferOptions = {
  workshop: string
  now: number
  random: RandomBytes
  storage: Pick<Storage, 'read'>
  board: LaneSource
  public: LaneSource
}

export function bufferChange(options: BufferOptions, gathered: GatheredChange): WorkshopChange {
  gathered.now = options.now
  const board = lanesOver(options.board, gathered.board)
  let signature: string | null = null
  const sign = (key: string) => {
    if (signature === null) gathered.signed.delete(key)
    else gathered.signed.set(key, signature)
  }
  return {
    workshop: options.workshop,
    now: options.now,
    random: options.random,
    read: async (table, asked) => {
      const where = ofWorkshop(table, asked, options.workshop)
      return layOver(table, where, await options.storage.read(table, where), gathered.rows)
    },
    put: (table, row) => {
      gathered.rows.push({ table, put: row } as RowWrite)
    },
    remove: (table, where) => {
      gathered.rows.push({ table, remove: ofWorkshop(table, where, options.workshop) } as RowWrite)
    },
    board: {
      ...board,
      set: (key, value) => {
        sign(key)
        board.set(key, value)
      },
      delete: (key) => {
        sign(key)
        board.delete(key)
      },
    },
    sign: (person) => {
      signature = person
    },
    forget: (record) => {
      gathered.forgotten.add(record)
    },
    public: publicOver(lanesOver(options.public, gathered.public)),
    reauthorise: (person) => {
      gathered.reauthorise.add(person)
    },
    erase: () => {
      gathered.erase = true
    },
    eraseSoon: () => {
      gathered.eraseSoon = true
    },
  }
}

export function lanesOver(source: LaneSource, writes: LaneWrites): Lanes<unknown> {
  return {
    get: (key) => (writes.has(key) ? writes.get(key) : source.get(key)),
    set: (key, value) => {
      writes.set(key, value)
    },
    delete: (key) => {
      writes.set(key, undefined)
    },
    *entries() {
      for (const entry of source.entries()) if (!writes.has(entry[0])) yield entry
      for (const entry of writes) if (entry[1] !== undefined) yield entry
    },
  }
}

export function publicOver(lanes: Lanes<unknown>): WorkshopChange['public'] {
  return {
    get: <L extends WorkshopLane>(lane: L, id: string) =>
      lanes.get(workshopKey(lane, id)) as WorkshopLanes[L] | undefined,
    set: (lane, id, value) => lanes.set(workshopKey(lane, id), value),
    delete: (lane, id) => lanes.delete(workshopKey(lane, id)),
    all: <L extends WorkshopLane>(lane: L) =>
      [...lanes.entries()]
        .filter(([key]) => key.startsWith(`${lane}:`))
        .map(([, value]) => value as WorkshopLanes[L]),
  }
}

/**
 * A command sees and removes rows of its own workshop alone: steps keep their ids in an imported workshop, so the
 * same id may stand in another one.
 */
const ofWorkshop = <T extends TableName>(table: T, where: Partial<Rows[T]>, workshop: string) =>
  'workshop' in tables[table].columns ? { ...where, workshop } : where

/** Committed rows as they will be once `writes` are committed. */
function layOver<T extends TableName>(
  table: T,
  where: Partial<Rows[T]>,
  committed: readonly Rows[T][],
  writes: readonly RowWrite[],
): Rows[T][] {
  let rows = [...committed]
  for (const write of writes as readonly { table: TableName; put?: Rows[T]; remove?: Partial<Rows[T]> }[]) {
    if (write.table !== table) continue
    const { put, remove } = write
    if (remove) rows = rows.filter((row) => !matches(row, remove))
    if (put) rows = withRow(table, rows, put, matches(put, where))
  }
  return rows
}

function withRow<T extends TableName>(
  table: T,
  rows: readonly Rows[T][],
  row: Rows[T],
  isAsked: boolean,
): Rows[T][] {
  const keyOf = (one: Rows[T]) => JSON.stringify(tables[table].key.map((name) => one[name]))
  const at = rows.findIndex((one) => keyOf(one) === keyOf(row))
  if (at < 0) return isAsked ? [...rows, row] : [...rows]
  return isAsked ? rows.with(at, row) : rows.toSpliced(at, 1)
}

const matches = <T extends TableName>(row: Rows[T], where: Partial<Rows[T]>): boolean =>
  Object.entries(where).every(([name, value]) => value === undefined || row[name as keyof Rows[T]] === value)
