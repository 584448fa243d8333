/**
 * Locks and pauses as the gate asks for them, and who is about to be paused. They stand in the workshop document,
 * which is where commands write them.
 */
import { workshopKey } from '../../shared/document/workshop-document.ts'
import type { Pause } from '../../shared/domain/order.ts'
import type { Grasp } from '../gate/hearing.ts'
import type { RowWrite } from '../storage/storage.ts'
import type { LiveDocument } from './live-document.ts'
import { countTouched, earliest, type Touched } from './mass-change.ts'

export type MassVerdict = { records: readonly string[]; reason: 'held' | 'paused' }

export class BoardOrder {
  readonly #workshop: string
  readonly #public: LiveDocument
  readonly #touched = new Map<string, Touched>()
  #locks: ReadonlySet<string>
  #rows: RowWrite[] = []

  constructor(workshop: string, shared: LiveDocument) {
    this.#workshop = workshop
    this.#public = shared
    this.#locks = this.#readLocks()
  }

  get locks(): ReadonlySet<string> {
    return this.#locks
  }

  isPaused(person: string): boolean {
    return this.#public.records.has(workshopKey('pause', person))
  }

  /** Lanes of the workshop document that a command has written. */
  follow(keys: Iterable<string>): void {
    for (const key of keys)
      if (key.startsWith('lock:')) {
        this.#locks = this.#readLocks()
        return
      }
  }

  /**
   * A large piece of late work waits whole; at any other time its author is paused, and what is too much is put back.
   * Who tries to change much that is not allowed is paused as well: putting it back costs everybody.
   */
  judgeMass(
    person: string,
    { tried, taken }: Grasp,
    { now, isLateWork }: { now: number; isLateWork: boolean },
  ): MassVerdict | null {
    if (this.isPaused(person)) return null
    const { touched, over } = countTouched(this.#touched.get(person) ?? new Map(), tried, now)
    if (over.length > 0 && isLateWork && taken.length > 0) return { records: taken, reason: 'held' }
    if (over.length === 0) {
      this.#touched.set(person, touched)
      return null
    }
    this.#pause({ person, at: now, since: earliest(touched, now), records: touched.size + over.length })
    this.#touched.delete(person)
    const tooMuch = new Set(over)
    return { records: taken.filter((record) => tooMuch.has(record)), reason: 'paused' }
  }

  /** What was logged since the last call. */
  takeRows(): RowWrite[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  #pause(pause: Pause): void {
    const { person, at, records } = pause
    this.#public.records.set(workshopKey('pause', person), pause)
    const workshop = this.#workshop
    const action = { workshop, at, person, action: 'person_paused', detail: { records } }
    this.#rows.push({ table: 'actions', put: { id: `pause-${workshop}-${person}-${at}`, ...action } })
  }

  #readLocks(): ReadonlySet<string> {
    const keys = [...this.#public.records.keys()].filter((key) => key.startsWith('lock:'))
    return new Set(keys.map((key) => key.slice('lock:'.length)))
  }
}
