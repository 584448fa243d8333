/** One connection of the relay that tests use, and what is said to it. */
import * as encoding from 'lib0/encoding'
import type { WebSocket } from 'ws'
import { messageTypes } from '../../shared/wire/frames.ts'
import { encodeSeatNews, type PresenceNews, type SeatNews } from '../../shared/wire/presence.ts'

export type Peer = {
  socket: WebSocket
  saidHello: boolean
  updates: number
  seat: number
  client: number
  person: string
  presence: PresenceNews | null
  /** It was sent away: what it says after that is not heard. */
  isCut: boolean
}

export function tellSeats(peers: Iterable<Peer>, batch: readonly SeatNews[]): void {
  const bytes = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.presence)
    encoding.writeVarUint(encoder, batch.length)
    for (const news of batch) encoding.writeUint8Array(encoder, encodeSeatNews(news))
  })
  for (const { socket, saidHello } of peers) if (saidHello) socket.send(bytes)
}

export function sendAway(peer: Peer, code: number): void {
  peer.isCut = true
  peer.socket.close(code)
}

export const userOf = ({ person }: Peer) => ({ person, name: person, group: '', role: 'participant' })

export function syncFrame(kind: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, payload)
  })
}
