import * as Y from 'yjs'
import { Seats } from '../../../../client/connection/seats.ts'
import type { BoardDocument } from '../../../../client/connection/types.ts'

/** Counts who watches it. */
class CountedSeats extends Seats {
  watchers = 0

  override watch(listener: Parameters<Seats['watch']>[0]): () => void {
    this.watchers += 1
    const stop = super.watch(listener)
    return () => {
      this.watchers -= 1
      stop()
    }
  }
}

/** A client's document, kept equal with the server's; it may be exchanged for a fresh one. */
export class LinkedBoard implements BoardDocument {
  readonly #server: Y.Doc
  readonly #listeners = new Set<(doc: Y.Doc) => void>()
  readonly presence = new CountedSeats()
  doc: Y.Doc
  #cut = false

  constructor(server: Y.Doc) {
    this.#server = server
    this.doc = this.#link(new Y.Doc())
  }

  onReplaced(listener: (doc: Y.Doc) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Nothing comes in or goes out any more, until `replace`. */
  cut(): void {
    this.#cut = true
  }

  replace(): void {
    this.#cut = false
    this.doc = this.#link(new Y.Doc())
    for (const listener of [...this.#listeners]) listener(this.doc)
  }

  #link(client: Y.Doc): Y.Doc {
    Y.applyUpdate(client, Y.encodeStateAsUpdate(this.#server), 'link')
    this.#server.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== client && client === this.doc && !this.#cut) Y.applyUpdate(client, update, 'link')
    })
    client.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'link' && !this.#cut) Y.applyUpdate(this.#server, update, client)
    })
    return client
  }
}

type Named = { id: string; name: string; group: string }

/** Passes presence on with the identity written by the server. */
export function linkPresence(all: Seats[], people: Named[], role: string): void {
  for (const [at, from] of all.entries()) {
    const person = people[at]
    if (!person) continue
    const user = { person: person.id, name: person.name, group: person.group, role }
    let isDue = false
    from.onSaid = () => {
      // As often as the wire tells it.
      if (!isDue) setTimeout(tell, 50)
      isDue = true
    }
    const tell = () => {
      isDue = false
      const { cursor, viewport, selection, editing, moving } = from.said()
      const still = { selection, editing, moving: moving.map(({ id }) => id) }
      const points = moving.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
      for (const to of all)
        if (to !== from) to.hear([{ seat: at + 1, user, cursor, viewport, still, moving: points }])
    }
  }
}
