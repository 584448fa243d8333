/** Connects one connection to its room: each frame becomes one call. */
import { unreachable } from '../../shared/result.ts'
import { type HelloFrame, wireVersion } from '../../shared/wire/frames.ts'
import type { Guest } from '../rooms/guest.ts'
import { clockFrame, welcomeFrame } from './encode-frames.ts'
import { type ClientFrame, type PresenceEntry, readFrame } from './read-frame.ts'

/** What a connection may ask of its room. */
export type RoomDoor = {
  join(guest: Guest, stateVector: Uint8Array): void
  offer(guest: Guest, update: Uint8Array): void
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
      room.appear(guest, frame.entries)
      break
    case 'ask_presence':
      room.tellPresence(guest)
      break
    case 'hello':
      greet(frame.hello, guest, now)
      break
    case 'clock':
      guest.send(clockFrame({ clientTime: frame.clock.clientTime, serverTime: now() }))
      break
    default:
      unreachable(frame)
  }
}

function greet({ version, clientTime }: HelloFrame, guest: Guest, now: () => number): void {
  if (version < wireVersion) {
    guest.close('too_old_client')
    return
  }
  guest.isOurs = true
  const { person, role } = guest.subject
  guest.send(
    welcomeFrame({ person, role, clientTime, serverTime: now(), seat: 0, client: 0, epoch: 0, saving: true }),
  )
}
