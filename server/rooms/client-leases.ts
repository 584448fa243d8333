/** A Yjs client id belongs for ever to the first person who wrote under it, so that nobody can squat on it. */
import { limits } from '../../shared/wire/limits.ts'
import { isServerClient } from '../storage/epochs.ts'
import type { RowWrite } from '../storage/storage.ts'

export class ClientLeases {
  readonly #workshop: string
  readonly #holders: Map<number, string>
  readonly #own = new Map<string, Set<number>>()

  constructor(workshop: string, holders: Map<number, string>) {
    this.#workshop = workshop
    this.#holders = holders
    for (const [client, person] of holders) this.#ownOf(person).add(client)
  }

  of(person: string): ReadonlySet<number> {
    return this.#ownOf(person)
  }

  mayUse(client: number, person: string): boolean {
    return !isServerClient(client) && (this.#holders.get(client) ?? person) === person
  }

  /** Why this person may not write under these ids, for the log; null where it may. */
  objection(clients: readonly number[], person: string): string | null {
    if (!clients.every((client) => this.mayUse(client, person))) return 'a client id of somebody else'
    const own = this.#ownOf(person)
    const fresh = clients.filter((client) => !own.has(client)).length
    return own.size + fresh > limits.clientIdsPerPerson ? 'too many client ids for one person' : null
  }

  /** Those that nobody had are this person's from now on. */
  take(clients: readonly number[], person: string): RowWrite[] {
    const workshop = this.#workshop
    const fresh = clients.filter((client) => !this.#holders.has(client))
    for (const client of fresh) {
      this.#holders.set(client, person)
      this.#ownOf(person).add(client)
    }
    return fresh.map((client) => ({ table: 'leases', put: { workshop, client, person } }))
  }

  #ownOf(person: string): Set<number> {
    const own = this.#own.get(person) ?? new Set()
    this.#own.set(person, own)
    return own
  }
}
