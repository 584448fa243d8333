/** A relay with the people who connect to it, and the check that nothing of them is left. */
import { afterEach, beforeEach, expect } from 'vitest'
import { BoardRelay, type RelayOptions } from './board-relay.ts'
import { ConnectedPerson, type PersonOptions } from './connected-person.ts'

export const workshop = 'abcdefghij012345'
export const board = `board:${workshop}`

export type RelayRoom = {
  readonly relay: BoardRelay
  /** Resolves when the person is live. */
  join(options?: Partial<PersonOptions>): Promise<ConnectedPerson>
  /** Does not wait for the connection. */
  open(options?: Partial<PersonOptions>): ConnectedPerson
  onServer(key: string): unknown
}

export function openRelayRoom(options: RelayOptions = {}): RelayRoom {
  let relay = new BoardRelay(options)
  let people: ConnectedPerson[] = []
  beforeEach(async () => {
    relay = new BoardRelay(options)
    people = []
    await relay.start()
  })
  afterEach(async () => {
    for (const person of people) await person.close()
    await relay.untilEmpty()
    expect(relay.connections).toBe(0)
    await relay.stop()
  })
  const open = (personOptions: Partial<PersonOptions> = {}) => {
    const address = () => `ws://127.0.0.1:${relay.port}`
    const person = new ConnectedPerson({ address, workshop, ...personOptions })
    people.push(person)
    return person
  }
  return {
    get relay() {
      return relay
    },
    open,
    join: async (personOptions) => {
      const person = open(personOptions)
      await person.isLive()
      return person
    },
    onServer: (key) => relay.doc(board).getMap('records').get(key),
  }
}
