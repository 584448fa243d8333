/**
 * A room's documents over time: logs become snapshots, withdrawn words leave the disk, and a board of which more
 * is dead than alive begins anew. Works beside the queue; only an epoch is one of its jobs.
 */
import type { DocumentKind } from '../../shared/document/document-name.ts'
import type { Measures } from '../observability/measures.ts'
import { nextEpoch } from '../storage/epochs.ts'
import type { Storage, Write } from '../storage/storage.ts'
import type { Time } from '../time.ts'
import { type Eraser, openEraser } from './eraser.ts'
import { freshSnapshot, isBloated } from './fresh-document.ts'
import type { RoomLog } from './room-log.ts'
import type { WorkshopState } from './workshop-state.ts'

export type UpkeepOptions = {
  state: WorkshopState
  storage: Storage
  time: Time
  log: RoomLog
  measures: Measures
  eraseWithinMs: number
}

export const kinds: readonly DocumentKind[] = ['workshop', 'board']

export class Upkeep {
  readonly #options: UpkeepOptions
  readonly #eraser: Eraser

  constructor(options: UpkeepOptions) {
    this.#options = options
    this.#eraser = openEraser(options.eraseWithinMs, options.time, () => this.erase())
  }

  /** Words were withdrawn that the log still holds. */
  owe(): void {
    this.#eraser.owe()
  }

  get isOwing(): boolean {
    return this.#eraser.isOwing
  }

  /** Is there anything that would make the files on disk shorter? */
  get isDue(): boolean {
    return this.isOwing || kinds.some((kind) => !this.#options.state.log(kind).isCompact)
  }

  get wantsEpoch(): boolean {
    return isBloated(this.#options.state.board)
  }

  /** Logs become snapshots, and what is not in them leaves the disk. */
  async erase(): Promise<void> {
    const { state, storage } = this.#options
    this.#eraser.done()
    const history = await state.erasures(storage)
    if (history.length > 0) await storage.commit(history)
    await Promise.all(kinds.map((kind) => this.#shorten(kind)))
    await storage.scrub()
  }

  /** Long logs become snapshots, beside the work. True where one was long. */
  keepShort(): boolean {
    const long = kinds.filter((kind) => this.#options.state.log(kind).isLong)
    for (const kind of long) void this.#shorten(kind).catch(() => {})
    return long.length > 0
  }

  /** Both documents anew, with a later epoch: to be committed between batches. */
  epochWrites(): Write[] {
    const { state, time, measures } = this.#options
    measures.epochsBegun.add()
    const documents = kinds.map((kind) => state.document(kind))
    const epoch = nextEpoch(state.epoch, time.now())
    return [
      ...documents.map(({ name, records }) => ({
        document: name,
        snapshot: freshSnapshot(records.entries(), epoch),
      })),
      { table: 'epochs', put: { workshop: state.workshop, epoch } },
    ]
  }

  stop(): void {
    this.#eraser.done()
  }

  async #shorten(kind: DocumentKind): Promise<void> {
    const { storage, measures, log, state } = this.#options
    state.log(kind).shortened()
    const { name } = state.document(kind)
    measures.compactions.add()
    if (await storage.compact(name)) return
    measures.failedCanaries.add()
    log.error({ document: name }, 'a snapshot did not read as its log; the log stays')
  }
}
