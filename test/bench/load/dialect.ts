/** How one connection talks: the y-websocket wire, our own messages on it, or the wire of hocuspocus. */
import type { Point } from '../../../shared/wire/presence.ts'

export type DialectName = 'own' | 'standard' | 'hocuspocus'

/** Whom the load plays: what a session or a peer needs to let somebody in. */
export type Pass = { person: string; name: string; cookie: string | null }

/** Of a message from the server, as far as a benchmark wants to know. */
export type Heard =
  /** What this connection lacked: it is in sync after it. */
  | { kind: 'missing'; update: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  /** `seat`: a number that stands for one connection throughout. */
  | { kind: 'cursors'; seats: readonly { seat: number; cursor: Point }[] }
  | { kind: 'welcome'; client: number; seat: number }
  /** The first `frames` updates of this connection are on disk. */
  | { kind: 'saved'; frames: number }
  | { kind: 'refused'; reason: string }
  | { kind: 'other' }

export type Dialect = {
  path: string
  headers: Readonly<Record<string, string>>
  /** What is sent first. `stateVector`: of the document that it comes back with. */
  opening(stateVector: Uint8Array): Uint8Array[]
  cursor(at: Point): Uint8Array
  update(update: Uint8Array): Uint8Array
  hear(message: Uint8Array): Heard
  /** Does a message that begins so bring what this connection lacked? */
  isMissing(head: Uint8Array): boolean
}

export const nothingHeard: Heard = { kind: 'other' }
