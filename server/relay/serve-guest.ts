/** Connects one connection to its room: each frame becomes one call. */
import { unreachable } from '../../shared/result.ts'
import type { HelloFrame } from '../../shared/wire/frames.ts'
import type { PresenceNews } from '../../shared/wire/presence.ts'
import type { Guest } from '../rooms/guest.ts'
import { clockFrame } from './encode-frames.ts'
import { type ClientFrame, type PresenceEntry, readFrame } from './read-frame.ts'

/** What a connection may ask of its room. */
export type RoomDoor = {
  greet(guest: Guest, hello: HelloFrame): void
  join(guest: Guest, stateVector: Uint8Array): void
  offer(guest: Guest, update: Uint8Array): void
  say(guest: Guest, news: PresenceNews): void
  appear(guest: Guest, entries: readonly PresenceEntry[]): void
  tellPresence(guest: Guest): void
  /** Ends the connection, after what it sent before. */
  reject(guest: Guest, problem: string): void
}

export function serveFrame(bytes: Uint8Array, room: RoomDoor, guest: Guest, now: () => number): void {
  const frame = readFrame(bytes)
  if (frame.ok) answer(frame.value, room, guest, now)
  else room.reject(guest, frame.error)
}

function answer(frame: ClientFrame, room: RoomDoor, guest: Guest, now: () => number): void {
  switch (frame.kind) {
    case 'join':
      room.join(guest, frame.stateVector)
      break
    case 'update':
      room.offer(guest, frame.update)
      break
    case 'presence':
      room.say(guest, frame.news)
      break
    case 'awareness':
      room.appear(guest, frame.entries)
      break
    case 'ask_presence':
      room.tellPresence(guest)
      break
    case 'hello':
      room.greet(guest, frame.hello)
      break
    case 'clock':
      guest.send(clockFrame({ clientTime: frame.clock.clientTime, serverTime: now() }))
      break
    default:
      unreachable(frame)
  }
}
