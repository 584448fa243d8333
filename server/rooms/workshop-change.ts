/**
 * What a command works with: it reads committed state, and gathers what shall be written. Nothing of it
 * happens unless the command returns; then rows and documents are committed together, and shown.
 */
import type { WorkshopLane, WorkshopLanes } from '../../shared/document/workshop-document.ts'
import type { RandomBytes } from '../../shared/ids.ts'
import type { Storage } from '../storage/storage.ts'
import type { Rows, TableName } from '../storage/tables.ts'

/** The lanes of one document: reads see this change's own writes. */
export interface Lanes<V> {
  get(key: string): V | undefined
  set(key: string, value: V): void
  delete(key: string): void
  entries(): Iterable<[string, V]>
}

export interface WorkshopChange {
  readonly workshop: string
  /** Server time in ms at the start of the command. */
  readonly now: number
  readonly random: RandomBytes
  /** Committed rows, with this change's own writes laid over them where the whole key is given. */
  readonly read: Storage['read']
  put<T extends TableName>(table: T, row: Rows[T]): void
  remove<T extends TableName>(table: T, where: Partial<Rows[T]>): void
  /** Records of the board, lane by lane. */
  readonly board: Lanes<unknown>
  /** Whose the changes of the board are from here on, for the journal; null (as at first): the server's own. */
  sign(person: string | null): void
  /** The journal keeps nothing of what this change does to the record: its words are withdrawn. */
  forget(record: string): void
  /** Everything public. Keys are made from lane and id. */
  readonly public: {
    get<L extends WorkshopLane>(lane: L, id: string): WorkshopLanes[L] | undefined
    set<L extends WorkshopLane>(lane: L, id: string, value: WorkshopLanes[L]): void
    delete(lane: WorkshopLane, id: string): void
    all<L extends WorkshopLane>(lane: L): WorkshopLanes[L][]
  }
  /** After the commit: a person lost a right (or everything); their connections are judged again. */
  reauthorise(person: string | 'everybody'): void
  /** After the commit: rewrite the documents' logs as snapshots and scrub the disk, so that erased text is gone. */
  erase(): void
  /** The same within some minutes, together with what others withdraw meanwhile. */
  eraseSoon(): void
}

/** Rooms as commands see them. One command of a workshop runs at a time, and starts from committed state. */
export interface Rooms {
  /** Runs `command` in the room of `workshop`. Rejects with what it throws; then nothing has happened. */
  change<T>(workshop: string, command: (change: WorkshopChange) => Promise<T> | T): Promise<T>
  /** Writes the first state of a new workshop. */
  create<T>(workshop: string, command: (change: WorkshopChange) => Promise<T> | T): Promise<T>
  /** Reads committed lanes; opens the room if need be. */
  look<T>(workshop: string, reader: (view: Pick<WorkshopChange, 'board' | 'public'>) => T): Promise<T>
  /** Ends every connection, forgets documents and rows. */
  destroy(workshop: string): Promise<void>
  /** Who is connected right now, by person id. */
  present(workshop: string): Promise<Set<string>>
}
