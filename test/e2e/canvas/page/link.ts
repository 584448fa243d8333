import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { Seats } from '../../../../client/connection/seats.ts'
import type { BoardDocument } from '../../../../client/connection/types.ts'

/** A client's document, kept equal with the server's; it may be exchanged for a fresh one. */
export class LinkedBoard implements BoardDocument {
  readonly #server: Y.Doc
  readonly #listeners = new Set<(doc: Y.Doc) => void>()
  readonly awareness = new Awareness(new Y.Doc())
  readonly presence = new Seats()
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
export function linkAwareness(all: Awareness[], people: Named[]): void {
  for (const [at, from] of all.entries())
    from.on('update', (_: unknown, origin: unknown) => {
      if (origin === 'link') return
      const state = from.getLocalState()
      for (const to of all) if (to !== from) show(to, from.clientID, state, people[at])
    })
}

function show(to: Awareness, client: number, state: object | null, person: Named | undefined): void {
  const user = person && { person: person.id, name: person.name, group: person.group, role: 'participant' }
  to.states.set(client, { ...state, user })
  to.emit('change', [{ added: [client], updated: [], removed: [] }, 'link'])
}
