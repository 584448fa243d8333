/**
 * Client ids on loan (safety §4): an id that this person wrote under before is lent again as soon as no open
 * connection holds it, so that a board sees about as many ids as there are devices. Two connections never hold
 * the same one: each would count its own clock under it.
 */
import type { RandomBytes } from '../../shared/ids.ts'
import type { Guest } from './guest.ts'

export type LeaseOptions = {
  random: RandomBytes
  /** Ids that the person wrote under. */
  clientsOf(person: string): Iterable<number>
  /** May this person write under that id, as far as is known? */
  mayUse(client: number, person: string): boolean
}

export class Leases {
  readonly #options: LeaseOptions
  readonly #lent = new Map<number, Guest>()
  readonly #held = new Map<Guest, number>()

  constructor(options: LeaseOptions) {
    this.#options = options
  }

  holderOf(client: number): string | undefined {
    return this.#lent.get(client)?.subject.person
  }

  lend(guest: Guest): number {
    const held = this.#held.get(guest)
    if (held !== undefined) return held
    const client = this.#free(guest.subject.person) ?? this.#new(guest.subject.person)
    this.#lent.set(client, guest)
    this.#held.set(guest, client)
    return client
  }

  /** Only once everything that came over the connection is settled. */
  giveBack(guest: Guest): void {
    const client = this.#held.get(guest)
    this.#held.delete(guest)
    if (client !== undefined) this.#lent.delete(client)
  }

  #free(person: string): number | undefined {
    for (const client of this.#options.clientsOf(person)) if (!this.#lent.has(client)) return client
    return undefined
  }

  #new(person: string): number {
    for (;;) {
      const client = new DataView(Uint8Array.from(this.#options.random(4)).buffer).getUint32(0)
      if (!this.#lent.has(client) && this.#options.mayUse(client, person)) return client
    }
  }
}
