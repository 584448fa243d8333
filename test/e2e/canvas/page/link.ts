import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'

/** Keeps two documents equal, as a server and a client are. */
export function link(server: Y.Doc, client: Y.Doc): void {
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server), 'link')
  server.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== client) Y.applyUpdate(client, update, 'link')
  })
  client.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'link') Y.applyUpdate(server, update, client)
  })
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
